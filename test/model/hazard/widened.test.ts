import { expect, it } from 'vitest'
import { widened } from '../../../src/model/hazard/widened.ts'
import { logistic } from '../../../src/model/probability/logistic.ts'

it('adds variances on the log-odds scale', () => {
  const chance = { probability: 0.5, low: logistic(-3), high: logistic(3) }
  // The 0.9 quantile of a normal with standard deviation 4 / 1.28155 is 4; sqrt(3^2 + 4^2) = 5.
  const { low, high } = widened(chance, (4 / 1.2815515655446004) ** 2)
  expect(low).toBeCloseTo(logistic(-5), 12)
  expect(high).toBeCloseTo(logistic(5), 12)
})

it('leaves an interval alone where nothing is added or all is certain', () => {
  const chance = { probability: 0.3, low: 0.2, high: 0.5 }
  expect(widened(chance, 0)).toEqual({ low: 0.2, high: 0.5 })
  expect(widened({ probability: 0, low: 0, high: 0 }, 1)).toEqual({ low: 0, high: 0 })
})
