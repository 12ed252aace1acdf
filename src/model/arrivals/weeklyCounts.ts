import type { Day } from '../calendar/day.ts'

/** Weeks looked back on: four years. */
export const MOST_WEEKS = 208

/** Creations in the weeks that end on the as-of date, oldest first. */
export interface WeeklyCounts {
  readonly counts: readonly number[]
  /** First day of the oldest week. */
  readonly from: Day
}

/**
 * Creations up to `asOf` in whole weeks counted back from it, at most four years. The days before the oldest
 * whole week are left out; a record shorter than a week counts as a week, since it begins with a creation by
 * its nature. Null without any creation.
 */
export function weeklyCounts(created: readonly Day[], asOf: Day): WeeklyCounts | null {
  let first: number = asOf + 1
  for (const day of created) if (day < first) first = day
  if (first > asOf) return null
  const weeks = Math.min(MOST_WEEKS, Math.max(1, Math.floor((asOf - first + 1) / 7)))
  const counts = new Array<number>(weeks).fill(0)
  for (const day of created) {
    const week = weeks - 1 - Math.floor((asOf - day) / 7)
    if (day <= asOf && week >= 0) counts[week]!++
  }
  return { counts, from: (asOf - weeks * 7 + 1) as Day }
}
