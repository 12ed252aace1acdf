import type { Day } from '../../../src/model/calendar/day.ts'
import { seededUniform } from '../seededUniform.ts'

/** First day of made creations: 2019-01-01. */
export const START = 17897

/** Poisson creations on `days` days from START on, `rate(day)` a day (Knuth's product of uniforms). */
export function madeArrivals(days: number, rate: (day: number) => number, seed = 1): Day[] {
  const next = seededUniform(seed)
  const created: Day[] = []
  for (let day = 0; day < days; day++) {
    const least = Math.exp(-rate(day))
    for (let product = next(); product > least; product *= next()) created.push((START + day) as Day)
  }
  return created
}
