import { type BookingsRange, evaluateForecast } from '../forecast/evaluateForecast.ts'
import type { ForecastBasis } from '../forecast/forecastBasis.ts'
import type { Levers } from '../forecast/levers.ts'

/** The funnel in plain averages at given levers, and what it brings in the period. Amounts in minor units. */
export interface WhatIfSide {
  /** Leads (deals, where the data has no leads) per 30 days. */
  readonly leads: number
  readonly conversion: number
  readonly averageAmount: number
  readonly cycleDays: number
  readonly bookings: BookingsRange
  /** Mean bookings over target; null without a target above 0. */
  readonly attainment: number | null
  /** Null where there is no target. */
  readonly chance: number | null
}

/**
 * Forwards: levers to bookings, attainment and chance (target in minor units, null where there is none). At
 * levers of 1 it is the forecast itself.
 */
export function whatIf(basis: ForecastBasis, levers: Levers, target: number | null): WhatIfSide {
  const { total, chance } = evaluateForecast(basis, { levers, target: target ?? 0 })
  const { leads, conversion, averageAmount, cycleDays } = basis.baseline
  return {
    leads: leads * levers.leads,
    conversion: Math.min(1, conversion * levers.conversion),
    averageAmount: averageAmount * levers.size,
    cycleDays: cycleDays * levers.cycle,
    bookings: total,
    attainment: target !== null && target > 0 ? total.mean / target : null,
    chance: target === null ? null : chance,
  }
}
