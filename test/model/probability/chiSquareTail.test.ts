import { expect, it } from 'vitest'
import { chiSquareTail } from '../../../src/model/probability/chiSquareTail.ts'

// scipy 1.17.1, chi2.sf
it.each([
  [3.84, 1, 0.05004352],
  [9, 1, 0.0026998],
  [5.99, 2, 0.05003663],
  [13, 3, 0.00463661],
  [30, 11, 0.0015846],
  [0.5, 4, 0.97350098],
])('chiSquareTail(%f, %i)', (x, degrees, expected) => {
  expect(Math.abs(chiSquareTail(x, degrees) / expected - 1)).toBeLessThan(0.1)
})

it('is certain at 0 and undefined without degrees of freedom', () => {
  expect(chiSquareTail(0, 3)).toBe(1)
  expect(chiSquareTail(-1, 3)).toBe(1)
  expect(chiSquareTail(1, 0)).toBeNaN()
})
