import type { Day } from '../calendar/day.ts'

/** Expected creations a day and the variance to mean ratio of their number. */
export interface ArrivalRate {
  readonly perDay: number
  readonly dispersion: number
}

/** Half-life in days of the weight of past days: four weeks. */
const HALF_LIFE = 28
const WEEKS_FOR_DISPERSION = 13
/** Weeks that a plain Poisson count is worth against the measured dispersion. */
const POISSON_PRIOR_WEEKS = 4

/**
 * Recent rate of creation, exponentially weighted over the days from the first creation to `asOf`, and the dispersion (variance over mean) of
 * the last 13 full weeks around that rate's own weekly course, shrunk towards 1. No creation: rate 0.
 */
export function arrivalRate(created: readonly Day[], asOf: Day): ArrivalRate {
  const past = created.filter((day) => day <= asOf)
  if (past.length === 0) return { perDay: 0, dispersion: 1 }
  const first = past.reduce((least, day) => Math.min(least, day), asOf as number)
  let count = 0
  for (const day of past) count += 0.5 ** ((asOf - day) / HALF_LIFE)
  let days = 0
  for (let day = first; day <= asOf; day++) days += 0.5 ** ((asOf - day) / HALF_LIFE)
  return { perDay: count / days, dispersion: weeklyDispersion(past, asOf, first) }
}

function weeklyDispersion(created: readonly Day[], asOf: Day, first: number): number {
  const weeks = Math.min(WEEKS_FOR_DISPERSION, Math.floor((asOf - first + 1) / 7))
  if (weeks < 2) return 1
  const counts = new Array<number>(weeks).fill(0)
  for (const day of created) {
    const week = Math.floor((asOf - day) / 7)
    if (week < weeks) counts[week]!++
  }
  const mean = counts.reduce((sum, n) => sum + n, 0) / weeks
  if (mean === 0) return 1
  const variance = counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / (weeks - 1)
  return Math.max(1, (weeks * (variance / mean) + POISSON_PRIOR_WEEKS) / (weeks + POISSON_PRIOR_WEEKS))
}
