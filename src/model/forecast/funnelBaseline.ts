import { arrivalOutlook } from '../arrivals/arrivalOutlook.ts'
import type { ArrivalFit } from '../arrivals/fitArrivals.ts'
import { addDays, type Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import { conversionCohorts } from '../cohort/conversionCohorts.ts'
import type { ClosingHazards } from '../hazard/closingHazards.ts'
import { PRIOR_DAYS_OPEN } from '../hazard/fitClosingHazards.ts'
import { winProbability } from '../hazard/winProbability.ts'
import { betaQuantile } from '../probability/betaQuantile.ts'
import { quantile } from '../probability/quantile.ts'
import type { DealRecord } from './dealRecord.ts'
import type { FunnelBaseline, NewBusinessBasis } from './forecastBasis.ts'
import type { LeadRecord } from './leadRecord.ts'

const DAYS_PER_MONTH = 30
/** Days after which a deal that can be won has been won, at the least; else twice the greatest age ever won at. */
const LEAST_HORIZON = 365
/** Median days from creation to win before any win is known: that of an exponential course with the assumed mean. */
const PRIOR_CYCLE_DAYS = Math.round(PRIOR_DAYS_OPEN * Math.LN2)

interface Rate {
  readonly rate: number
  readonly low: number
  readonly high: number
  readonly n: number
}

/** What the averages are taken from, as known on `asOf`; `known` are the part's deals. */
export interface FunnelInput {
  readonly known: readonly DealRecord[]
  readonly leads: readonly LeadRecord[]
  readonly asOf: Day
  readonly period: Period
  readonly hazards: ClosingHazards
  readonly newBusiness: NewBusinessBasis
  readonly leadArrivals: ArrivalFit | null
}

/**
 * The plain averages that levers are shown against, from what is known on `asOf`. With leads: their volume,
 * and the share won in the end; without: deals created, and their share won. Shares come from mature cohorts
 * (`conversionCohorts`), the same figures as the lead measures show. Where leads aren't linked to wins: share
 * converted times share of deals won. Before any cohort can be judged: the fitted chance of a new deal.
 */
export function funnelBaseline(input: FunnelInput): FunnelBaseline {
  const { known, leads, asOf, hazards, newBusiness } = input
  const deal = dealConversion(known, asOf, hazards)
  const conversion =
    leads.length > 0 ? leadConversion(leads, asOf, hazards.closedCount > 0 ? deal : null) : deal
  return {
    leads: createdPerDay(input) * DAYS_PER_MONTH,
    leadsAre: leads.length > 0 ? 'leads' : 'deals',
    conversion: conversion.rate,
    conversionLow: conversion.low,
    conversionHigh: conversion.high,
    conversionN: conversion.n,
    averageAmount: newBusiness.amounts.length === 0 ? 0 : meanOf(newBusiness.amounts),
    cycleDays: medianCycle(known),
  }
}

/** Leads (deals) a day until the period's end; of the next 30 days where it is over. */
function createdPerDay({ leads, asOf, period, newBusiness, leadArrivals }: FunnelInput): number {
  const end = period.end > asOf ? period.end : addDays(asOf, DAYS_PER_MONTH)
  if (leads.length > 0) return meanOf(arrivalOutlook(leadArrivals, asOf, end).byDay)
  const { arrivalsByDay, rate } = newBusiness
  return arrivalsByDay.length > 0 ? meanOf(arrivalsByDay) : (rate?.perWeek ?? 0) / 7
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function dealConversion(known: readonly DealRecord[], asOf: Day, hazards: ClosingHazards): Rate {
  const oldest = hazards.oldestWonAge ?? 0
  const births = known.flatMap(({ created, outcome, closed }) =>
    created === null ? [] : [{ born: created, converted: outcome === 'won' ? closed : null }],
  )
  const { current } = conversionCohorts(births, asOf, 'month')
  if (current !== null && hazards.oldestWonAge !== null) return current
  const rate = winProbability(hazards, -1, asOf, addDays(asOf, Math.max(LEAST_HORIZON, 2 * oldest)))
  const settled = known.filter(
    (d) => d.outcome === 'open' && d.created !== null && asOf - d.created > oldest,
  ).length
  return withInterval(rate, hazards.closedCount + (hazards.oldestWonAge === null ? 0 : settled))
}

function leadConversion(leads: readonly LeadRecord[], asOf: Day, deal: Rate | null): Rate {
  if (leads.some(({ won }) => won !== null)) {
    const births = leads.map((lead) => ({ born: lead.created, converted: lead.won }))
    const { current } = conversionCohorts(births, asOf, 'month')
    if (current !== null) return current
  }
  const { current } = conversionCohorts(
    leads.map((lead) => ({ born: lead.created, converted: lead.converted })),
    asOf,
    'month',
  )
  const rate = current === null ? 0 : current.rate * (deal?.rate ?? 1)
  return withInterval(rate, current?.n ?? 0)
}

/** 80 % interval of a Beta with Jeffreys' prior (Brown, Cai and DasGupta 2001, Statistical Science 16). */
function withInterval(rate: number, n: number): Rate {
  const a = rate * n + 0.5
  const b = (1 - rate) * n + 0.5
  return {
    rate,
    low: Math.min(rate, betaQuantile(0.1, a, b)),
    high: Math.max(rate, betaQuantile(0.9, a, b)),
    n,
  }
}

function medianCycle(known: readonly DealRecord[]): number {
  const lags = known
    .filter((d) => d.outcome === 'won' && d.created !== null && d.closed !== null)
    .map((d) => Math.max(0, d.closed! - d.created!))
    .sort((a, b) => a - b)
  if (lags.length === 0) return PRIOR_CYCLE_DAYS
  return quantile(lags, 0.5)
}
