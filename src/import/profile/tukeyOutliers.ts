import type { ColumnProfile } from '../../contract/profiling.ts'
import { quantile } from '../../model/probability/quantile.ts'

/** Distances between the quartiles that a number may lie beyond them (Tukey 1977, Exploratory Data Analysis, section 2D). */
const FENCE = 1.5

/**
 * The numbers outside Tukey's inner fences, counted, with the fences as bounds: a number on a fence is no outlier. `sorted` must
 * be ascending and not empty; with equal quartiles every other number is an outlier.
 */
export function tukeyOutliers(sorted: readonly number[]): NonNullable<ColumnProfile['outliers']> {
  const first = quantile(sorted, 0.25)
  const third = quantile(sorted, 0.75)
  const low = first - FENCE * (third - first)
  const high = third + FENCE * (third - first)
  let count = 0
  for (const value of sorted) if (value < low || value > high) count++
  return { count, low, high }
}
