import { describe, expect, it } from 'vitest'
import { arrivalLevel, arrivalOutlook } from '../../../src/model/arrivals/arrivalOutlook.ts'
import { fitArrivals } from '../../../src/model/arrivals/fitArrivals.ts'
import { weekDispersion } from '../../../src/model/arrivals/weekDispersion.ts'
import { addDays, type Day } from '../../../src/model/calendar/day.ts'
import { negativeBinomialQuantile } from '../../../src/model/cohort/negativeBinomialQuantile.ts'
import { madeArrivals, START } from './madeArrivals.ts'

const day = (offset: number) => (START + offset) as Day
/** So many creations in each week, on its first day. */
const inWeeks = (counts: readonly number[]) =>
  counts.flatMap((n, week) => Array.from({ length: n }, () => day(week * 7)))
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

describe('fitArrivals', () => {
  it('weighs the courses as an independent computation does', () => {
    // scipy 1.17.1: scipy.stats.nbinom.logpmf(count, shape, rate / (rate + 1)) for each week and model (half-life and growth, or week of the last shift), weights raised to 0.98 a week
    const fit = fitArrivals(inWeeks([3, 5, 4, 6, 5, 8, 7, 9]), day(55))!
    const weightOf = (picked: (course: (typeof fit.courses)[number]) => boolean) =>
      sum(fit.courses.filter(picked).map(({ weight }) => weight))
    expect(fit.dispersion).toBe(1)
    expect(arrivalLevel(fit).perWeek).toBeCloseTo(6.263222976057287, 10)
    expect(arrivalLevel(fit).growth).toBeCloseTo(0.0028939124388911008, 10)
    expect(weightOf(({ growth }) => growth === 0)).toBeCloseTo(0.8157740095268965, 10)
    expect(weightOf(({ halfLife }) => halfLife === 2)).toBeCloseTo(0.15921099075457407, 10)
  })

  it('measures what weeks scatter beyond chance', () => {
    // numpy 2.4.6: the recursion of weekDispersion written out in a loop
    expect(weekDispersion([3, 14, 2, 11, 1, 15, 4, 12, 2, 16], new Array(10).fill(1))).toBeCloseTo(
      3.71514640971129,
      10,
    )
  })

  it('has nothing to say without creations, and reads none from after the as-of date', () => {
    expect(fitArrivals([], day(5))).toBeNull()
    expect(fitArrivals([day(9)], day(5))).toBeNull()
    const past = madeArrivals(200, () => 1)
    expect(fitArrivals([...past, day(300)], day(199))).toEqual(fitArrivals(past, day(199)))
    expect(arrivalOutlook(null, day(0), day(3))).toEqual({ byDay: [0, 0, 0], rateVariance: 0 })
  })

  it('follows a fall by half within six weeks, and is the less certain after it', () => {
    // Of 100 seeds, run once: 84 below 13.5 after six weeks and 100 after twelve; the 80 % interval holds the truth in 86.
    let near = 0
    let held = 0
    for (let seed = 1; seed <= 20; seed++) {
      const fallen = madeArrivals(442, (d) => (d < 400 ? 3 : 1.5), seed)
      const before = arrivalLevel(fitArrivals(fallen, day(399))!)
      const after = arrivalLevel(fitArrivals(fallen, day(441))!)
      // 21 a week, then 10.5: most of the way.
      expect(before.perWeek).toBeGreaterThan(18)
      if (after.perWeek < 13.5) near++
      if (after.low <= 10.5 && after.high >= 10.5) held++
      const relative = ({ low, high, perWeek }: typeof before) => (high - low) / perWeek
      expect(relative(before)).toBeLessThan(relative(after))
    }
    expect(near).toBeGreaterThanOrEqual(14)
    expect(held).toBeGreaterThanOrEqual(14)
  })

  it('projects a lasting trend, and none where there is none', () => {
    const growing = madeArrivals(300, (d) => Math.exp(d * 0.005), 3)
    expect(arrivalLevel(fitArrivals(growing, day(299))!).growth).toBeGreaterThan(0.01)
    for (let seed = 1; seed <= 10; seed++) {
      const { growth } = arrivalLevel(
        fitArrivals(
          madeArrivals(500, () => 2, seed),
          day(499),
        )!,
      )
      expect(Math.abs(growth)).toBeLessThan(0.006)
    }
  })
})

describe('arrivalOutlook', () => {
  it('has the variance of a level that moves week by week', () => {
    // Brute force over pairs of weeks: the level of week i has relative variance min(2^(2), 2^((i + 1) / h)) / shape, and shares it with all later weeks.
    const fit = fitArrivals(
      madeArrivals(300, () => 2, 2),
      day(299),
    )!
    const { byDay, rateVariance } = arrivalOutlook(fit, day(299), day(299 + 70))
    let mean = 0
    let square = 0
    for (const { weight, shape, rate, growth, halfLife } of fit.courses) {
      const weeks = Array.from({ length: 10 }, (_, k) => {
        const factors = Array.from({ length: k + 1 }, (__, j) => growth * 0.9 ** (j + 1))
        return (shape / rate) * Math.exp(sum(factors))
      })
      const known = (k: number) => Math.min(4, 2 ** ((k + 1) / halfLife)) / shape
      for (let i = 0; i < 10; i++)
        for (let j = 0; j < 10; j++) square += weight * weeks[i]! * weeks[j]! * (1 + known(Math.min(i, j)))
      mean += weight * sum(weeks)
    }
    expect(sum(byDay)).toBeCloseTo(mean, 9)
    expect(rateVariance).toBeCloseTo(square / mean ** 2 - 1, 10)
  })

  it.each([
    { stream: 'steady', rate: () => 1.5 },
    { stream: 'growing', rate: (d: number) => 0.8 * Math.exp(d * 0.0015) },
    { stream: 'seasonal', rate: (d: number) => 2 * (1 + 0.4 * Math.sin((2 * Math.PI * d) / 365)) },
    { stream: 'halved', rate: (d: number) => (d < 800 ? 2 : 1) },
  ])(
    'foretells a $stream stream: the 80 % range of the next 13 weeks holds 70 to 97 % of them',
    ({ rate }) => {
      const created = madeArrivals(1500, rate, 11)
      let held = 0
      let tried = 0
      let error = 0
      let plainError = 0
      for (let asOf = 400; asOf < 1400; asOf += 28) {
        const seen = created.filter((d) => d > day(asOf) && d <= day(asOf + 91)).length
        const fit = fitArrivals(created, day(asOf))!
        const { byDay, rateVariance } = arrivalOutlook(fit, day(asOf), day(asOf + 91))
        const mean = sum(byDay)
        const variance = mean * fit.dispersion + mean ** 2 * rateVariance
        if (
          seen >= negativeBinomialQuantile(0.1, mean, variance) &&
          seen <= negativeBinomialQuantile(0.9, mean, variance)
        )
          held++
        tried++
        error += Math.abs(mean - seen)
        // What a plain count says: as many as in the 13 weeks before.
        const last = created.filter((d) => d > addDays(day(asOf), -91) && d <= day(asOf)).length
        plainError += Math.abs(last - seen)
      }
      expect(held / tried).toBeGreaterThanOrEqual(0.7)
      expect(held / tried).toBeLessThanOrEqual(0.97)
      expect(error).toBeLessThan(plainError)
    },
  )
})
