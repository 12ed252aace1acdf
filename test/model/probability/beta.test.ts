import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaQuantile } from '../../../src/model/probability/betaQuantile.ts'
import { logGamma } from '../../../src/model/probability/logGamma.ts'
import { regularisedIncompleteBeta } from '../../../src/model/probability/regularisedIncompleteBeta.ts'

// mpmath 1.3.0, mp.dps = 40, loggamma(x).
test.each([
  [1e-5, 11.512919692895826],
  [0.5, 0.5723649429247001],
  [1.5, -0.12078223763524522],
  [3.25, 0.9358019311087253],
  [9.99, 12.779315214350193],
  [10, 12.801827480081469],
  [100.5, 361.4355404677776],
  [12345.678, 103959.91990554606],
])('logGamma(%d)', (x, expected) => {
  expect(Math.abs(logGamma(x) - expected)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(expected)))
})

test('logGamma where there is none', () => {
  expect([logGamma(0), logGamma(-1.5), logGamma(Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN])
})

// mpmath 1.3.0, mp.dps = 40, betainc(a, b, 0, x, regularized=True).
test.each([
  [0.1, 0.5, 0.5, 0.20483276469913345],
  [0.3, 2, 5, 0.579825],
  [0.9, 2, 5, 0.999945],
  [0.01, 40, 3, 8.442820000000007e-78],
  [0.5, 100, 100, 0.5],
  [0.25, 30.5, 70.5, 0.12517040928499668],
])('I_%d(%d, %d)', (x, a, b, expected) => {
  expect(regularisedIncompleteBeta(x, a, b) / expected).toBeCloseTo(1, 12)
})

// scipy 1.17.1, special.betaincinv(a, b, p).
test.each([
  [0.025, 3, 9, 0.06021773417290665],
  [0.975, 3, 9, 0.5177558523601726],
  [0.1, 0.5, 0.5, 0.024471741852423214],
  [0.9, 1, 40, 0.055939123714076625],
  [0.5, 200, 300, 0.39986656271411614],
  [0.001, 0.3, 12, 5.983479671611237e-12],
])('%d-quantile of Beta(%d, %d)', (p, a, b, expected) => {
  expect(betaQuantile(p, a, b) / expected).toBeCloseTo(1, 11)
})

test('ends and nonsense', () => {
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1])
  expect([regularisedIncompleteBeta(0, 2, 3), regularisedIncompleteBeta(1, 2, 3)]).toEqual([0, 1])
  expect(betaQuantile(0.5, 0, 1)).toBeNaN()
  expect(betaQuantile(1.5, 1, 1)).toBeNaN()
  expect(regularisedIncompleteBeta(0.5, -1, 1)).toBeNaN()
})

const parameter = fc.double({ min: 0.2, max: 300, noNaN: true })
const chance = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })

test('law: the quantile is undone by the distribution function', () => {
  fc.assert(
    fc.property(chance, parameter, parameter, (p, a, b) => {
      const x = betaQuantile(p, a, b)
      // Near 1 one step of a double in x moves I_x by more than rounding; the neighbours must then straddle p.
      const step = 4 * Number.EPSILON
      expect(regularisedIncompleteBeta(Math.max(0, x - step), a, b)).toBeLessThanOrEqual(p + 1e-11)
      expect(regularisedIncompleteBeta(Math.min(1, x + step), a, b)).toBeGreaterThanOrEqual(p - 1e-11)
    }),
  )
})

test('law: reflection I_x(a, b) + I_(1-x)(b, a) = 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1023 }), parameter, parameter, (k, a, b) => {
      const x = k / 1024
      const sum = regularisedIncompleteBeta(x, a, b) + regularisedIncompleteBeta(1 - x, b, a)
      expect(sum).toBeCloseTo(1, 11)
    }),
  )
})
