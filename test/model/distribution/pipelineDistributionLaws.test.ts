import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pipelineDistribution } from '../../../src/model/distribution/pipelineDistribution.ts'
import { lognormalPipeline } from './referencePipelines.ts'

describe('any pipeline', () => {
  const deal = fc.record({
    amount: fc.oneof(
      fc.constant(0),
      fc.integer({ min: 1, max: 500 }).map((n) => n * 1000),
      fc.double({ min: 1, max: 1e7, noNaN: true }),
    ),
    p: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 1e-4, max: 0.9999, noNaN: true })),
  })
  const anyPipeline = fc
    .record({
      deals: fc.array(deal, { minLength: 1, maxLength: 45 }),
      certain: fc.double({ min: 0, max: 1e7, noNaN: true }),
      correlation: fc.constantFrom(0, 0.05, 0.2, 0.5, 0.8),
    })
    .map(({ deals, certain, correlation }) => ({
      amounts: deals.map(({ amount }) => amount),
      probabilities: deals.map(({ p }) => p),
      certain,
      correlation,
    }))

  test('the mean is certain + sum of p a; with correlation 0 the variance is the sum of p (1 - p) a^2', () => {
    fc.assert(
      fc.property(anyPipeline, (pipeline) => {
        const { amounts, probabilities, certain } = pipeline
        const mean = amounts.reduce((sum, amount, i) => sum + amount * probabilities[i]!, certain)
        const variance = amounts.reduce(
          (sum, a, i) => sum + a * a * probabilities[i]! * (1 - probabilities[i]!),
          0,
        )
        expect(pipelineDistribution(pipeline).mean).toBeCloseTo(mean, 9 - Math.ceil(Math.log10(1 + mean)))
        const apart = pipelineDistribution({ ...pipeline, correlation: 0 })
        expect(Math.abs(apart.sd - Math.sqrt(variance))).toBeLessThanOrEqual(1e-9 * Math.sqrt(variance))
      }),
      { numRuns: 60 },
    )
  })

  test('the mean and spread of the distribution function are the stated ones', () => {
    fc.assert(
      fc.property(anyPipeline, (pipeline) => {
        const { mean, sd, bins } = pipelineDistribution(pipeline)
        let sum = 0
        let total = 0
        bins.probabilities.forEach((chance, i) => {
          sum += chance * (bins.start + (i + 0.5) * bins.width)
          total += chance
        })
        expect(total).toBeCloseTo(1, 9)
        // Mass sits somewhere in its bin: at most half a width from its middle.
        expect(Math.abs(sum - mean)).toBeLessThanOrEqual(0.51 * bins.width + 1e-9 * mean)
        expect(sd).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 60 },
    )
  })

  test('quantiles are ordered, chances fall with the target, and each undoes the other', () => {
    fc.assert(
      fc.property(anyPipeline, (pipeline) => {
        const distribution = pipelineDistribution(pipeline)
        let before = -Infinity
        for (const p of [0, 0.01, 0.1, 0.35, 0.5, 0.65, 0.9, 0.99, 1]) {
          const x = distribution.quantile(p)
          expect(x).toBeGreaterThanOrEqual(before)
          before = x
          expect(distribution.chanceOfAtLeast(x)).toBeGreaterThanOrEqual(1 - p - 1e-9)
        }
        let last = 1
        for (let share = 0; share < 3; share += 0.11) {
          const chance = distribution.chanceOfAtLeast(share * distribution.mean)
          expect(chance).toBeLessThanOrEqual(last + 1e-12)
          last = chance
        }
      }),
      { numRuns: 60 },
    )
  })

  test('certain bookings only move it', () => {
    fc.assert(
      fc.property(anyPipeline, fc.integer({ min: 1, max: 1_000_000 }), (pipeline, more) => {
        const [plain, moved] = [pipeline, { ...pipeline, certain: pipeline.certain + more }].map(
          pipelineDistribution,
        )
        const target = plain!.mean * 1.05 + 0.123
        expect(moved!.chanceOfAtLeast(target + more)).toBeCloseTo(plain!.chanceOfAtLeast(target), 9)
      }),
      { numRuns: 40 },
    )
  })

  test('equal input, equal output, to the last bit', () => {
    const pipeline = lognormalPipeline(80, 0.2, 8)
    const [once, twice] = [pipelineDistribution(pipeline), pipelineDistribution(pipeline)]
    expect(once.chanceOfAtLeast(once.mean)).toBe(twice.chanceOfAtLeast(twice.mean))
    expect(once.quantile(0.1)).toBe(twice.quantile(0.1))
  })
})
