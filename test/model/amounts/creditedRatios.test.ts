import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditedRatios } from '../../../src/model/amounts/creditedRatios.ts'
import { seededUniform } from '../seededUniform.ts'

const means = (values: Readonly<Record<string, readonly number[]>>) =>
  Object.entries(values).flatMap(([group, amounts]) => amounts.map((value) => ({ group, value, base: 1 })))

describe('creditedRatios', () => {
  it('draws the mean of a group towards that of all', () => {
    // numpy 2.4.6: means 30 and 110, within-variance 2414.29 (the guess of 70^2 worth three in it), between-variance 2395.24, so Z = 0.74851 for three each
    const { all, of } = creditedRatios(means({ p: [10, 20, 60], q: [110, 90, 130] }), null)
    expect(all.ratio).toBe(70)
    expect(of('p').ratio).toBeCloseTo(40.05952380952381, 10)
    expect(of('q').ratio).toBeCloseTo(99.94047619047619, 10)
    expect(of('unknown')).toEqual({ ...all, n: 0 })
    expect(of(null).ratio).toBe(70)
  })

  it('takes groups that differ by no more than chance for alike', () => {
    const { all, of } = creditedRatios(means({ p: [10, 60, 110], q: [20, 70, 105] }), null)
    expect(of('p')).toEqual(all.n === 6 ? { ...all, n: 3 } : null)
  })

  it('has the ratio of sums, whatever the sizes: what is expected in sum is what came', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: 0, max: 1e4, noNaN: true }),
            fc.double({ min: 1, max: 1e4, noNaN: true }),
          ),
          {
            minLength: 1,
          },
        ),
        (pairs) => {
          const { all } = creditedRatios(
            pairs.map(([value, base]) => ({ group: null, value, base })),
            null,
          )
          const expected = pairs.reduce((sum, [, base]) => sum + base * all.ratio, 0)
          const came = pairs.reduce((sum, [value]) => sum + value, 0)
          expect(Math.abs(expected - came)).toBeLessThanOrEqual(1e-9 * (1 + came))
          expect(all.low).toBeLessThanOrEqual(all.ratio)
          expect(all.high).toBeGreaterThanOrEqual(all.ratio)
        },
      ),
    )
  })

  it('lies between the prior and the measured, nearer to the latter the more there is', () => {
    const prior = { ratio: 1, sd: 0.15 }
    const drawn = (n: number) =>
      creditedRatios(
        Array.from({ length: n }, (_, i) => ({ group: null, value: 80 + (i % 5), base: 100 })),
        prior,
      ).all
    expect(creditedRatios([], prior).all).toMatchObject({ ratio: 1, n: 0 })
    const [few, some, many] = [drawn(1), drawn(10), drawn(500)]
    expect(few!.ratio).toBeGreaterThan(some!.ratio)
    expect(some!.ratio).toBeGreaterThan(many!.ratio)
    expect(many!.ratio).toBeCloseTo(0.82, 2)
    expect(many!.high - many!.low).toBeLessThan(few!.high - few!.low)
  })

  it('is moved little by one slip of the pen, and covers the truth in about 8 of 10 samples', () => {
    const prior = { ratio: 1, sd: 0.15 }
    const plain = Array.from({ length: 200 }, () => ({ group: null, value: 9_500, base: 10_000 }))
    const slip = { group: null, value: 1_000_000, base: 10_000 }
    expect(creditedRatios(plain, prior).all.ratio).toBeCloseTo(0.95, 3)
    expect(Math.abs(creditedRatios([...plain, slip], prior).all.ratio - 1)).toBeLessThan(0.05)
    const next = seededUniform(7)
    let covered = 0
    for (let sample = 0; sample < 300; sample++) {
      const cases = Array.from({ length: 60 }, () => {
        const base = 1_000 * Math.exp(2 * next())
        return { group: null, value: base * (0.8 + 0.3 * next()), base }
      })
      const { low, high } = creditedRatios(cases, prior).all
      if (low <= 0.95 && high >= 0.95) covered++
    }
    expect(covered / 300).toBeGreaterThan(0.72)
    expect(covered / 300).toBeLessThan(0.96)
  })
})
