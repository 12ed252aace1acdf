/**
 * Deals closed in one period and those of them won; `place` tells periods whose win rates differ for reasons
 * known beforehand (0, 1, 2...).
 */
export interface PeriodCount {
  readonly place: number
  readonly won: number
  readonly closed: number
}
