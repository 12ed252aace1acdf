import type { ImportProgress } from '../../../contract/importReport.ts'
import { formatCount } from '../../../present/formatCount.ts'
import { formatPercent } from '../../../present/formatPercent.ts'

/** The share of rows done, 0 to 1; 0 while their number isn't known. */
export function shareDone({ rows, totalRows }: ImportProgress): number {
  return totalRows > 0 ? Math.min(1, rows / totalRows) : 0
}

/** `4,000 of 8,800 rows, 45 %`. */
export function percentDone(progress: ImportProgress): string {
  const share = formatPercent(Math.floor(shareDone(progress) * 100) / 100)
  return `${formatCount(progress.rows)} of ${formatCount(progress.totalRows)} rows, ${share}`
}
