import type { Period } from '../calendar/period.ts'
import { normalQuantile } from '../probability/normalQuantile.ts'
import { CHECK_LEVEL, wilsonInterval } from './wilsonInterval.ts'

/** A forecast of an amount and what came; minor units. */
export interface ScoredRange {
  readonly period: Period
  readonly said: number
  readonly p10: number
  readonly p90: number
  readonly actual: number
  readonly crps: number
  readonly pit: number
}

/**
 * What the ranges have shown: `holds` is as it should be, `few` can't tell yet, the others say what was wrong with what was said:
 * too narrow or wide a range, or too low or high a call.
 */
export type RangeVerdict = 'few' | 'holds' | 'too-narrow' | 'too-wide' | 'too-low' | 'too-high'

/** Whether the P10 to P90 ranges have held what came. */
export interface RangeCheck {
  readonly tested: number
  /** Periods among them: forecasts for one period share its outcome, so they count as one. */
  readonly periods: number
  readonly held: number
  /** `held` / `tested` with its 95 % interval on as many trials as there are periods; null when nothing was tested. */
  readonly coverage: { readonly share: number; readonly low: number; readonly high: number } | null
  /** Forecasts by the fifth of the distribution in which the outcome fell; even when all is well. */
  readonly fifths: readonly number[]
  /** Mean of said less happened, minor units; above 0 too much was said. Null when nothing was tested. */
  readonly bias: number | null
  /** The same as a share of what happened; null when nothing happened. */
  readonly biasShare: number | null
  readonly crps: number | null
  readonly verdict: RangeVerdict
}

/** Share of outcomes that a P10 to P90 range is to hold. */
const HELD_BY_RIGHT = 0.8
const FIFTHS = 5
/** Periods from which "it holds" may be said. */
const ENOUGH_PERIODS = 8
/** Standard deviation of a value even over 0 to 1. */
const UNIFORM_SD = Math.sqrt(1 / 12)

/** Checks ranges against what came. */
export function rangeCheck(ranges: readonly ScoredRange[]): RangeCheck {
  const tested = ranges.length
  const byPeriod = new Map<string, number[]>()
  const fifths = new Array<number>(FIFTHS).fill(0)
  let held = 0
  let error = 0
  let actual = 0
  let crps = 0
  for (const range of ranges) {
    if (range.actual >= range.p10 && range.actual <= range.p90) held++
    fifths[Math.min(FIFTHS - 1, Math.floor(range.pit * FIFTHS))]! += 1
    error += range.said - range.actual
    actual += range.actual
    crps += range.crps
    byPeriod.set(range.period.label, [...(byPeriod.get(range.period.label) ?? []), range.pit])
  }
  const periods = byPeriod.size
  const coverage = tested === 0 ? null : { share: held / tested, ...wilsonInterval(held / tested, periods) }
  return {
    tested,
    periods,
    held,
    coverage,
    fifths,
    bias: tested === 0 ? null : error / tested,
    biasShare: actual === 0 ? null : error / actual,
    crps: tested === 0 ? null : crps / tested,
    verdict: coverage === null ? 'few' : verdictOf(coverage, [...byPeriod.values()]),
  }
}

/**
 * A one-sided call shows in the mean place of the outcomes, one value a period (sum of even values, nearly
 * normal from three on).
 */
function verdictOf(
  { low, high }: { readonly low: number; readonly high: number },
  places: readonly (readonly number[])[],
): RangeVerdict {
  const periods = places.length
  const place = mean(places.map(mean))
  const allowed = (normalQuantile((1 + CHECK_LEVEL) / 2) * UNIFORM_SD) / Math.sqrt(periods)
  if (place - 0.5 > allowed) return 'too-low'
  if (0.5 - place > allowed) return 'too-high'
  if (high < HELD_BY_RIGHT) return 'too-narrow'
  if (low > HELD_BY_RIGHT) return 'too-wide'
  return periods < ENOUGH_PERIODS ? 'few' : 'holds'
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
