import { describe, expect, test } from 'vitest'
import { dealImportance } from '../../../src/model/distribution/dealImportance.ts'
import type { Pipeline } from '../../../src/model/distribution/pipeline.ts'
import { pipelineDistribution } from '../../../src/model/distribution/pipelineDistribution.ts'
import { bruteForceChance, lognormalPipeline, seededUniform } from './referencePipelines.ts'

// The definition: the deal's chance set to 1, and to 0, everything else as it is.
function byDefinition(pipeline: Pipeline, i: number, chance: (changed: Pipeline) => number): number {
  const set = (p: number) => ({
    ...pipeline,
    probabilities: Array.from(pipeline.probabilities, (q, n) => (n === i ? p : q)),
  })
  return chance(set(1)) - chance(set(0))
}

test('7 deals against every set of wins', () => {
  const pipeline = { ...lognormalPipeline(7, 0.2, 4), certain: 1e6 }
  const target = pipelineDistribution(pipeline).mean * 1.1
  const importance = dealImportance(pipeline, target)
  importance.forEach((each, i) => {
    // A chance of exactly 0 or 1 stays there at every node, as an intervention should.
    const expected = byDefinition(pipeline, i, (changed) => {
      const q = Array.from(changed.probabilities)
      const kept = q.map((_, n) => n).filter((n) => n !== i)
      const certain = changed.certain + (q[i] === 1 ? pipeline.amounts[i]! : 0)
      const others = {
        ...changed,
        certain,
        amounts: kept.map((n) => pipeline.amounts[n]!),
        probabilities: kept.map((n) => q[n]!),
      }
      return bruteForceChance(others, target)
    })
    expect(each).toBeCloseTo(expected, 9)
  })
})

test.each([0, 0.3])(
  '40 deals on a lattice, all at 1/2 where factors vanish, correlation %d',
  (correlation) => {
    const uniform = seededUniform(2)
    const pipeline = {
      amounts: Array.from({ length: 40 }, () => 1 + Math.floor(9 * uniform())),
      probabilities: new Array(40).fill(0.5),
      certain: 3,
      correlation,
    }
    const importance = dealImportance(pipeline, 110)
    for (let i = 0; i < 40; i += 3) {
      const expected = byDefinition(pipeline, i, (changed) =>
        pipelineDistribution(changed).chanceOfAtLeast(110),
      )
      expect(Math.abs(importance[i]! - expected)).toBeLessThan(1e-6)
    }
  },
)

test('200 deals without a common unit, new business included', () => {
  const pipeline: Pipeline = {
    ...lognormalPipeline(200, 0.1, 6),
    newBusiness: { expectedWins: 12, dispersion: 1.4, winProbability: 0.2, amounts: [4e5, 1.1e6, 3e6] },
  }
  const target = pipelineDistribution(pipeline).mean * 1.05
  const importance = dealImportance(pipeline, target)
  for (let i = 0; i < 200; i += 23) {
    const expected = byDefinition(pipeline, i, (changed) =>
      pipelineDistribution(changed).chanceOfAtLeast(target),
    )
    // Twice the 2e-6 to which a smooth distribution function is tabulated and cut off.
    expect(Math.abs(importance[i]! - expected)).toBeLessThan(4e-6)
  }
})

test('deals at 0 and 1, and without an amount', () => {
  const pipeline: Pipeline = {
    amounts: [5, 10, 20, 0],
    probabilities: [0.5, 0, 1, 0.5],
    certain: 0,
    correlation: 0,
  }
  // By hand, for 25: now 1/2; second deal won: 1 (20 + 10 is enough), lost: 1/2. Third lost: 5 at most, 0.
  expect(Array.from(dealImportance(pipeline, 25))).toEqual([1, 0.5, 0.5, 0])
})

test('a target out of reach, or reached already, leaves nothing to gain', () => {
  const pipeline = lognormalPipeline(30, 0.1, 6)
  expect(Math.max(...dealImportance(pipeline, 1e12))).toBe(0)
  expect(Math.max(...dealImportance(pipeline, -1))).toBe(0)
})

// One tooth of the comb has a chance of some 5 %, and the target is on one. The expected values are by direct convolution of
// the other deals (`convolvedChances`). A deal off the price (the first two) lies between two points, and part of a tooth
// with it.
describe.each([
  [0, [0.0303373, 0.123998, 0.0944649, 0.0467067, 0.0470642]],
  [0.3, [0.0059569, 0.023501, 0.0178975, 0.0088818, 0.0088959]],
] as const)('153 deals whose outcomes bunch at the price, correlation %d', (correlation, expected) => {
  const uniform = seededUniform(5)
  const amounts = Array.from({ length: 153 }, (_, i) =>
    i < 3 ? [377, 1403, 2891][i]! : i % 3 === 0 ? 1000 : 500,
  )
  const probabilities = amounts.map(() => 0.1 + 0.6 * uniform())
  const importance = dealImportance({ amounts, probabilities, certain: 0, correlation }, 40_000)

  test.each([0, 1, 3, 4, 77].map((deal, n) => [deal, expected[n]!] as const))(
    'deal %d of importance %d',
    (deal, exact) => {
      expect(Math.abs(importance[deal]! - exact)).toBeLessThan(deal < 3 ? 0.01 : 5e-5)
    },
  )
})
