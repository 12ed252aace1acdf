import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, commandLine } from './runCli.ts'

const DEALS = [
  [12_000, 0.1],
  [45_500, 0.35],
  [8_250, 0.9],
  [31_000, 0.5],
  [27_300, 0.22],
  [60_000, 0.4],
  [5_100, 0.75],
  [18_900, 0.6],
  [39_700, 0.15],
  [22_400, 0.55],
  [14_800, 0.3],
  [51_200, 0.65],
].map(([amount, probability]) => ({ amount: amount!, probability: probability! }))
const CERTAIN = 20_000
const TARGET = 170_000

let cli: CommandLine
beforeAll(() => {
  cli = commandLine()
})
afterAll(() => cli[Symbol.dispose]())

describe('distribution from standard input', () => {
  it.each([0, 0.2])('equals all 4,096 outcomes added up, at a correlation of %d', async (correlation) => {
    const input = JSON.stringify({ deals: DEALS, correlation, certain: CERTAIN, target: TARGET })
    const result = await cli.json(['distribution'], input)
    const truth = bruteForce(correlation)
    expect(result.mean).toBeCloseTo(truth.mean, 4)
    expect(result.sd / truth.sd).toBeCloseTo(1, 3)
    expect(result.chance).toBeCloseTo(truth.chance, 3)
    for (const [key, level] of [
      ['p10', 0.1],
      ['p50', 0.5],
      ['p90', 0.9],
    ] as const) {
      // A quantile of atoms jumps; a thousandth of the greatest sum to either side covers a jump there.
      const near = 0.001 * truth.most
      expect(truth.below(result[key] - near), key).toBeLessThanOrEqual(level)
      expect(truth.below(result[key] + near), key).toBeGreaterThanOrEqual(level)
    }
  })

  it('has no chance without a target', async () => {
    const result = await cli.json(['distribution'], JSON.stringify({ deals: DEALS, correlation: 0 }))
    expect(result.chance).toBeNull()
  })

  it.each([
    ['no JSON', 'deals: none', /JSON/],
    [
      'a chance above 1',
      JSON.stringify({ deals: [{ amount: 1, probability: 2 }], correlation: 0 }),
      /probability/,
    ],
    ['a correlation of 1', JSON.stringify({ deals: [], correlation: 1 }), /correlation/],
  ])('refuses %s and says which', async (_, input, message) => {
    const { code, stdout, stderr } = await cli.run(['distribution', '--json'], input)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })
})

/** Every outcome with its probability, the common factor integrated by a trapezoid from -8 to 8 in steps of 0.02. */
function bruteForce(rho: number) {
  const sums = doubled(
    DEALS.map(({ amount }) => [amount, 0] as const),
    CERTAIN,
    (sum, part) => sum + part,
  )
  const weights = new Float64Array(sums.length)
  const thresholds = DEALS.map(({ probability }) => normalQuantile(probability))
  const step = 0.02
  for (let k = -400; k <= 400; k++) {
    const z = k * step
    const density = rho === 0 ? (k === 0 ? 1 : 0) : (step * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
    if (density === 0) continue
    const chances = thresholds.map((t) => normalCdf((t + Math.sqrt(rho) * z) / Math.sqrt(1 - rho)))
    const given = doubled(
      chances.map((p) => [p, 1 - p] as const),
      1,
      (weight, part) => weight * part,
    )
    for (let i = 0; i < given.length; i++) weights[i]! += density * given[i]!
  }
  const mass = (holds: (sum: number) => boolean) =>
    sums.reduce((total, sum, i) => total + (holds(sum) ? weights[i]! : 0), 0)
  const mean = sums.reduce((total, sum, i) => total + sum * weights[i]!, 0)
  const variance = sums.reduce((total, sum, i) => total + (sum - mean) ** 2 * weights[i]!, 0)
  return {
    mean,
    sd: Math.sqrt(variance),
    most: Math.max(...sums),
    chance: mass((sum) => sum >= TARGET),
    below: (value: number) => mass((sum) => sum <= value),
  }
}

/** One value for each of the 2^n outcomes, won or lost deal by deal. */
function doubled(
  pairs: readonly (readonly [number, number])[],
  start: number,
  join: (so: number, part: number) => number,
): number[] {
  return pairs.reduce((all, pair) => all.flatMap((so) => [join(so, pair[0]), join(so, pair[1])]), [start])
}

/** Phi by its series (Marsaglia 2004, Journal of Statistical Software 11(4)). */
function normalCdf(x: number): number {
  if (Math.abs(x) > 8) return x > 0 ? 1 : 0
  let term = x
  let sum = x
  for (let i = 3; Math.abs(term) > 1e-17; i += 2) {
    term *= (x * x) / i
    sum += term
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI)
}

function normalQuantile(p: number): number {
  let low = -8
  let high = 8
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2
    if (normalCdf(middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
