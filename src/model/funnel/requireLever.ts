import type { Day } from '../calendar/day.ts'
import type { ForecastBasis } from '../forecast/forecastBasis.ts'
import { BASELINE_LEVERS, type Lever } from '../forecast/levers.ts'
import { chanceAt } from './chanceAt.ts'
import { lastUsefulDate } from './lastUsefulDate.ts'
import { leastMultiplier } from './leastMultiplier.ts'

/** Why a confidence can't be reached by one lever alone. */
export type UnreachableReason =
  /** Even at a hundred times the baseline (a twentieth for the cycle) the chance stays below. */
  | 'not-by-this-lever'
  /** The period has ended; nothing moves it. */
  | 'period-over'
  /** Even if every lead (deal) were won the chance stays below. */
  | 'rate-above-one'

/** The lever's value for which the chance just reaches the confidence, in the unit of the funnel's baseline. */
export interface RequiredLever {
  readonly lever: Lever
  /** Leads per 30 days, share won, minor units, or days. */
  readonly baseline: number
  /** Null when not feasible. */
  readonly required: number | null
  /**
   * required / baseline; below 1 where the confidence is reached with room to spare (above 1 for the cycle).
   * Null when not feasible.
   */
  readonly multiplier: number | null
  readonly feasible: boolean
  readonly reason?: UnreachableReason
  /**
   * After it the lever changes next to nothing in the period. Leads: see `lastUsefulDate`. The other levers
   * act on open deals too, which can be won, or grow, up to the period's last day. Null when the period is
   * over.
   */
  readonly lastUsefulDate: Day | null
}

const MOST_MULTIPLIER = 100
const FASTEST_CYCLE = 0.05
const SLOWEST_CYCLE = 20

/**
 * Backwards: the least leads, conversion or size, or the longest cycle, at which the chance of reaching
 * `target` (minor units) is at least `confidence` (0 to 1), all else as it is. It aims at the chance, not at
 * the mean. Bisection on a chance that is monotone in each lever (in `cycle` only for a period that has
 * begun). Cost: some 15 to 25 distributions.
 */
export function requireLever(
  basis: ForecastBasis,
  lever: Lever,
  confidence: number,
  target: number,
): RequiredLever {
  const baseline = baselineOf(basis, lever)
  const over = basis.asOf >= basis.period.end
  const lastUseful = over ? null : lever === 'leads' ? lastUsefulDate(basis) : basis.period.end
  const multiplier = over ? settled(basis, confidence, target) : search(basis, lever, confidence, target)
  if (multiplier === null) {
    const reason = over ? 'period-over' : lever === 'conversion' ? 'rate-above-one' : 'not-by-this-lever'
    return {
      lever,
      baseline,
      required: null,
      multiplier,
      feasible: false,
      reason,
      lastUsefulDate: lastUseful,
    }
  }
  return {
    lever,
    baseline,
    required: baseline * multiplier,
    multiplier,
    feasible: true,
    lastUsefulDate: lastUseful,
  }
}

function settled(basis: ForecastBasis, confidence: number, target: number): number | null {
  return chanceAt(basis, BASELINE_LEVERS, target) >= confidence ? 1 : null
}

function search(basis: ForecastBasis, lever: Lever, confidence: number, target: number): number | null {
  const chance = (value: number) => chanceAt(basis, { ...BASELINE_LEVERS, [lever]: value }, target)
  if (lever === 'cycle') {
    const speed = leastMultiplier((x) => chance(1 / x), confidence, 1 / SLOWEST_CYCLE, 1 / FASTEST_CYCLE)
    return speed === null ? null : 1 / speed
  }
  const { conversion } = basis.baseline
  const most = lever === 'conversion' && conversion > 0 ? 1 / conversion : MOST_MULTIPLIER
  return leastMultiplier(chance, confidence, 0, most)
}

function baselineOf({ baseline }: ForecastBasis, lever: Lever): number {
  switch (lever) {
    case 'leads':
      return baseline.leads
    case 'conversion':
      return baseline.conversion
    case 'size':
      return baseline.averageAmount
    case 'cycle':
      return baseline.cycleDays
  }
}
