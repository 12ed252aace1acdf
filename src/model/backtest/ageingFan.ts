import type { Day } from '../calendar/day.ts'
import { type Period, periodLength } from '../calendar/period.ts'
import { NORMAL_90 } from '../probability/normal90.ts'
import { studentQuantile } from '../probability/studentQuantile.ts'

/** A call on a whole past period, and what came; minor units. */
export interface PastCall {
  /** Last day whose facts were known. */
  readonly asOf: Day
  readonly period: Period
  readonly said: number
  readonly p10: number
  readonly p90: number
  readonly actual: number
}

/** How a period ends as a share of what is said in one of its weeks: 1.1 is a tenth more than said. */
export interface FanWeek {
  /** From 1; the last one also holds the days that are left over. */
  readonly week: number
  /** Past periods behind it. */
  readonly n: number
  /** P10, median and P90. */
  readonly low: number
  readonly mid: number
  readonly high: number
  /** What those periods ended at, as a share of what was said in this week, oldest first. */
  readonly happened: readonly number[]
}

/**
 * What the call's own range and the absence of bias count for against past periods: a year of quarters. With
 * few past periods the fan is mostly the range that the calls stated; with many it is what happened.
 */
const PRIOR_PERIODS = 4
const DAYS_A_WEEK = 7
/** A period without a call within so many days before or after a week says nothing of it. */
const NEAR_DAYS = 21
const P90 = 0.9

/**
 * Where a call will be as the period ages: for each week, what past periods came to as a share of what was
 * said at the same age. Between two calls of a period the share is interpolated, on its last day it is 1.
 * Shrunk as a normal sample with a conjugate prior (mean 1, the spread of the calls' own ranges), and
 * predicted by Student's t: Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., section 3.3. The spread
 * never grows with age (pooled where it would). Weeks of which no period tells are left out; calls of nothing
 * or less too. All periods have to be over, and of one length.
 */
export function ageingFan(calls: readonly PastCall[]): readonly FanWeek[] {
  const periods = coursesOf(calls)
  if (periods.length === 0) return []
  const weeks = weeksIn(periods[0]!.period)
  const fitted = Array.from({ length: weeks }, (_, index) => {
    const age = (index + 1 / 2) * DAYS_A_WEEK
    return { week: index + 1, ...predict(periods.flatMap((course) => at(course, age) ?? [])) }
  }).filter(({ happened }) => happened.length > 0)
  const spreads = neverGrowing(fitted)
  return fitted.map(({ week, happened, mid }, index) => {
    const reach = studentQuantile(P90, PRIOR_PERIODS + happened.length) * spreads[index]!
    return { week, n: happened.length, low: Math.max(0, mid - reach), mid, high: mid + reach, happened }
  })
}

/** The week of a period, from 1, that a day after `asOf` lies in. Before the period: its first; after it: its last. */
export function weekOfPeriod(asOf: Day, period: Period): number {
  const week = Math.floor((asOf - period.start + 1) / DAYS_A_WEEK) + 1
  return Math.min(weeksIn(period), Math.max(1, week))
}

/** Whole weeks of a period: 13 of a quarter, 4 of a month. */
export function weeksIn(period: Period): number {
  return Math.round(periodLength(period) / DAYS_A_WEEK)
}

interface Point {
  /** Days of the period that were known. */
  readonly age: number
  /** Actual over said, and the standard deviation that the call's range states for it. */
  readonly ratio: number
  readonly stated: number
}

interface Course {
  readonly period: Period
  readonly points: readonly Point[]
}

function coursesOf(calls: readonly PastCall[]): Course[] {
  const byPeriod = new Map<number, { period: Period; points: Point[] }>()
  for (const { asOf, period, said, p10, p90, actual } of calls) {
    if (!(said > 0)) continue
    const course = byPeriod.get(period.start) ?? { period, points: [] }
    const stated = (p90 - p10) / (2 * NORMAL_90 * said)
    course.points.push({ age: asOf - period.start + 1, ratio: actual / said, stated })
    byPeriod.set(period.start, course)
  }
  for (const { period, points } of byPeriod.values()) {
    points.push({ age: periodLength(period), ratio: 1, stated: 0 })
    points.sort((a, b) => a.age - b.age)
  }
  return [...byPeriod.values()].sort((a, b) => a.period.start - b.period.start)
}

function at({ points }: Course, age: number): Point | null {
  const after = points.findIndex((point) => point.age >= age)
  const right = points[after]
  const left = points[after - 1]
  if (right === undefined) return null
  if (left === undefined) return right.age - age <= NEAR_DAYS ? right : null
  if (Math.min(age - left.age, right.age - age) > NEAR_DAYS) return null
  const share = (age - left.age) / (right.age - left.age)
  const between = (a: number, b: number) => a + share * (b - a)
  return { age, ratio: between(left.ratio, right.ratio), stated: between(left.stated, right.stated) }
}

/** Centre and spread of the next period's ratio. */
function predict(points: readonly Point[]): {
  readonly happened: readonly number[]
  readonly mid: number
  readonly spread: number
} {
  const n = points.length
  const happened = points.map(({ ratio }) => ratio)
  const mean = happened.reduce((sum, ratio) => sum + ratio, 0) / Math.max(1, n)
  const prior = points.reduce((sum, { stated }) => sum + stated ** 2, 0) / Math.max(1, n)
  const scatter = happened.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0)
  const weight = PRIOR_PERIODS + n
  const shift = ((PRIOR_PERIODS * n) / weight) * (mean - 1) ** 2
  const variance = (PRIOR_PERIODS * prior + scatter + shift) / weight
  return {
    happened,
    mid: 1 + (n * (mean - 1)) / weight,
    spread: Math.sqrt(variance * (1 + 1 / weight)),
  }
}

/** Pool adjacent violators on the variances, weighted by the number of periods. */
function neverGrowing(
  weeks: readonly { readonly spread: number; readonly happened: readonly number[] }[],
): number[] {
  const pools: { sum: number; weight: number; count: number }[] = []
  for (const { spread, happened } of weeks) {
    pools.push({ sum: spread ** 2 * happened.length, weight: happened.length, count: 1 })
    for (let last = pools.length - 1; last > 0; last--) {
      const [before, here] = [pools[last - 1]!, pools[last]!]
      if (here.sum / here.weight <= before.sum / before.weight) break
      before.sum += here.sum
      before.weight += here.weight
      before.count += here.count
      pools.pop()
    }
  }
  return pools.flatMap(({ sum, weight, count }) => new Array<number>(count).fill(Math.sqrt(sum / weight)))
}
