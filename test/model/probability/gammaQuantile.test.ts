import { describe, expect, it } from 'vitest'
import { gammaQuantile } from '../../../src/model/probability/gammaQuantile.ts'

describe('gammaQuantile', () => {
  it.each([
    // scipy 1.17.1: scipy.stats.gamma.ppf([0.1, 0.5, 0.9], shape)
    [2, [0.53181161, 1.67834699, 3.88972017]],
    [5, [2.43259103, 4.67090888, 7.99358959]],
    [20, [14.52526147, 19.66767242, 25.90252861]],
  ])('is within 1 %% of the mean at shape %d', (shape, quantiles) => {
    for (const [i, p] of [0.1, 0.5, 0.9].entries())
      expect(Math.abs(gammaQuantile(p, shape) - quantiles[i]!)).toBeLessThan(0.01 * shape)
  })

  it('is within 7 % of the mean at shape 0.5, and never below 0', () => {
    // scipy 1.17.1: scipy.stats.gamma.ppf([0.1, 0.9], 0.5)
    expect(Math.abs(gammaQuantile(0.1, 0.5) - 0.00789539)).toBeLessThan(0.07 * 0.5)
    expect(Math.abs(gammaQuantile(0.9, 0.5) - 1.35277173)).toBeLessThan(0.07 * 0.5)
    expect(gammaQuantile(0.01, 0.1)).toBe(0)
  })
})
