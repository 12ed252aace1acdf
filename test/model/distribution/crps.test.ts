import { expect, test } from 'vitest'
import { pipelineDistribution } from '../../../src/model/distribution/pipelineDistribution.ts'
import { lognormalPipeline } from './referencePipelines.ts'

test('one deal by hand', () => {
  const distribution = pipelineDistribution({
    amounts: [100],
    probabilities: [0.3],
    certain: 0,
    correlation: 0,
  })
  // F = 0.7 on [0, 100): actual 0 gives 0.3^2 x 100, actual 100 gives 0.7^2 x 100, 150 adds 50.
  expect(distribution.crps(0)).toBeCloseTo(9, 10)
  expect(distribution.crps(100)).toBeCloseTo(49, 10)
  expect(distribution.crps(150)).toBeCloseTo(99, 10)
  expect(distribution.crps(-10)).toBeCloseTo(19, 10)
})

test('many deals: the definition, integrated from the chances', () => {
  const distribution = pipelineDistribution(lognormalPipeline(150, 0.1, 12))
  const actual = 0.8 * distribution.mean
  const [low, high] = [-0.1 * distribution.mean, 6 * distribution.mean]
  const steps = 200_000
  let sum = 0
  for (let n = 0; n < steps; n++) {
    const x = low + ((n + 0.5) * (high - low)) / steps
    sum += (1 - distribution.chanceOfAtLeast(x) - (x >= actual ? 1 : 0)) ** 2
  }
  const expected = (sum * (high - low)) / steps
  expect(Math.abs(distribution.crps(actual) / expected - 1)).toBeLessThan(1e-4)
})
