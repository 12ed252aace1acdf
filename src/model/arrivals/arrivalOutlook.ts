import { addDays, civilDate, type Day } from '../calendar/day.ts'
import { gammaQuantile } from '../probability/gammaQuantile.ts'
import { factorOn } from './arrivalSeason.ts'
import type { ArrivalFit, WeighedCourse } from './fitArrivals.ts'

/** Creations ahead: expected for each day, and how sure their sum is. */
export interface ArrivalOutlook {
  /** From the day after the as-of date to the end. */
  readonly byDay: readonly number[]
  /**
   * Squared coefficient of variation of the rate over these days: what isn't known of it (its season, held
   * alike in all months, included) and may change meanwhile.
   */
  readonly rateVariance: number
}

/** The rate of a plain week on the as-of date with its 80 % interval, and its growth a week on the logarithmic scale. */
export interface ArrivalLevel {
  readonly perWeek: number
  readonly low: number
  readonly high: number
  readonly growth: number
  /** Standard deviation of the growth. */
  readonly growthError: number
}

/**
 * Share of a trend that is kept each week: a growth of 1 % a week comes to 9 % in all. Damped trend: Gardner
 * and McKenzie (1985), Management Science 31.
 */
export const KEPT_TREND = 0.9
/** Half-lives ahead over which a rate's own movement adds to its uncertainty; beyond, levels are taken to come back. */
const MOST_HALF_LIVES_AHEAD = 2

/** Expected creations on each day from the day after `asOf` to `end`. A fit of null (no creation ever): 0 each day. */
export function arrivalOutlook(fit: ArrivalFit | null, asOf: Day, end: Day): ArrivalOutlook {
  const days = Math.max(0, end - asOf)
  const byDay = new Array<number>(days).fill(0)
  if (fit === null || days === 0) return { byDay, rateVariance: 0 }
  const season = Array.from({ length: days }, (_, i) => factorOn(fit.season, addDays(asOf, i + 1)))
  let squares = 0
  for (const course of fit.courses) {
    const weeks = new Array<number>(Math.ceil(days / 7)).fill(0)
    let perDay = 0
    for (let i = 0; i < days; i++) {
      const week = Math.floor(i / 7)
      if (i % 7 === 0) perDay = ((course.shape / course.rate) * trendAhead(course.growth, week + 1)) / 7
      byDay[i]! += course.weight * perDay * season[i]!
      weeks[week]! += perDay * season[i]!
    }
    squares += course.weight * squaredMean(course, weeks)
  }
  const mean = byDay.reduce((sum, n) => sum + n, 0)
  if (mean === 0) return { byDay, rateVariance: 0 }
  const ofSeason = byDay.reduce(
    (sum, n, i) => sum + n * fit.season.errorByMonth[civilDate(addDays(asOf, i + 1)).month - 1]!,
    0,
  )
  return { byDay, rateVariance: Math.max(0, squares / mean ** 2 - 1) + (ofSeason / mean) ** 2 }
}

/** What the fit says of the rate now; the interval is that of a gamma with the mixture's mean and variance. */
export function arrivalLevel({ courses }: ArrivalFit): ArrivalLevel {
  let mean = 0
  let square = 0
  let growth = 0
  let growthSquare = 0
  for (const { weight, shape, rate, growth: own } of courses) {
    const level = shape / rate
    mean += weight * level
    square += weight * level ** 2 * (1 + 1 / shape)
    growth += weight * own
    growthSquare += weight * own ** 2
  }
  const variance = square - mean ** 2
  const shape = mean ** 2 / variance
  const scale = variance / mean
  return {
    perWeek: mean,
    low: gammaQuantile(0.1, shape) * scale,
    high: gammaQuantile(0.9, shape) * scale,
    growth,
    growthError: Math.sqrt(Math.max(0, growthSquare - growth ** 2)),
  }
}

/** What a damped growth a week (logarithmic) has made of a rate after `weeks` weeks. */
export function trendAhead(growth: number, weeks: number): number {
  return Math.exp((growth * KEPT_TREND * (1 - KEPT_TREND ** weeks)) / (1 - KEPT_TREND))
}

/**
 * Second moment of the expected creations of all weeks under one course: the level's relative variance, 1 /
 * shape now, grows by each week's loss of weight, and a movement in one week stays for the weeks after it.
 */
function squaredMean({ shape, halfLife }: WeighedCourse, weeks: readonly number[]): number {
  let left = weeks.reduce((sum, n) => sum + n, 0)
  let square = left ** 2
  let known = 0
  for (let week = 0; week < weeks.length; week++) {
    const variance = 2 ** Math.min((week + 1) / halfLife, MOST_HALF_LIVES_AHEAD) / shape
    square += (variance - known) * left ** 2
    known = variance
    left -= weeks[week]!
  }
  return square
}
