import { expect, it } from 'vitest'
import type { Pipeline } from '../../../src/model/distribution/pipeline.ts'
import { pipelineDistribution } from '../../../src/model/distribution/pipelineDistribution.ts'
import { keptReadings } from '../../../src/model/rollUp/keptReadings.ts'

const made = (probability: number): Pipeline => ({
  amounts: Array.from({ length: 24 }, (_, i) => 10_000 + 977 * i),
  probabilities: Array.from({ length: 24 }, (_, i) => (i === 0 ? probability : 0.3)),
  certain: 50_000,
  correlation: 0.1,
  newBusiness: { expectedWins: 2, dispersion: 1.2, winProbability: 0.3, amounts: [9_000, 21_000] },
})

it('reads the same figures as the distribution itself, again and after another was asked for', () => {
  const kept = keptReadings()
  const own = pipelineDistribution(made(0.4))
  const first = kept.of(made(0.4))
  kept.of(made(0.6)).quantile(0.5)
  kept.forgetUnused()
  for (const read of [first, kept.of(made(0.4)), kept.of(made(0.4))]) {
    expect([read.mean, read.sd]).toEqual([own.mean, own.sd])
    expect([0.1, 0.5, 0.9].map(read.quantile)).toEqual([0.1, 0.5, 0.9].map(own.quantile))
    expect(read.chanceOfAtLeast(200_000)).toBe(own.chanceOfAtLeast(200_000))
    expect(read.crps(180_000)).toBe(own.crps(180_000))
    expect(read.bins).toEqual(own.bins)
  }
})

it('tells apart pipelines that differ in one figure', () => {
  const kept = keptReadings()
  const means = [made(0.4), made(0.4000001), { ...made(0.4), certain: 50_001 }].map(
    (one) => kept.of(one).mean,
  )
  expect(new Set(means).size).toBe(3)
})

it('remembers what was asked for since the last time, and nothing older', () => {
  const kept = keptReadings()
  const first = kept.of(made(0.4))
  kept.forgetUnused()
  expect(kept.of(made(0.4))).toBe(first)
  kept.forgetUnused()
  kept.forgetUnused()
  expect(kept.of(made(0.4))).not.toBe(first)
})
