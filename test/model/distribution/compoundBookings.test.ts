import { describe, expect, test } from 'vitest'
import { pipelineDistribution } from '../../../src/model/distribution/pipelineDistribution.ts'

const none = { amounts: [], probabilities: [], certain: 0, correlation: 0 }
const amounts = [100, 250, 250, 900]
const mean = 375
const square = (100 ** 2 + 2 * 250 ** 2 + 900 ** 2) / 4

// Variance of a compound sum: wins Var(a) + Var(count) mean(a)^2 with Var(count) = dispersion x wins.
test.each([
  [1, 7.3],
  [2.5, 12],
  [6, 0.8],
])('moments with dispersion %d and %d wins expected', (dispersion, expectedWins) => {
  const distribution = pipelineDistribution({
    ...none,
    newBusiness: { expectedWins, dispersion, winProbability: 0.3, amounts },
  })
  const variance = expectedWins * (square - mean * mean) + dispersion * expectedWins * mean * mean
  expect(distribution.mean).toBeCloseTo(expectedWins * mean, 9)
  expect(distribution.sd).toBeCloseTo(Math.sqrt(variance), 7)
  let first = 0
  let second = 0
  const { bins } = distribution
  // The amounts lie on a lattice of 50, so every bin is one outcome as long as it is one unit wide.
  expect(bins.width % 50).toBe(0)
  bins.probabilities.forEach((chance, i) => {
    first += chance * (bins.start + i * bins.width)
    second += chance * (bins.start + i * bins.width) ** 2
  })
  if (bins.width === 50) {
    expect(first / distribution.mean).toBeCloseTo(1, 8)
    expect((second - first * first) / variance).toBeCloseTo(1, 7)
  }
})

describe('one amount: the count itself', () => {
  const count = (expectedWins: number, dispersion: number) =>
    pipelineDistribution({
      ...none,
      newBusiness: { expectedWins, dispersion, winProbability: 1, amounts: [10] },
    })

  test('Poisson: scipy 1.17.1 stats.poisson(7.3).sf(9)', () => {
    expect(count(7.3, 1).chanceOfAtLeast(100)).toBeCloseTo(0.20117999744361295, 9)
  })
  test('negative binomial: scipy 1.17.1 stats.nbinom(12 / 1.5, 1 / 2.5).sf(17)', () => {
    expect(count(12, 2.5).chanceOfAtLeast(180)).toBeCloseTo(0.1535517347559333, 9)
  })
})

test('wins move with the common factor and keep their mean', () => {
  const newBusiness = { expectedWins: 40, dispersion: 1, winProbability: 0.25, amounts }
  const tied = pipelineDistribution({ ...none, correlation: 0.2, newBusiness })
  const apart = pipelineDistribution({ ...none, newBusiness })
  expect(tied.mean).toBeCloseTo(apart.mean, 9)
  expect(tied.sd).toBeGreaterThan(1.5 * apart.sd)
  // With a win probability of 1 there is nothing left for the factor to move.
  const sure = pipelineDistribution({
    ...none,
    correlation: 0.2,
    newBusiness: { ...newBusiness, winProbability: 1 },
  })
  expect(sure.chanceOfAtLeast(15_000)).toBeCloseTo(apart.chanceOfAtLeast(15_000), 9)
})

test('no wins expected is no new business', () => {
  const open = { amounts: [5, 7], probabilities: [0.5, 0.2], certain: 0, correlation: 0.1 }
  const idle = { expectedWins: 0, dispersion: 1, winProbability: 0.5, amounts: [] }
  const [plain, with0] = [pipelineDistribution(open), pipelineDistribution({ ...open, newBusiness: idle })]
  expect(with0.chanceOfAtLeast(7)).toBe(plain.chanceOfAtLeast(7))
})

test('a few deals and new business: brute force over both', () => {
  const open = { amounts: [300, 450], probabilities: [0.6, 0.3], certain: 50, correlation: 0 }
  const distribution = pipelineDistribution({
    ...open,
    newBusiness: { expectedWins: 2, dispersion: 1, winProbability: 0.3, amounts: [150] },
  })
  // Poisson(2) wins of 150 on top of the four outcomes of the two deals.
  const poissonAtLeast = (n: number) => {
    let below = 0
    let term = Math.exp(-2)
    for (let k = 0; k < n; k++, term *= 2 / k) below += term
    return 1 - below
  }
  for (const target of [51, 500, 800, 1250]) {
    const hit = (won: number) => poissonAtLeast(Math.max(0, Math.ceil((target - 50 - won) / 150)))
    const expected = 0.28 * hit(0) + 0.42 * hit(300) + 0.12 * hit(450) + 0.18 * hit(750)
    expect(distribution.chanceOfAtLeast(target)).toBeCloseTo(expected, 9)
  }
})
