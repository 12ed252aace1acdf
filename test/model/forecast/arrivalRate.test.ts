import { describe, expect, it } from 'vitest'
import type { Day } from '../../../src/model/calendar/day.ts'
import { arrivalRate } from '../../../src/model/forecast/arrivalRate.ts'

const day = (n: number) => n as Day

describe('arrivalRate', () => {
  it('is the rate of an even stream, with nothing beyond Poisson', () => {
    const even = Array.from({ length: 200 }, (_, i) => day(Math.floor(i / 2)))
    const { perDay, dispersion } = arrivalRate(even, day(99))
    expect(perDay).toBeCloseTo(2, 12)
    expect(dispersion).toBe(1)
  })

  it('follows the recent weeks: four weeks at the new rate outweigh half of what was before', () => {
    // 140 days at 1 a day, then 28 at 3 a day: weight of the last 28 days is just above one half
    const stream = [
      ...Array.from({ length: 140 }, (_, i) => day(i)),
      ...Array.from({ length: 84 }, (_, i) => day(140 + Math.floor(i / 3))),
    ]
    const { perDay } = arrivalRate(stream, day(167))
    expect(perDay).toBeGreaterThan(2)
    expect(perDay).toBeLessThan(2.1)
  })

  it('measures dispersion from weeks and shrinks it by four Poisson weeks', () => {
    // 13 weeks alternating 0 and 14 creations, seven of them full: mean 98 / 13, variance (7 * 14^2 - 98^2 / 13) / 12
    const stream = Array.from({ length: 7 }, (_, k) => Array.from({ length: 14 }, () => day(k * 14))).flat()
    const mean = 98 / 13
    const ratio = (7 * 196 - (98 * 98) / 13) / 12 / mean
    expect(arrivalRate(stream, day(90)).dispersion).toBeCloseTo((13 * ratio + 4) / 17, 10)
  })

  it('is 0 without creations and ignores later ones', () => {
    expect(arrivalRate([], day(5))).toEqual({ perDay: 0, dispersion: 1 })
    expect(arrivalRate([day(9)], day(5)).perDay).toBe(0)
  })
})
