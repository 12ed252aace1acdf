import type { RateSupport } from './rateSupport.ts'
import { shrinkageStrength } from './shrinkageStrength.ts'

/** Rates by band, by month of the quarter, and for each cell of the two, with the evidence behind each cell. */
export interface ShrunkRates {
  readonly byBand: number[]
  readonly byMonth: number[]
  /** `[month of quarter][band]` */
  readonly cells: number[][]
  readonly support: RateSupport
}

/** Closings that "the months of a quarter are alike" is worth: two, so that a quarter or two of evidence overrules it. */
const MONTH_PRIOR_EVENTS = 2
/** Strength towards the pooled rate while there are too few bands to measure it: one closing. */
const UNMEASURED_STRENGTH = 1
const ROUNDS = 30
/**
 * Ages differ in every sale, and so do the months for deals of one age: how much is measured, that they do is
 * known (see `shrinkageStrength`).
 */
const HARDLY_ALIKE = 1

/** Wins or losses that a band older than any closing is given: half of one (Jeffreys' prior of a Poisson rate), whatever its exposure. */
const TAIL_EVENTS = 0.5

/**
 * Daily rates of one kind of closing from closings and deal-days (`month * bands + band`). Bands are shrunk
 * towards their pooled rate, cells towards band rate times month effect, both by Gamma-Poisson with the
 * strength of greatest marginal likelihood. The last of several bands, older than any closing, stays out of
 * the pool: what those deals do says nothing of younger ones. A single band is the pool. Month effects have
 * mean 1 over the expected closings. The product form is fitted by alternating closed-form updates (iterative
 * proportional fitting, Deming and Stephan 1940). `prior`: events and days that stand for the time before any
 * evidence.
 */
export function shrunkRates(
  events: Float64Array,
  exposure: Float64Array,
  bands: number,
  prior: { readonly events: number; readonly days: number },
): ShrunkRates {
  const byMonth = [1, 1, 1]
  const byBand = new Array<number>(bands).fill(0)
  const tail = bands > 1 ? bands - 1 : bands
  const eventsByBand = sumOverMonths(events, bands, [1, 1, 1])
  const total = sumUpTo(eventsByBand, tail) + prior.events
  let strength = UNMEASURED_STRENGTH
  for (let round = 0; round < ROUNDS; round++) {
    const days = sumOverMonths(exposure, bands, byMonth)
    const pooled = total / (sumUpTo(days, tail) + prior.days)
    if (round === 0) {
      const core = eventsByBand.slice(0, tail)
      strength = shrinkageStrength(
        core,
        core.map((_, b) => days[b]! * pooled),
        UNMEASURED_STRENGTH,
        HARDLY_ALIKE,
      )
    }
    for (let b = 0; b < bands; b++) {
      const worth = b < tail ? strength : TAIL_EVENTS
      byBand[b] = bands === 1 ? pooled : (eventsByBand[b]! + worth) / (days[b]! + worth / pooled)
    }
    updateMonths(byMonth, events, exposure, byBand)
  }
  const expected = exposure.map(
    (days, cell) => days * byBand[cell % bands]! * byMonth[Math.floor(cell / bands)]!,
  )
  const cellStrength = shrinkageStrength(events, expected, UNMEASURED_STRENGTH, HARDLY_ALIKE)
  const cells = [0, 1, 2].map((m) =>
    byBand.map((rate, b) => {
      const cell = m * bands + b
      return (rate * byMonth[m]! * (events[cell]! + cellStrength)) / (expected[cell]! + cellStrength)
    }),
  )
  const bandShape = eventsByBand.map((n, b) =>
    bands === 1 ? total : n + (b < tail ? strength : TAIL_EVENTS),
  )
  const cellShape = [0, 1, 2].map((m) => byBand.map((_, b) => events[m * bands + b]! + cellStrength))
  const support = {
    cells: cellShape,
    cellLean: cellShape.map((shapes) => shapes.map((shape) => cellStrength / shape)),
    bands: bandShape,
    bandLean: bandShape.map((shape, b) => (bands === 1 ? 0 : (b < tail ? strength : TAIL_EVENTS) / shape)),
    pooled: total,
    months: sumsByMonth(events, bands).map((n) => n + MONTH_PRIOR_EVENTS),
    monthShares: sharesOf(sumsByMonth(expected, bands)),
  }
  return { byBand, byMonth, cells, support }
}

function updateMonths(
  byMonth: number[],
  events: Float64Array,
  exposure: Float64Array,
  byBand: number[],
): void {
  const bands = byBand.length
  let all = 0
  let weighted = 0
  for (let m = 0; m < 3; m++) {
    let seen = MONTH_PRIOR_EVENTS
    let expected = MONTH_PRIOR_EVENTS
    for (let b = 0; b < bands; b++) {
      seen += events[m * bands + b]!
      expected += exposure[m * bands + b]! * byBand[b]!
    }
    byMonth[m] = seen / expected
    all += expected
    weighted += seen
  }
  for (let m = 0; m < 3; m++) byMonth[m]! *= all / weighted
}

function sumsByMonth(cells: Float64Array, bands: number): number[] {
  return [0, 1, 2].map((m) => sumUpTo(cells.subarray(m * bands, (m + 1) * bands), bands))
}

/** Each value's share in their sum; alike where the sum is 0. */
function sharesOf(values: readonly number[]): number[] {
  const all = sumUpTo(values, values.length)
  return values.map((value) => (all > 0 ? value / all : 1 / values.length))
}

function sumUpTo(values: ArrayLike<number>, end: number): number {
  let sum = 0
  for (let i = 0; i < end; i++) sum += values[i]!
  return sum
}

function sumOverMonths(cells: Float64Array, bands: number, weights: readonly number[]): number[] {
  const sums = new Array<number>(bands).fill(0)
  for (let cell = 0; cell < cells.length; cell++)
    sums[cell % bands]! += cells[cell]! * weights[Math.floor(cell / bands)]!
  return sums
}
