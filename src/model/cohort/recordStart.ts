import type { Day } from '../calendar/day.ts'
import type { Birth } from './birth.ts'
import { lagDistribution } from './lagDistribution.ts'

/** The chance of no conversion at all before the first recorded one below which the record is held to begin late. */
const NO_CONVERSION_BY_CHANCE = 0.01

/**
 * The first day from which conversions are on record, where births reach back so far before the first recorded conversion that, at the pace
 * of later births, a silence so long had a chance below 1 %. Null where nothing speaks for a late start.
 */
export function recordStart(births: readonly Birth[], asOf: Day): Day | null {
  let first: Day | null = null
  for (const { converted } of births)
    if (converted !== null && (first === null || converted < first)) first = converted
  if (first === null) return null
  const start = first
  const lags = lagDistribution(
    births.filter(({ born }) => born >= start),
    asOf,
  )
  let expected = 0
  for (const { born } of births) {
    const age = start - 1 - born
    if (age >= 0) expected += lags.convertedBy[Math.min(age, lags.convertedBy.length - 1)] ?? 0
  }
  return Math.exp(-expected) < NO_CONVERSION_BY_CHANCE ? start : null
}
