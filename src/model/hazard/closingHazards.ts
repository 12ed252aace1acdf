import type { Day } from '../calendar/day.ts'
import type { FiscalYearStart } from '../calendar/period.ts'
import type { Crowding } from './crowding.ts'
import type { RateSupport } from './rateSupport.ts'

/**
 * Discrete-time competing risks of an open deal: daily rates of being won and of being lost by age band and
 * by the month's place in the quarter, times the pace of the owner's deals, of deals born about the same time
 * and of a crowded pipeline. Fitted by `fitClosingHazards`. On a day with rates w and l the deal closes with
 * chance 1 - exp(-(w + l)), and is then won with chance w / (w + l).
 */
export interface ClosingHazards {
  /** Age in days at which each band starts; the first is 0, the last band is open-ended. */
  readonly bandStarts: readonly number[]
  /** Daily rate of each band, all months of a quarter taken together. */
  readonly won: readonly number[]
  readonly lost: readonly number[]
  /** Multiplier for the first, second and third month of a quarter. */
  readonly wonByMonthOfQuarter: readonly number[]
  readonly lostByMonthOfQuarter: readonly number[]
  /** Daily rates that forecasts use: `[month of quarter][band]`, shrunk towards band rate times multiplier. */
  readonly wonRates: readonly (readonly number[])[]
  readonly lostRates: readonly (readonly number[])[]
  /** The evidence behind these rates. */
  readonly wonSupport: RateSupport
  readonly lostSupport: RateSupport
  /** Owners with closings or open deals, the multiplier of both rates for each, and the closings behind it, prior included. */
  readonly owners: readonly string[]
  readonly ownerEffects: readonly number[]
  readonly ownerEvidence: readonly number[]
  /** The same for birth cohorts: half-months of creation counted back from `fittedOn` (see `birthCohort`). */
  readonly cohortEffects: readonly number[]
  readonly cohortEvidence: readonly number[]
  /** How closings slow down when more are due than usual. */
  readonly crowding: Crowding
  /** The as-of date of the fit. */
  readonly fittedOn: Day
  /** Wins and losses seen in each band, and the deal-days observed; plain counts. */
  readonly wonCounts: readonly number[]
  readonly lostCounts: readonly number[]
  readonly exposureDays: readonly number[]
  /** Greatest age in days at which any deal was won; null without wins. */
  readonly oldestWonAge: number | null
  readonly closedCount: number
  readonly fiscalYearStart: FiscalYearStart
  /** Half-life in days of the weight of past evidence; null when all days weigh the same. */
  readonly halfLife: number | null
}
