import type { Pipeline } from '../../../src/model/distribution/pipeline.ts'
import { normalCdf } from '../../../src/model/probability/normalCdf.ts'
import { normalQuantile } from '../../../src/model/probability/normalQuantile.ts'

/** Mulberry32: a small seeded generator of uniform numbers in (0, 1). */
export function seededUniform(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296
  }
}

/** Log-normal amounts (median 1e6 minor units, sigma 1.2) with chances between `low` and `high`, mostly low. */
export function lognormalPipeline(
  count: number,
  correlation: number,
  seed: number,
  [low, high]: readonly [number, number] = [0.02, 0.9],
): Pipeline & { amounts: number[]; probabilities: number[] } {
  const uniform = seededUniform(seed)
  const amounts: number[] = []
  const probabilities: number[] = []
  for (let i = 0; i < count; i++) {
    amounts.push(1e6 * Math.exp(1.2 * normalQuantile(uniform())))
    probabilities.push(low + (high - low) * uniform() ** 2)
  }
  return { amounts, probabilities, certain: 0, correlation }
}

/** The factor integrated by a trapezoid of 1,001 nodes on [-10, 10]: nothing shared with the code under test but Phi. */
export function fineFactor(correlation: number): {
  chanceAt: (p: number, k: number) => number
  weights: number[]
} {
  const nodes = correlation === 0 ? [0] : Array.from({ length: 1001 }, (_, k) => (k - 500) / 50)
  const raw = nodes.map((z) => Math.exp((-z * z) / 2))
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  const shift = Math.sqrt(correlation)
  const spread = Math.sqrt(1 - correlation)
  return {
    weights: raw.map((weight) => weight / total),
    chanceAt: (p, k) => (correlation === 0 ? p : normalCdf((normalQuantile(p) + shift * nodes[k]!) / spread)),
  }
}

/** Chance of at least `target` by listing every set of wins at every node. Cost: 2^deals x 1,001. */
export function bruteForceChance(
  { amounts, probabilities, certain, correlation }: Pipeline,
  target: number,
): number {
  const { weights, chanceAt } = fineFactor(correlation)
  const hits: number[] = []
  const count = amounts.length
  for (let set = 0; set < 1 << count; set++) {
    let sum = certain
    for (let i = 0; i < count; i++) if ((set >> i) & 1) sum += amounts[i]!
    if (sum >= target) hits.push(set)
  }
  let chance = 0
  weights.forEach((weight, k) => {
    const p = Array.from(probabilities, (each) => chanceAt(each, k))
    const outcomes = new Float64Array(1 << count)
    outcomes[0] = 1
    for (let i = 0; i < count; i++) {
      for (let set = 0; set < 1 << i; set++) {
        outcomes[set | (1 << i)] = outcomes[set]! * p[i]!
        outcomes[set]! *= 1 - p[i]!
      }
    }
    for (const set of hits) chance += weight * outcomes[set]!
  })
  return chance
}

/** Distribution of whole-number amounts by direct convolution at every node: index = amount, entry = chance. */
export function convolvedChances({ amounts, probabilities, correlation }: Pipeline): Float64Array {
  const { weights, chanceAt } = fineFactor(correlation)
  const total = Array.from(amounts).reduce((sum, amount) => sum + amount, 0)
  const result = new Float64Array(total + 1)
  weights.forEach((weight, k) => {
    if (weight < 1e-14) return
    const chances = new Float64Array(total + 1)
    chances[0] = 1
    let top = 0
    for (let i = 0; i < amounts.length; i++) {
      const p = chanceAt(probabilities[i]!, k)
      top += amounts[i]!
      for (let x = top; x >= 0; x--) {
        chances[x] = chances[x]! * (1 - p) + (x >= amounts[i]! ? p * chances[x - amounts[i]!]! : 0)
      }
    }
    for (let x = 0; x <= total; x++) result[x]! += weight * chances[x]!
  })
  return result
}
