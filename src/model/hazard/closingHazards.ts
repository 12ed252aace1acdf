/**
 * Discrete-time competing risks of an open deal: daily hazards of being won and of being lost by age band,
 * each multiplied by the effect of the month's place in the quarter. Fitted by `fitClosingHazards`.
 */
export interface ClosingHazards {
  /** Age in days at which each band starts; the first is 0, the last band is open-ended. */
  readonly bandStarts: readonly number[]
  readonly won: readonly number[]
  readonly lost: readonly number[]
  /** Multiplier for the first, second and third month of a quarter. */
  readonly wonByMonthOfQuarter: readonly number[]
  readonly lostByMonthOfQuarter: readonly number[]
  /** Wins that each band's rate rests on, and the deal-days observed. */
  readonly wonCounts: readonly number[]
  readonly lostCounts: readonly number[]
  readonly exposureDays: readonly number[]
  /** Greatest age in days at which any deal was won; null without wins. */
  readonly oldestWonAge: number | null
  readonly closedCount: number
}
