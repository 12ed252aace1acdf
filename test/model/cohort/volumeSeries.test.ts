import { describe, expect, it } from 'vitest'
import { addDays, parseDay } from '../../../src/model/calendar/day.ts'
import { negativeBinomialQuantile } from '../../../src/model/cohort/negativeBinomialQuantile.ts'
import { volumeSeries } from '../../../src/model/cohort/volumeSeries.ts'

describe('negativeBinomialQuantile', () => {
  it.each([
    // scipy 1.17.1: nbinom(m * m / (v - m), m / v).ppf([0.1, 0.5, 0.9]), poisson(3.5).ppf(...)
    [20, 60, [11, 19, 30]],
    [100, 900, [64, 97, 140]],
    [3.5, 3.5, [1, 3, 6]],
  ] as const)('mean %d, variance %d', (mean, variance, quantiles) => {
    expect([0.1, 0.5, 0.9].map((p) => negativeBinomialQuantile(p, mean, variance))).toEqual(quantiles)
  })

  it('is 0 for a mean of 0', () => expect(negativeBinomialQuantile(0.9, 0, 0)).toBe(0))
})

describe('volumeSeries', () => {
  const monday = parseDay('2018-01-01')!

  it('counts by week, empty weeks included, the unfinished last one marked', () => {
    const born = [monday, monday, addDays(monday, 15), addDays(monday, 21)]
    const { volumes, usual } = volumeSeries(born, addDays(monday, 22), 'week')
    expect(volumes.map(({ n, complete }) => [n, complete])).toEqual([
      [2, true],
      [0, true],
      [1, true],
      [1, false],
    ])
    // only two complete weeks after the first, which may be cut off
    expect(usual).toBeNull()
  })

  it('tells the usual range from complete weeks', () => {
    const born = Array.from({ length: 30 }, (_, week) =>
      Array.from({ length: 20 }, () => addDays(monday, 7 * week)),
    ).flat()
    const { usual } = volumeSeries(born, addDays(monday, 7 * 29), 'week')
    // no spread beyond Poisson: scipy 1.17.1 poisson(20).ppf([0.1, 0.9]) = 14, 26
    expect(usual).toEqual({ mean: 20, low: 14, high: 26 })
  })

  it('ignores later births and is empty without any', () => {
    expect(volumeSeries([addDays(monday, 9)], monday, 'month')).toEqual({ volumes: [], usual: null })
  })
})
