import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Pipeline } from '../../../src/model/distribution/pipeline.ts'
import { pipelineDistribution } from '../../../src/model/distribution/pipelineDistribution.ts'
import { type DealChange, preparePipeline } from '../../../src/model/distribution/preparedPipeline.ts'
import { lognormalPipeline } from './referencePipelines.ts'

function inFull(pipeline: Pipeline, index: number, change: DealChange) {
  return pipelineDistribution({
    ...pipeline,
    amounts: Array.from(pipeline.amounts, (amount, i) => (i === index ? change.amount : amount)),
    probabilities: Array.from(pipeline.probabilities, (p, i) => (i === index ? change.probability : p)),
  })
}

const SHARES = [0.3, 0.6, 0.9, 1, 1.1, 1.5, 2]

describe.each([0, 0.1, 0.5])('400 deals, correlation %d', (correlation) => {
  const pipeline = { ...lognormalPipeline(400, correlation, 21), certain: 5e7 }
  const prepared = preparePipeline(pipeline)

  test('the prepared distribution is the plain one', () => {
    const plain = pipelineDistribution(pipeline)
    expect(prepared.distribution.quantile(0.1)).toBe(plain.quantile(0.1))
    expect(prepared.distribution.chanceOfAtLeast(plain.mean)).toBe(plain.chanceOfAtLeast(plain.mean))
  })

  test('any change of any deal agrees with a full computation', () => {
    const change = fc.record({
      index: fc.integer({ min: 0, max: 399 }),
      probability: fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0.001, max: 0.999, noNaN: true })),
      scale: fc.constantFrom(0, 0.2, 1, 3),
    })
    fc.assert(
      fc.property(change, ({ index, probability, scale }) => {
        const to = { amount: pipeline.amounts[index]! * scale, probability }
        const full = inFull(pipeline, index, to)
        const quick = prepared.withDeal(index, to)
        expect(Math.abs(quick.mean / full.mean - 1)).toBeLessThan(1e-12)
        expect(Math.abs(quick.sd / full.sd - 1)).toBeLessThan(1e-5)
        for (const share of SHARES) {
          const target = share * full.mean
          // Both are right to some 1e-6 while the distribution is smooth, as it is with 400 deals.
          expect(Math.abs(quick.chanceOfAtLeast(target) - full.chanceOfAtLeast(target))).toBeLessThan(5e-5)
        }
        expect(Math.abs(quick.quantile(0.5) - full.quantile(0.5)) / full.mean).toBeLessThan(1e-4)
      }),
      { numRuns: 40 },
    )
  })

  test('a deal changed to what it is changes nothing', () => {
    for (const index of [0, 17, 233]) {
      const same = { amount: pipeline.amounts[index]!, probability: pipeline.probabilities[index]! }
      const quick = prepared.withDeal(index, same)
      for (const share of SHARES) {
        const target = share * prepared.distribution.mean
        const off = quick.chanceOfAtLeast(target) - prepared.distribution.chanceOfAtLeast(target)
        expect(Math.abs(off)).toBeLessThan(1e-5)
      }
    }
  })
})

test('a deal that is likely to be won is taken out of nodes with few wins, too', () => {
  // Wins vary by less than 12, so every node is a lattice of changes of its likeliest outcome, in which most deals are won.
  const pipeline = lognormalPipeline(45, 0.1, 17, [0.8, 0.95])
  const prepared = preparePipeline(pipeline)
  for (let index = 0; index < 45; index += 4) {
    const change = { amount: 2 * pipeline.amounts[index]!, probability: 0.3 }
    const [full, quick] = [inFull(pipeline, index, change), prepared.withDeal(index, change)]
    for (const share of [0.7, 0.9, 1, 1.1]) {
      const target = share * full.mean
      expect(Math.abs(quick.chanceOfAtLeast(target) - full.chanceOfAtLeast(target))).toBeLessThan(1e-3)
    }
  }
})

test('few deals and deals on a lattice are computed in full', () => {
  for (const pipeline of [
    lognormalPipeline(9, 0.2, 3),
    {
      amounts: new Array(60).fill(500),
      probabilities: new Array(60).fill(0.3),
      certain: 0,
      correlation: 0.1,
    },
  ]) {
    const change = { amount: 500, probability: 0.8 }
    const quick = preparePipeline(pipeline).withDeal(4, change)
    expect(quick.chanceOfAtLeast(4000)).toBe(inFull(pipeline, 4, change).chanceOfAtLeast(4000))
  }
})

test('a change that makes no sense is refused by name', () => {
  const prepared = preparePipeline(lognormalPipeline(40, 0.1, 1))
  expect(() => prepared.withDeal(3, { amount: -1, probability: 0.5 })).toThrow(/amount 3/)
  expect(() => prepared.withDeal(3, { amount: 1, probability: 1.5 })).toThrow(/probability 3/)
  expect(() => prepared.withDeal(40, { amount: 1, probability: 0.5 })).toThrow(/no deal 40/)
})
