import { type ConditionalTable, NODES_ABREAST } from './spectrum/conditionalTable.ts'

/** Cumulants kept. */
const ORDER = 8
/**
 * Largest phase w a of a deal in a cumulant series. The series of log(1 + p (exp(i x) - 1)) converges for |x| < pi; at 0.5 its
 * ninth term, at most 2/9 (0.5/pi)^9, is below 2e-8 for a deal at p = 1/2 and near p 0.5^9 / 9! = 5e-9 p for unlikely ones.
 */
const LARGEST_PHASE = 0.5
/** Fewer deals than this are multiplied one by one: an exponential and a rotation cost as much. */
const WORTH_GATHERING = 20
/** 1 / n! for n = 1 to 8, folded into the sums. */
const INVERSE_FACTORIALS = [1, 1 / 2, 1 / 6, 1 / 24, 1 / 120, 1 / 720, 1 / 5040, 1 / 40320] as const

/** Where the amounts (falling) are cut: tier t holds the deals from `first[t]` on, none larger than `largest[t]` minor units. */
export interface SizeTiers {
  readonly first: Int32Array
  readonly largest: Float64Array
}

/** Cuts falling amounts at every halving of the largest, as long as enough deals are left. */
export function sizeTiers(amounts: Float64Array): SizeTiers {
  const first: number[] = []
  const largest: number[] = []
  let i = 0
  while (amounts.length - i >= WORTH_GATHERING) {
    first.push(i)
    largest.push(amounts[i]!)
    const half = amounts[i]! / 2
    while (i < amounts.length && amounts[i]! > half) i++
  }
  return { first: Int32Array.from(first), largest: Float64Array.from(largest) }
}

/** The tier from which on deals are small at angular frequency `w`, or -1 if too few are. */
export function smallTier(tiers: SizeTiers, w: number): number {
  for (let t = 0; t < tiers.largest.length; t++) if (tiers.largest[t]! * w <= LARGEST_PHASE) return t
  return -1
}

/**
 * Sums over the deals of each tier and all smaller ones of kappa_n(p_k) (a step)^n / n!, kappa_n the n-th cumulant of one
 * Bernoulli trial, for every node k: entry `((tier nodes + k) 8 + n - 1)`. Cost: deals x nodes.
 */
export function smallDealSums(
  table: ConditionalTable,
  amounts: Float64Array,
  tiers: SizeTiers,
  step: number,
): Float64Array {
  const nodes = table.weights.length
  const sums = new Float64Array(tiers.first.length * nodes * ORDER)
  for (let t = tiers.first.length - 1; t >= 0; t--) {
    const from = tiers.first[t]!
    const to = t + 1 < tiers.first.length ? tiers.first[t + 1]! : amounts.length
    for (let k = 0; k < nodes; k++) {
      const at = (t * nodes + k) * ORDER
      addTier(sums, at, table, amounts, k, from, to, step)
      if (t + 1 < tiers.first.length) {
        const smaller = at + nodes * ORDER
        for (let n = 0; n < ORDER; n++) sums[at + n]! += sums[smaller + n]!
      }
    }
  }
  return sums
}

function addTier(
  sums: Float64Array,
  at: number,
  table: ConditionalTable,
  amounts: Float64Array,
  k: number,
  from: number,
  to: number,
  step: number,
): void {
  let c1 = 0
  let c2 = 0
  let c3 = 0
  let c4 = 0
  let c5 = 0
  let c6 = 0
  let c7 = 0
  let c8 = 0
  let place = ((k >> 2) * table.deals + from) * NODES_ABREAST + (k & 3)
  for (let i = from; i < to; i++, place += NODES_ABREAST) {
    const p = table.chances[place]!
    const a = amounts[i]! * step
    const u = p * (1 - p)
    const skew = (1 - 2 * p) * a
    const square = a * a
    let scale = u * square
    c1 += p * a
    c2 += scale
    c3 += scale * skew
    scale *= square
    c4 += scale * (1 - 6 * u)
    c5 += scale * skew * (1 - 12 * u)
    scale *= square
    c6 += scale * (1 + u * (120 * u - 30))
    c7 += scale * skew * (1 + u * (360 * u - 60))
    c8 += scale * square * (1 + u * (u * (1680 - 5040 * u) - 126))
  }
  const cumulants = [c1, c2, c3, c4, c5, c6, c7, c8]
  for (let n = 0; n < ORDER; n++) sums[at + n] = cumulants[n]! * INVERSE_FACTORIALS[n]!
}

/** Log modulus of the small deals' characteristic function at frequency number j; `at` is the entry of n = 1. */
export function smallLogModulus(sums: Float64Array, at: number, j: number): number {
  const s = j * j
  return s * (-sums[at + 1]! + s * (sums[at + 3]! + s * (-sums[at + 5]! + s * sums[at + 7]!)))
}

/** Its phase. */
export function smallPhase(sums: Float64Array, at: number, j: number): number {
  const s = j * j
  return j * (sums[at]! + s * (-sums[at + 2]! + s * (sums[at + 4]! - s * sums[at + 6]!)))
}
