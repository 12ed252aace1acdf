import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf as cdf } from '../../../src/model/probability/normalCdf.ts'
import { normalPdf as pdf } from '../../../src/model/probability/normalPdf.ts'
import { normalQuantile as quantile } from '../../../src/model/probability/normalQuantile.ts'

function expectRelative(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected))
}

// mpmath 1.3.0, mp.dps = 40, ncdf(x).
test.each([
  [-37.5, 4.605353009581955e-308],
  [-20, 2.7536241186062337e-89],
  [-8.25, 7.919726314642477e-17],
  [-5.6, 1.071759025831093e-8],
  [-3, 0.0013498980316300946],
  [-1, 0.15865525393145705],
  [-0.67, 0.2514288950953101],
  [-0.1, 0.460172162722971],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [1, 0.8413447460685429],
  [2.5, 0.9937903346742238],
  [6, 0.9999999990134123],
])('cdf(%d) keeps its digits, in the tail too', (x, expected) => {
  expectRelative(cdf(x), expected, 1e-15)
})

// scipy 1.17.1, special.ndtri(p).
test.each([
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798409],
  [1e-9, -5.9978070150076865],
  [0.001, -3.090232306167813],
  [0.05, -1.6448536269514729],
  [0.08, -1.4050715603096329],
  [0.3, -0.5244005127080409],
  [0.75, 0.6744897501960817],
  [0.95, 1.6448536269514722],
  [0.999, 3.090232306167813],
])('quantile(%d)', (p, expected) => {
  expectRelative(quantile(p), expected, 1e-15)
})

test('ends and nonsense', () => {
  expect([cdf(-Infinity), cdf(Infinity), cdf(Number.NaN)]).toEqual([0, 1, Number.NaN])
  expect([quantile(0), quantile(0.5), quantile(1)]).toEqual([-Infinity, 0, Infinity])
  expect([quantile(-0.1), quantile(1.1), quantile(Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN])
})

test('law: cdf undoes quantile', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
      expectRelative(cdf(quantile(p)), p, 1e-13)
    }),
  )
})

test('law: the density is the slope of the distribution function', () => {
  fc.assert(
    fc.property(fc.double({ min: -5, max: 5, noNaN: true }), (x) => {
      const h = 1e-4
      // Central difference: error h^2/6 |pdf''| < 2e-9, plus rounding 1e-12.
      expect((cdf(x + h) - cdf(x - h)) / (2 * h)).toBeCloseTo(pdf(x), 8)
    }),
  )
})
