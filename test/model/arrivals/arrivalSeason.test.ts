import { describe, expect, it } from 'vitest'
import { arrivalSeason } from '../../../src/model/arrivals/arrivalSeason.ts'
import { seasonFactors } from '../../../src/model/arrivals/seasonFactors.ts'
import { smoothLevel } from '../../../src/model/arrivals/smoothLevel.ts'
import type { Day } from '../../../src/model/calendar/day.ts'
import { civilDate } from '../../../src/model/calendar/day.ts'
import { madeArrivals, START } from './madeArrivals.ts'

const day = (offset: number) => (START + offset) as Day
const monthOf = (offset: number) => civilDate(day(offset)).month

describe('arrivalSeason', () => {
  it('invents none: in ten streams without a season no month strays by more than 4 %', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { byMonth } = arrivalSeason(
        madeArrivals(900, () => 2, seed),
        day(899),
      )
      for (const factor of byMonth) expect(Math.abs(factor - 1)).toBeLessThan(0.04)
    }
  })

  it('finds a planted season of the year from two years on', () => {
    const planted = (d: number) => (monthOf(d) === 8 ? 0.5 : monthOf(d) === 3 ? 1.4 : 1)
    const created = madeArrivals(1096, (d) => 4 * planted(d), 4)
    const { byMonth, ofYear } = arrivalSeason(created, day(1095))
    expect(ofYear).toBeGreaterThan(0.99)
    // 4 a day over three Augusts: about 190 creations, a standard error of 7 %.
    expect(Math.abs(byMonth[7]! - 0.5)).toBeLessThan(0.15)
    expect(Math.abs(byMonth[2]! - 1.4)).toBeLessThan(0.2)
    expect(arrivalSeason(created, day(700)).ofYear).toBeNull()
  })

  it('finds a planted place in the quarter within a year and a half, by the fiscal year', () => {
    // A fiscal year from February: its quarters start in February, May, August and November.
    const created = madeArrivals(540, (d) => ((monthOf(d) - 2 + 12) % 3 === 0 ? 6 : 3), 6)
    const { byMonth, ofQuarter, ofYear } = arrivalSeason(created, day(539), 2)
    expect(ofQuarter).toBeGreaterThan(0.99)
    expect(ofYear).toBeNull()
    expect(byMonth[1]! / byMonth[2]!).toBeGreaterThan(1.7)
    expect(byMonth[1]).toBeCloseTo(byMonth[4]!, 12)
    expect(arrivalSeason(created, day(300), 2)).toEqual({
      byMonth: new Array(12).fill(1),
      errorByMonth: new Array(12).fill(0),
      ofQuarter: null,
      ofYear: null,
    })
  })

  it('takes what comes in one year and not in the next for chance', () => {
    const created = madeArrivals(731, (d) => (monthOf(d) === 5 ? (d < 365 ? 4.5 : 1.5) : 3), 8)
    const { byMonth } = arrivalSeason(created, day(730))
    expect(Math.abs(byMonth[4]! - 1)).toBeLessThan(0.1)
  })
})

describe('seasonFactors', () => {
  it('averages over spreads as an independent computation does', () => {
    // scipy 1.17.1: log evidence by scipy.stats.nbinom.logpmf(seen, k, k / (k + expected)), k = 1 / spread^2, and poisson.logpmf for no season
    const cells = [
      [0, 60, 50],
      [1, 35, 50],
      [2, 55, 50],
      [0, 64, 52],
      [1, 33, 48],
      [2, 50, 50],
    ].map(([place, seen, expected]) => ({ place: place!, seen: seen!, expected: expected! }))
    const { factors, errors, probability } = seasonFactors(cells, 3)
    expect(probability).toBeCloseTo(0.8337545537021269, 9)
    for (const [i, factor] of [1.1453983634808242, 0.809705263917081, 1.03818251061082].entries())
      expect(factors[i]).toBeCloseTo(factor, 9)
    for (const [i, error] of [0.0969783475252337, 0.14969004695443727, 0.08056668442811907].entries())
      expect(errors[i]).toBeCloseTo(error, 9)
  })
})

describe('seasonFactors where cycles disagree', () => {
  it('takes counts for the less, the more one place differs between cycles', () => {
    const cellsOf = (first: readonly number[], second: readonly number[]) =>
      [first, second].flatMap((counts) => counts.map((seen, place) => ({ place, seen, expected: 50 })))
    // The same 140, 80 and 80 of three places: alike in both cycles, and from 120 and 20, 15 and 65, 15 and 65.
    expect(seasonFactors(cellsOf([70, 40, 40], [70, 40, 40]), 3).probability).toBeGreaterThan(0.9)
    const apart = seasonFactors(cellsOf([120, 15, 15], [20, 65, 65]), 3)
    expect(apart.probability).toBeLessThan(0.3)
    for (const factor of apart.factors) expect(Math.abs(factor - 1)).toBeLessThan(0.05)
  })
})

describe('smoothLevel', () => {
  it('keeps an even course, and carries growth on to the ends', () => {
    expect(smoothLevel(new Array(30).fill(2), 10)).toEqual(new Array(30).fill(2))
    expect(smoothLevel([1, 2], 3)).toBeNull()
    const growing = Array.from({ length: 100 }, (_, i) => Math.exp(0.01 * i))
    const smooth = smoothLevel(growing, 20)!
    for (const i of [0, 50, 99]) expect(Math.abs(smooth[i]! / growing[i]! - 1)).toBeLessThan(0.02)
  })
})
