import type { BookingsBins, BookingsDistribution } from './bookingsDistribution.ts'
import { firstAbove, firstAtLeast } from './sortedSearch.ts'

/** Cells of the histogram offered to charts. */
export const MOST_BINS = 512
/** Rounding allowed when a chance is compared with a sum of chances. */
const CHANCE_SLACK = 1e-13
/** Rounding allowed, relative to the largest figure, when a target is compared with a sum of amounts. */
const AMOUNT_SLACK = 1e-13

/** Outcomes with a chance of their own: `values` ascending (equal ones allowed), `masses` in parallel. */
export interface Atoms {
  readonly values: Float64Array
  readonly masses: Float64Array
}

/** A continuous part: `cumulative[m]` is its mass at or below `start + m width`, never falling, linear in between. */
export interface SmoothPart {
  readonly start: number
  readonly width: number
  readonly cumulative: Float64Array
}

/** What a distribution is made of. `unit`: spacing of the atoms when they lie on a lattice, else 0. */
export interface DistributionParts {
  readonly mean: number
  readonly sd: number
  readonly atoms: Atoms
  readonly smooth: SmoothPart | null
  readonly unit: number
}

/** The distribution made of atoms and a smooth part whose masses sum to one. */
export function distributionFunction(parts: DistributionParts): BookingsDistribution {
  const { mean, sd, smooth, unit } = parts
  const { values } = parts.atoms
  const count = values.length
  const sums = new Float64Array(count + 1)
  for (let i = 0; i < count; i++) sums[i + 1] = sums[i]! + parts.atoms.masses[i]!
  const smoothTop = smooth === null ? 0 : smooth.cumulative[smooth.cumulative.length - 1]!
  const cells = smooth === null ? 0 : smooth.cumulative.length - 1
  const lowest = Math.min(count > 0 ? values[0]! : Infinity, smooth === null ? Infinity : smooth.start)
  const highest = Math.max(
    count > 0 ? values[count - 1]! : -Infinity,
    smooth === null ? -Infinity : smooth.start + cells * smooth.width,
  )
  const slack = AMOUNT_SLACK * Math.max(Math.abs(lowest), Math.abs(highest))
  const all = sums[count]! + smoothTop

  function smoothUpTo(x: number): number {
    if (smooth === null) return 0
    const place = (x - smooth.start) / smooth.width
    if (!(place > 0)) return 0
    if (place >= cells) return smoothTop
    const m = Math.floor(place)
    const left = smooth.cumulative[m]!
    return left + (place - m) * (smooth.cumulative[m + 1]! - left)
  }
  const below = (x: number) => sums[firstAtLeast(values, x - slack)]! + smoothUpTo(x)
  const upTo = (x: number) => sums[firstAbove(values, x + slack)]! + smoothUpTo(x)

  function quantile(p: number): number {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile needs a chance from 0 to 1, not ${p}`)
    const asked = Math.max(Math.min(p, all) - CHANCE_SLACK, Number.MIN_VALUE)
    if (smooth === null) return values[Math.min(firstAtLeast(sums, asked), count) - 1]!
    const cell = firstCell(asked)
    if (cell === 0) return lowestOf(smooth.start, asked)
    return withinCell(smooth, cell, asked)
  }
  // Atoms left of the grid, if the chance is used up before it begins.
  function lowestOf(start: number, asked: number): number {
    const i = firstAtLeast(sums, asked)
    return i >= 1 && i <= count ? Math.min(start, values[i - 1]!) : start
  }
  function firstCell(asked: number): number {
    let low = 0
    let high = cells
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo(smooth!.start + middle * smooth!.width) >= asked) high = middle
      else low = middle + 1
    }
    return low
  }
  function withinCell(part: SmoothPart, cell: number, asked: number): number {
    const from = part.start + (cell - 1) * part.width
    const base = part.cumulative[cell - 1]!
    const slope = (part.cumulative[cell]! - base) / part.width
    let i = firstAbove(values, from + slack)
    let left = from
    for (; i < count && values[i]! <= from + part.width + slack; i++) {
      const before = sums[i]! + base + slope * (values[i]! - from)
      if (before >= asked) break
      left = values[i]!
      if (before + sums[i + 1]! - sums[i]! >= asked) return left
    }
    const solved = slope > 0 ? from + (asked - sums[i]! - base) / slope : from + part.width
    return Math.min(from + part.width, Math.max(left, solved))
  }

  function score(actual: number): number {
    const edges = new Float64Array(count + (smooth === null ? 0 : cells + 1) + 1)
    edges.set(values)
    for (let m = 0; smooth !== null && m <= cells; m++) edges[count + m] = smooth.start + m * smooth.width
    edges[edges.length - 1] = actual
    edges.sort()
    let sum = 0
    let passed = 0
    for (let e = 0; e + 1 < edges.length; e++) {
      const left = edges[e]!
      const right = edges[e + 1]!
      while (passed < count && values[passed]! <= left) passed++
      if (right === left) continue
      const step = left >= actual ? all : 0
      const u = sums[passed]! + smoothUpTo(left) - step
      const v = sums[passed]! + smoothUpTo(right) - step
      sum += ((u * u + u * v + v * v) / 3) * (right - left)
    }
    return sum
  }

  return {
    mean,
    sd,
    quantile,
    chanceOfAtLeast: (target) => Math.min(1, Math.max(0, all - below(target))),
    crps: score,
    get bins() {
      return binsOf(lowest, highest, unit, all, below)
    },
  }
}

function binsOf(
  lowest: number,
  highest: number,
  unit: number,
  all: number,
  below: (x: number) => number,
): BookingsBins {
  const span = highest - lowest
  const even = span / (MOST_BINS - 1)
  const width = span === 0 ? 1 : unit > 0 ? Math.ceil(even / unit) * unit : even
  const probabilities = new Float64Array(Math.min(MOST_BINS, Math.floor(span / width + 1e-9) + 1))
  let left = 0
  for (let i = 0; i < probabilities.length; i++) {
    const right = i === probabilities.length - 1 ? all : below(lowest + (i + 1) * width)
    probabilities[i] = Math.max(0, right - left)
    left = right
  }
  return { start: lowest, width, probabilities }
}
