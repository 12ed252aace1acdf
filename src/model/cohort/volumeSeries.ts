import { addDays, type Day } from '../calendar/day.ts'
import { type CohortSpan, type CohortUnit, cohortSpan } from './cohortUnit.ts'
import { negativeBinomialQuantile } from './negativeBinomialQuantile.ts'

/** Births in one month or week; `complete` is false for the one that the as-of date falls into before its last day. */
export interface Volume {
  readonly span: CohortSpan
  readonly n: number
  readonly complete: boolean
}

/** Counts in order of time, and the range in which 80 % of complete spans are expected; null with fewer than three of them. */
export interface VolumeSeries {
  readonly volumes: readonly Volume[]
  readonly usual: { readonly mean: number; readonly low: number; readonly high: number } | null
}

/** The first span counts as complete only if the data begins with it, which nobody can tell: it is left out of the usual range. */
const LEAST_SPANS = 3
/** Spans that describe what is usual: a quarter of weeks, a year of months. */
const USUAL_SPANS: Record<CohortUnit, number> = { week: 13, month: 12 }

/**
 * Births per month or week from the first birth to `asOf`, spans without any included. The usual range is P10 to P90 of a negative binomial
 * with mean and variance of the last 13 complete weeks (12 months); Poisson where the counts vary less.
 */
export function volumeSeries(born: readonly Day[], asOf: Day, unit: CohortUnit): VolumeSeries {
  const past = born.filter((day) => day <= asOf)
  if (past.length === 0) return { volumes: [], usual: null }
  const counts = new Map<number, number>()
  for (const day of past) {
    const { start } = cohortSpan(day, unit)
    counts.set(start, (counts.get(start) ?? 0) + 1)
  }
  const volumes: Volume[] = []
  const first = past.reduce((least, day) => (day < least ? day : least))
  for (
    let span = cohortSpan(first, unit);
    span.start <= asOf;
    span = cohortSpan(addDays(span.end, 1), unit)
  ) {
    volumes.push({ span, n: counts.get(span.start) ?? 0, complete: span.end <= asOf })
  }
  const complete = volumes.slice(1).filter((volume) => volume.complete)
  return { volumes, usual: usualRange(complete.slice(-USUAL_SPANS[unit]).map((volume) => volume.n)) }
}

function usualRange(counts: readonly number[]): VolumeSeries['usual'] {
  if (counts.length < LEAST_SPANS) return null
  const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length
  const variance = counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / (counts.length - 1)
  return {
    mean,
    low: negativeBinomialQuantile(0.1, mean, Math.max(mean, variance)),
    high: negativeBinomialQuantile(0.9, mean, Math.max(mean, variance)),
  }
}
