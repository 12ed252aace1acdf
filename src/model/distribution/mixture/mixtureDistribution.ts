import type { BookingsDistribution } from '../bookingsDistribution.ts'
import { conditionalProbability } from '../conditionalProbability.ts'
import { distributionFunction } from '../distributionFunction.ts'
import { halfStepBelow, STEP_SLACK } from '../lattice/halfStepBelow.ts'
import type { MixturePart } from './conditionalMixture.ts'
import { mixtureAtoms } from './mixtureAtoms.ts'

/** Halvings of the bracket of a quantile. */
const MOST_HALVINGS = 60
/** The bracket's width, relative to the range, at which a quantile is found. */
const CLOSE_ENOUGH = 1e-10
/** Rounding allowed, relative to the range, when a target is compared with an outcome. */
const AMOUNT_SLACK = 1e-13
/** A unit finer than this share of the range makes no steps that could be told from rounding. */
const FINEST_STEP = 1e-8
/** Cells of the table from which bins and scores are read. */
const TABLE_CELLS = 1024
/** Chance left out of the table on either side. */
const OUTSIDE_TABLE = 1e-9

/** A deal whose outcome is told apart: `probit` is Phi^-1 of its chance. */
export interface NamedDeal {
  readonly amount: number
  readonly probit: number
}

/** Named deals, a mixture of the rest at the nodes of the factor, and what is certain. `unit`: all amounts' common unit, or 0. */
export interface NamedMixture {
  readonly offset: number
  readonly named: readonly NamedDeal[]
  readonly correlation: number
  readonly nodes: Float64Array
  readonly parts: readonly MixturePart[]
  readonly mean: number
  readonly sd: number
  readonly unit: number
}

/** Chance of each set of wins of the named deals (bit n: the n-th was won) at each node, at set * nodes + node. */
export function setChances(
  named: readonly NamedDeal[],
  nodes: Float64Array,
  correlation: number,
): Float64Array {
  const chances = new Float64Array(nodes.length << named.length)
  for (let k = 0; k < nodes.length; k++) {
    chances[k] = 1
    named.forEach(({ probit }, n) => {
      const won = conditionalProbability(probit, nodes[k]!, correlation)
      const lost = conditionalProbability(-probit, -nodes[k]!, correlation)
      for (let set = 0; set < 1 << n; set++) {
        const before = chances[set * nodes.length + k]!
        chances[(set | (1 << n)) * nodes.length + k] = before * won
        chances[set * nodes.length + k] = before * lost
      }
    })
  }
  return chances
}

/**
 * The distribution of named deals and a mixture of the rest. A chance costs parts x sets of named wins; a quantile some thirty
 * chances; bins and scores a table of 1,024 cells, made when first asked for.
 */
export function mixtureDistribution(source: NamedMixture): BookingsDistribution {
  const { offset, named, nodes, parts, mean, sd, unit } = source
  const chances = setChances(named, nodes, source.correlation)
  const sets = 1 << named.length
  const amounts = new Float64Array(sets)
  named.forEach(({ amount }, n) => {
    for (let set = 0; set < 1 << n; set++) amounts[set | (1 << n)] = amounts[set]! + amount
  })
  const atoms = mixtureAtoms(parts, chances, amounts, nodes.length)
  let low = Infinity
  let high = -Infinity
  for (const part of parts) {
    low = Math.min(low, part.start)
    high = Math.max(high, part.start + part.width * (part.cumulative.length - 1))
  }
  low = Math.min(low, 0)
  high += amounts[sets - 1]!
  const slack = AMOUNT_SLACK * Math.max(Math.abs(offset + low), Math.abs(offset + high))

  function smoothUpTo(x: number): number {
    let sum = 0
    for (let set = 0; set < sets; set++) {
      const y = x - amounts[set]!
      for (const part of parts) {
        const chance = chances[set * nodes.length + part.node]! * part.weight
        if (chance > 0) sum += chance * partUpTo(part, y)
      }
    }
    return sum
  }
  // Outcomes on a unit are read half-way between two of them, where a smooth curve agrees with the steps.
  const isStepped = unit > FINEST_STEP * (high - low)
  const before = (x: number) => (isStepped ? halfStepBelow(x, unit) : x)
  const after = (x: number) => (isStepped ? (Math.floor(x / unit + STEP_SLACK) + 0.5) * unit : x)
  const below = (x: number) => atoms.below(x - slack, false) + smoothUpTo(before(x))
  const upTo = (x: number) => atoms.below(x + slack, true) + smoothUpTo(after(x))

  function quantile(p: number): number {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile needs a chance from 0 to 1, not ${p}`)
    if (p === 0) return offset + firstWith(OUTSIDE_TABLE)
    return offset + firstWith(Math.min(p, 1 - OUTSIDE_TABLE))
  }
  function firstWith(asked: number): number {
    let left = low
    let right = high
    let leftChance = 0
    let rightChance = 1
    for (let n = 0; n < MOST_HALVINGS && right - left > CLOSE_ENOUGH * (high - low); n++) {
      const share = (asked - leftChance) / (rightChance - leftChance)
      const guess = n % 3 === 2 ? 0.5 : Math.min(0.98, Math.max(0.02, share))
      const middle = left + guess * (right - left)
      const chance = upTo(middle)
      if (chance >= asked) {
        right = middle
        rightChance = chance
      } else {
        left = middle
        leftChance = chance
      }
    }
    const atom = atoms.above(left + slack)
    if (atom <= right + slack) return atom
    return isStepped ? Math.ceil(left / unit + STEP_SLACK) * unit : right
  }

  let table: BookingsDistribution | null = null
  function tabulated(): BookingsDistribution {
    if (table === null) {
      const list = atoms.list()
      const from = Math.min(firstWith(OUTSIDE_TABLE), list.values[0] ?? Infinity)
      const width = Math.max((firstWith(1 - OUTSIDE_TABLE) - from) / TABLE_CELLS, Number.MIN_VALUE)
      const cumulative = new Float64Array(TABLE_CELLS + 1)
      let highest = 0
      for (let m = 0; m <= TABLE_CELLS; m++) {
        highest = Math.max(highest, smoothUpTo(from + m * width))
        cumulative[m] = highest
      }
      cumulative[0] = 0
      cumulative[TABLE_CELLS] = 1 - atoms.mass
      const values = list.values.map((value) => offset + value)
      const smooth = { start: offset + from, width, cumulative }
      table = distributionFunction({ mean, sd, atoms: { values, masses: list.masses }, smooth, unit: 0 })
    }
    return table
  }
  return {
    mean,
    sd,
    quantile,
    chanceOfAtLeast: (target) => Math.min(1, Math.max(0, 1 - below(target - offset))),
    crps: (actual) => tabulated().crps(actual),
    get bins() {
      return tabulated().bins
    },
  }
}

function partUpTo({ start, width, cumulative, isCubic }: MixturePart, x: number): number {
  const place = (x - start) / width
  const last = cumulative.length - 1
  if (!(place > 0)) return 0
  if (place >= last) return cumulative[last]!
  const m = Math.floor(place)
  const t = place - m
  const b = cumulative[m]!
  const c = cumulative[m + 1]!
  if (!isCubic || m === 0 || m + 2 > last) return b + t * (c - b)
  const a = cumulative[m - 1]!
  const d = cumulative[m + 2]!
  // Lagrange's cubic through four points.
  const third = (d - a) / 6 + (b - c) / 2
  const second = (a + c) / 2 - b
  return b + t * (c - b - second - third + t * (second + t * third))
}
