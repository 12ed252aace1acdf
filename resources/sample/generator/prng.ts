/**
 * Seeded draws. Every use has a stream of its own, named by a label, so that a change in one part of the
 * generator leaves the draws of the others alone.
 */
export interface Random {
  /** Uniform on [0, 1). */
  uniform(): number
  /** Standard normal, by the Box-Muller transform (Box and Muller 1958), one of the pair. */
  normal(): number
  /** Log-normal with the given median and standard deviation of the logarithm. */
  lognormal(median: number, sigma: number): number
  /** Poisson count, by multiplying uniforms (Knuth, TAOCP 2, 3.4.1); for means below some 50. */
  poisson(mean: number): number
  /** Gamma with mean 1 and an integer shape: a mean of exponentials. */
  unitGamma(shape: number): number
  /** Integer from low to high, both included. */
  integer(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** One item, with probability proportional to its weight. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T
}

/** 32-bit FNV-1a hash of a label (Fowler, Noll and Vo). */
function hash(label: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < label.length; i++) value = Math.imul(value ^ label.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** The mulberry32 generator (Tommy Ettinger, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function createRandom(seed: number, label: string): Random {
  const uniform = mulberry32(Math.imul(seed, 0x9e3779b1) ^ hash(label))
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const integer = (low: number, high: number) => low + Math.floor(uniform() * (high - low + 1))
  return {
    uniform,
    normal,
    integer,
    lognormal: (median, sigma) => median * Math.exp(sigma * normal()),
    poisson(mean) {
      const limit = Math.exp(-mean)
      let count = 0
      for (let product = uniform(); product > limit; product *= uniform()) count++
      return count
    },
    unitGamma(shape) {
      let sum = 0
      for (let i = 0; i < shape; i++) sum -= Math.log(1 - uniform())
      return sum / shape
    },
    chance: (probability) => uniform() < probability,
    pick: (items) => items[integer(0, items.length - 1)]!,
    weighted(items, weight) {
      let rest = uniform() * items.reduce((sum, item) => sum + weight(item), 0)
      for (const item of items) {
        rest -= weight(item)
        if (rest < 0) return item
      }
      return items.at(-1)!
    },
  }
}
