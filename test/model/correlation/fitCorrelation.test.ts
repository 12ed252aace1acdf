import { describe, expect, it } from 'vitest'
import { correlationLikelihood } from '../../../src/model/correlation/correlationLikelihood.ts'
import { fitCorrelation } from '../../../src/model/correlation/fitCorrelation.ts'
import type { PeriodCount } from '../../../src/model/correlation/periodCount.ts'
import { conditionalProbability } from '../../../src/model/distribution/conditionalProbability.ts'
import { normalQuantile } from '../../../src/model/probability/normalQuantile.ts'
import { seededUniform } from '../seededUniform.ts'

const RATES = [0.35, 0.35, 0.6]

/** Months whose wins were drawn from the one-factor model at `correlation`; `size` closings on average. */
function drawn(seed: number, months: number, size: number, correlation: number): PeriodCount[] {
  const next = seededUniform(seed)
  return Array.from({ length: months }, (_, i) => {
    const place = i % 3
    const chance = conditionalProbability(normalQuantile(RATES[place]!), normalQuantile(next()), correlation)
    const closed = Math.max(1, Math.round(size * (0.5 + next())))
    let won = 0
    for (let k = 0; k < closed; k++) if (next() < chance) won++
    return { place, won, closed }
  })
}

describe('correlationLikelihood', () => {
  it('agrees with numerical integration', () => {
    // scipy 1.17.1: log of quad over the level m of the product over months of quad over x of
    // norm.cdf(x)**W * norm.sf(x)**(n - W) * norm.pdf(x, m, sqrt(rho / (1 - rho))), epsrel 1e-9 and 1e-7, less that at rho = 0
    const logOf = correlationLikelihood([
      { place: 0, won: 7, closed: 20 },
      { place: 0, won: 12, closed: 20 },
      { place: 0, won: 3, closed: 20 },
    ])
    expect(logOf(0.05) - logOf(0)).toBeCloseTo(1.25357, 3)
    expect(logOf(0.2) - logOf(0)).toBeCloseTo(2.06521, 3)
    expect(logOf(0.45) - logOf(0)).toBeCloseTo(1.8641, 3)
  })
})

describe('fitCorrelation', () => {
  it.each([
    // Shares of 200 drawn histories whose 95 % interval held the truth, run once: between 0.93 and 0.99 for 12 to 36 months of 8 to 600 closings.
    [24, 60, 0],
    [24, 60, 0.05],
    [36, 30, 0.1],
    [24, 8, 0.2],
  ])('finds, over %i months of %i closings, a correlation of %f within its interval', (months, size, rho) => {
    let held = 0
    for (let seed = 1; seed <= 100; seed++) {
      const { low, high, measured, believed } = fitCorrelation(drawn(seed, months, size, rho), 0.05)
      expect(low <= measured && measured <= high && believed > 0 && believed < 0.5).toBe(true)
      if (low <= rho && rho <= high) held++
    }
    expect(held).toBeGreaterThanOrEqual(90)
  })

  it('leaves what it believes near the prior where the history tells little', () => {
    const scarce = fitCorrelation(drawn(3, 6, 2, 0.1), 0.05)
    expect(Math.abs(scarce.believed - 0.05)).toBeLessThan(0.015)
    expect(fitCorrelation(drawn(3, 6, 2, 0.1), 0).believed).toBe(0)
  })
})
