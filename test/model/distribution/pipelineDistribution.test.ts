import { describe, expect, test } from 'vitest'
import type { Pipeline } from '../../../src/model/distribution/pipeline.ts'
import { pipelineDistribution } from '../../../src/model/distribution/pipelineDistribution.ts'
import { normalQuantile } from '../../../src/model/probability/normalQuantile.ts'
import {
  bruteForceChance,
  convolvedChances,
  fineFactor,
  lognormalPipeline,
  seededUniform,
} from './referencePipelines.ts'

function tailFrom(chances: Float64Array, target: number): number {
  let sum = 0
  for (let x = target; x < chances.length; x++) sum += chances[x]!
  return sum
}

describe('few deals are exact', () => {
  test.each([0, 0.2])('12 deals against every set of wins, correlation %d', (correlation) => {
    const pipeline = { ...lognormalPipeline(12, correlation, 3), certain: 250_000 }
    const distribution = pipelineDistribution(pipeline)
    for (const share of [0.2, 0.6, 1, 1.4, 2.2]) {
      const target = share * distribution.mean
      expect(distribution.chanceOfAtLeast(target)).toBeCloseTo(bruteForceChance(pipeline, target), 9)
    }
  })

  test('an outcome of exactly the target counts, and one just above does not', () => {
    const pipeline: Pipeline = {
      amounts: [100, 250.5],
      probabilities: [0.4, 0.3],
      certain: 1000,
      correlation: 0,
    }
    const distribution = pipelineDistribution(pipeline)
    // By hand: 1350.5 only if both are won.
    expect(distribution.chanceOfAtLeast(1350.5)).toBeCloseTo(0.12, 14)
    expect(distribution.chanceOfAtLeast(1350.51)).toBe(0)
    expect(distribution.chanceOfAtLeast(1250.5)).toBeCloseTo(0.3, 14)
    expect(distribution.chanceOfAtLeast(1250.51)).toBeCloseTo(0.12, 14)
    expect([0, 0.42, 0.43, 0.7, 0.71, 0.88, 0.89, 1].map(distribution.quantile)).toEqual([
      1000, 1000, 1100, 1100, 1250.5, 1250.5, 1350.5, 1350.5,
    ])
  })

  test('correlation of two deals is that of a bivariate normal', () => {
    const pipeline: Pipeline = { amounts: [1, 1], probabilities: [0.5, 0.5], certain: 0, correlation: 0.3 }
    // Sheppard (1899): P(both) = 1/4 + asin(rho) / (2 pi) for medians.
    expect(pipelineDistribution(pipeline).chanceOfAtLeast(2)).toBeCloseTo(
      0.25 + Math.asin(0.3) / (2 * Math.PI),
      9,
    )
  })
})

describe('many deals, one amount', () => {
  // scipy 1.17.1: stats.binom(n, p).sf(k - 1).
  test.each([
    [16, 0.2, 4, 0.40186567448985633],
    [300, 0.5, 160, 0.13631495635040833],
    [10_000, 0.03, 320, 0.12703695010283372],
  ])('%d deals at %d are binomial', (count, p, wins, expected) => {
    const distribution = pipelineDistribution({
      amounts: new Float64Array(count).fill(12_500),
      probabilities: new Float64Array(count).fill(p),
      certain: 0,
      correlation: 0,
    })
    expect(distribution.chanceOfAtLeast(wins * 12_500)).toBeCloseTo(expected, 7)
    expect(distribution.chanceOfAtLeast((wins - 1) * 12_500 + 1)).toBeCloseTo(expected, 7)
  })

  test('different chances are Poisson-binomial', () => {
    const distribution = pipelineDistribution({
      amounts: new Array(40).fill(700),
      probabilities: Array.from({ length: 40 }, (_, i) => (i + 1) / 41),
      certain: 0,
      correlation: 0,
    })
    // scipy 1.17.1: stats.poisson_binom(arange(1, 41) / 41).sf(19) and .sf(25).
    expect(distribution.chanceOfAtLeast(20 * 700)).toBeCloseTo(0.5760503432027883, 9)
    expect(distribution.chanceOfAtLeast(26 * 700)).toBeCloseTo(0.016937348425407252, 9)
  })
})

describe('the lattice and the continuous path against direct convolution', () => {
  const uniform = seededUniform(11)
  const amounts = Array.from({ length: 60 }, () => 1 + Math.floor(40 * uniform() ** 3))
  const probabilities = Array.from({ length: 60 }, () => 0.02 + 0.6 * uniform() ** 2)

  test.each([0, 0.2, 0.5])(
    '60 deals of 1 to 40 units, correlation %d: every chance to 1e-6',
    (correlation) => {
      const pipeline = { amounts, probabilities, certain: 0, correlation }
      const chances = convolvedChances(pipeline)
      const distribution = pipelineDistribution(pipeline)
      for (let x = 0; x < chances.length; x += 7) {
        expect(Math.abs(distribution.chanceOfAtLeast(x) - tailFrom(chances, x))).toBeLessThan(1e-6)
      }
    },
  )

  test.each([0, 0.2, 0.5])(
    'the same without a common unit, correlation %d: within 0.1 points between outcomes',
    (correlation) => {
      // Shifts of up to 1e-6 units take the unit away and move no outcome past the half-way points asked for.
      const odd = amounts.map((amount, i) => amount + 1e-6 * Math.sin(i))
      const chances = convolvedChances({ amounts, probabilities, certain: 0, correlation })
      const distribution = pipelineDistribution({ amounts: odd, probabilities, certain: 0, correlation })
      for (let x = 1; x < chances.length; x += 7) {
        expect(Math.abs(distribution.chanceOfAtLeast(x - 0.5) - tailFrom(chances, x))).toBeLessThan(1e-3)
      }
    },
  )

  test('one giant among 150 dwarfs', () => {
    const small = Array.from({ length: 150 }, (_, i) => 1 + (i % 5))
    const pipeline = {
      amounts: [350, ...small],
      probabilities: [0.35, ...small.map((_, i) => 0.05 + (i % 7) / 10)],
      certain: 0,
      correlation: 0.1,
    }
    const chances = convolvedChances(pipeline)
    const odd = { ...pipeline, amounts: pipeline.amounts.map((amount, i) => amount + 1e-6 * Math.sin(i)) }
    const [lattice, continuous] = [pipelineDistribution(pipeline), pipelineDistribution(odd)]
    for (let x = 1; x < chances.length; x += 17) {
      expect(Math.abs(lattice.chanceOfAtLeast(x) - tailFrom(chances, x))).toBeLessThan(1e-6)
      expect(Math.abs(continuous.chanceOfAtLeast(x - 0.5) - tailFrom(chances, x))).toBeLessThan(1e-3)
    }
    expect(Math.abs(continuous.mean / lattice.mean - 1)).toBeLessThan(1e-7)
  })
})

test('1,000 equal deals tied together: Vasicek mixture of binomials', () => {
  const distribution = pipelineDistribution({
    amounts: new Array(1000).fill(1),
    probabilities: new Array(1000).fill(0.3),
    certain: 0,
    correlation: 0.1,
  })
  const chances = new Float64Array(1001)
  const { weights, chanceAt } = fineFactor(0.1)
  // Binomial chances by their recurrence from the mode, mixed over 1,001 nodes.
  weights.forEach((weight, k) => {
    const p = chanceAt(0.3, k)
    const mode = Math.floor(1000 * p)
    const terms = new Float64Array(1001)
    terms[mode] = 1
    for (let x = mode; x < 1000; x++) terms[x + 1] = (terms[x]! * (1000 - x) * p) / ((x + 1) * (1 - p))
    for (let x = mode; x > 0; x--) terms[x - 1] = (terms[x]! * x * (1 - p)) / ((1001 - x) * p)
    const total = terms.reduce((sum, term) => sum + term, 0)
    for (let x = 0; x <= 1000; x++) chances[x]! += (weight * terms[x]!) / total
  })
  for (const x of [50, 150, 222, 300, 400, 600]) {
    expect(Math.abs(distribution.chanceOfAtLeast(x) - tailFrom(chances, x))).toBeLessThan(1e-6)
  }
})

// Outcomes that bunch like a comb's teeth, at the price, though no lattice of all amounts would do.
describe.each([
  [0, [0.9999647, 0.9204658, 0.5751087, 0.3865169, 0.0153834]],
  [0.3, [0.7551461, 0.5771947, 0.4873719, 0.4523275, 0.3212671]],
] as const)('150 deals at two prices and three odd ones, correlation %d', (correlation, expected) => {
  const uniform = seededUniform(5)
  const amounts = Array.from({ length: 153 }, (_, i) =>
    i < 3 ? [377, 1403, 2891][i]! : i % 3 === 0 ? 1000 : 500,
  )
  const probabilities = amounts.map(() => 0.1 + 0.6 * uniform())
  const distribution = pipelineDistribution({ amounts, probabilities, certain: 0, correlation })

  // By direct convolution as in accuracy.test.ts. One tooth has a chance of some 5 %.
  test.each([25_000, 35_000, 40_000, 42_000, 50_000].map((target, t) => [target, expected[t]!]))(
    'the chance of %d, an outcome itself',
    (target, chance) => {
      expect(Math.abs(distribution.chanceOfAtLeast(target) - chance)).toBeLessThan(1e-3)
    },
  )
})

test('200 deals agree with a simulation of 40,000 draws', () => {
  const pipeline = { ...lognormalPipeline(200, 0.15, 5), certain: 3e7 }
  const distribution = pipelineDistribution(pipeline)
  const draws = 40_000
  const uniform = seededUniform(99)
  const { chanceAt } = fineFactor(0.15)
  // The factor in 400 strata of equal chance, at the trapezoid node nearest to each stratum's middle.
  const targets = [0.5, 0.8, 1, 1.2, 1.8].map((share) => share * distribution.mean)
  const hits = targets.map(() => 0)
  for (let stratum = 0; stratum < 400; stratum++) {
    const k = 500 + Math.round(50 * normalQuantile((stratum + 0.5) / 400))
    const chances = pipeline.probabilities.map((p) => chanceAt(p, k))
    for (let draw = 0; draw < draws / 400; draw++) {
      let sum = pipeline.certain
      for (let i = 0; i < 200; i++) if (uniform() < chances[i]!) sum += pipeline.amounts[i]!
      targets.forEach((target, t) => {
        if (sum >= target) hits[t]!++
      })
    }
  }
  // Four standard errors of a binomial share, 4 sqrt(0.25 / 40,000) = 0.01 (strata only make it smaller).
  targets.forEach((target, t) => {
    expect(Math.abs(distribution.chanceOfAtLeast(target) - hits[t]! / draws)).toBeLessThan(0.01)
  })
})

describe('edges', () => {
  test('chances of exactly 0 and 1, and amounts of 0', () => {
    const distribution = pipelineDistribution({
      amounts: [10, 20, 0, 40],
      probabilities: [0, 1, 0.5, 0.25],
      certain: 5,
      correlation: 0.3,
    })
    expect(distribution.quantile(0)).toBe(25)
    expect(distribution.quantile(1)).toBe(65)
    expect(distribution.chanceOfAtLeast(65)).toBeCloseTo(0.25, 9)
    expect(distribution.mean).toBeCloseTo(35, 12)
  })

  test('nothing open is a single point', () => {
    const distribution = pipelineDistribution({
      amounts: [],
      probabilities: [],
      certain: 77,
      correlation: 0.1,
    })
    expect([distribution.mean, distribution.sd, distribution.quantile(0.5)]).toEqual([77, 0, 77])
    expect([distribution.chanceOfAtLeast(77), distribution.chanceOfAtLeast(77.5)]).toEqual([1, 0])
    expect(distribution.crps(80)).toBeCloseTo(3, 12)
    expect(distribution.bins.probabilities).toHaveLength(1)
    expect(distribution.bins.probabilities[0]).toBeCloseTo(1, 12)
  })

  test('what makes no sense is refused by name', () => {
    const good: Pipeline = { amounts: [1, 2], probabilities: [0.5, 0.5], certain: 0, correlation: 0 }
    const business = { expectedWins: 1, dispersion: 1, winProbability: 0.5, amounts: [1] }
    expect(() => pipelineDistribution({ ...good, amounts: [1, -2] })).toThrow(/amount 1 .*-2/)
    expect(() => pipelineDistribution({ ...good, amounts: [Number.NaN, 2] })).toThrow(/amount 0/)
    expect(() => pipelineDistribution({ ...good, probabilities: [0.5, 1.5] })).toThrow(/probability 1/)
    expect(() => pipelineDistribution({ ...good, probabilities: [0.5] })).toThrow(RangeError)
    expect(() => pipelineDistribution({ ...good, correlation: 1 })).toThrow(/correlation/)
    expect(() => pipelineDistribution({ ...good, certain: Number.NaN })).toThrow(/certain/)
    expect(() => pipelineDistribution({ ...good, newBusiness: { ...business, dispersion: 0.9 } })).toThrow(
      /dispersion/,
    )
    expect(() => pipelineDistribution({ ...good, newBusiness: { ...business, winProbability: 0 } })).toThrow(
      /winProbability/,
    )
    expect(() => pipelineDistribution({ ...good, newBusiness: { ...business, amounts: [] } })).toThrow(
      /amounts/,
    )
    expect(() => pipelineDistribution(good).quantile(1.01)).toThrow(RangeError)
  })
})
