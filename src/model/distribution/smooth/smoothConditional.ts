import type { ConditionalCells } from '../factor/conditionalCells.ts'
import type { CumulantSums } from '../factor/cumulantSums.ts'
import { fourierTransform } from '../fourierTransform.ts'
import type { Rung, RungFrequency } from './frameLadder.ts'

/** A conditional characteristic function that is still alive here is left to the lattice. */
const MOST_FREQUENCIES = 512
/** What one frequency may add to the unconditional chance without being missed. */
const QUIET = 1e-8
/** The same where outcomes are exact. */
const QUIET_ON_LATTICE = 1e-10
/** Small deals alone below this share of it: the large ones need no look. */
const FAR_BELOW = 1e-3
/** Quiet frequencies in a row that end the series. */
const QUIET_RUN = 4
/** Grid points per frequency; cubic interpolation is then right to some 1e-6 of the node's own chance. */
const POINTS_PER_FREQUENCY = 8
const FEWEST_POINTS = 128

/** Chances of the larger deals at the current node, filled as far as frequencies ask for them. */
export interface LargeChances {
  readonly values: Float64Array
  filled: number
}

/** What the characteristic function at the current node is made from; `scale` is the amount the cumulants count in. */
export interface SmoothSource {
  readonly conditional: ConditionalCells
  readonly sums: CumulantSums
  readonly rung: Rung
  readonly chances: LargeChances
  readonly scale: number
}

/** Fourier coefficients E[exp(i w_j (S - start))] on a circle; entry 0 is 1. */
export interface SmoothSpectrum {
  readonly re: readonly number[]
  readonly im: readonly number[]
}

/** A circle that is a lattice: its last frequency, and which ones beyond a quiet stretch may be lively again. */
export interface LatticeFrequencies {
  readonly last: number
  isLively(j: number): boolean
}

/**
 * The conditional characteristic function at multiples of the rung's frequency until it has died out: small deals by
 * cumulants, large ones multiplied. Null if it does not die out soon. `weight` is the node's share of everything.
 */
export function smoothSpectrum(
  source: SmoothSource,
  start: number,
  weight: number,
  lattice?: LatticeFrequencies,
): SmoothSpectrum | null {
  const re: number[] = [1]
  const im: number[] = [0]
  const last = lattice?.last ?? Infinity
  let quiet = 0
  let j = 1
  for (; quiet < QUIET_RUN && j <= last; j++) {
    if (j > MOST_FREQUENCIES) return null
    const least = ((lattice === undefined ? QUIET : QUIET_ON_LATTICE) * Math.PI * j) / weight
    const modulus = addFrequency(source, start, j, least, re, im)
    quiet = modulus < least ? quiet + 1 : 0
  }
  for (; lattice !== undefined && j <= last; j++) {
    re[j] = 0
    im[j] = 0
    if (lattice.isLively(j)) addFrequency(source, start, j, 0, re, im)
  }
  return { re, im }
}

/** Writes coefficient j at the node the source is at; gives its modulus, or a bound on it where that is far below `least`. */
export function addFrequency(
  { conditional, sums, rung, chances, scale }: SmoothSource,
  start: number,
  j: number,
  least: number,
  re: number[],
  im: number[],
): number {
  const step = (2 * Math.PI) / rung.length
  const frequency = rung.at(j)
  let log = conditional.wins * frequency.newRe
  let phase = conditional.wins * frequency.newIm - j * step * start
  if (frequency.tier >= 0) {
    const c = sums.of(frequency.tier)
    const x = j * step * scale
    const s = x * x
    log += s * (-c[1]! + s * (c[3]! + s * (-c[5]! + s * c[7]!)))
    phase += x * (c[0]! + s * (-c[2]! + s * (c[4]! - s * c[6]!)))
  }
  const modulus = Math.exp(log)
  if (modulus < FAR_BELOW * least) {
    re[j] = 0
    im[j] = 0
    return modulus
  }
  const product = largeProduct(conditional, frequency, chances)
  const c = modulus * Math.cos(phase)
  const s = modulus * Math.sin(phase)
  re[j] = product.re * c - product.im * s
  im[j] = product.re * s + product.im * c
  return modulus * Math.hypot(product.re, product.im)
}

// Four running products hide each other's latency.
function largeProduct(
  conditional: ConditionalCells,
  { cosines, sines }: RungFrequency,
  chances: LargeChances,
): { re: number; im: number } {
  const { values } = chances
  const count = cosines.length
  for (; chances.filled < count; chances.filled++)
    values[chances.filled] = conditional.chanceOf(chances.filled)
  let r0 = 1
  let r1 = 1
  let i0 = 0
  let i1 = 0
  let i = 0
  for (; i + 1 < count; i += 2) {
    let p = values[i]!
    let fr = 1 + p * cosines[i]!
    let fi = p * sines[i]!
    let next = r0 * fr - i0 * fi
    i0 = r0 * fi + i0 * fr
    r0 = next
    p = values[i + 1]!
    fr = 1 + p * cosines[i + 1]!
    fi = p * sines[i + 1]!
    next = r1 * fr - i1 * fi
    i1 = r1 * fi + i1 * fr
    r1 = next
  }
  if (i < count) {
    const fr = 1 + values[i]! * cosines[i]!
    const fi = values[i]! * sines[i]!
    const next = r0 * fr - i0 * fi
    i0 = r0 * fi + i0 * fr
    r0 = next
  }
  return { re: r0 * r1 - i0 * i1, im: r0 * i1 + i0 * r1 }
}

/**
 * Distribution function on the circle, the Fourier series of the density integrated term by term: entry m is the chance of at
 * most start + m length / points, G(x) = x / L + (2 / L) Re sum of phi_j (1 - exp(-i w_j x)) / (i w_j).
 */
export function cumulativeOf({ re, im }: SmoothSpectrum): Float64Array {
  let points = FEWEST_POINTS
  while (points < POINTS_PER_FREQUENCY * re.length) points *= 2
  const a = new Float64Array(points)
  const b = new Float64Array(points)
  let constant = 0
  for (let j = 1; j < re.length; j++) {
    a[j] = im[j]! / (Math.PI * j)
    b[j] = -re[j]! / (Math.PI * j)
    constant += a[j]!
  }
  fourierTransform(a, b)
  const cumulative = new Float64Array(points + 1)
  for (let m = 0; m < points; m++) cumulative[m] = m / points + constant - a[m]!
  cumulative[points] = 1
  return cumulative
}

/** Chances of the points of a lattice circle, from coefficients up to its last frequency. */
export function massesOf({ re, im }: SmoothSpectrum, points: number): Float64Array {
  const a = new Float64Array(points)
  const b = new Float64Array(points)
  a[0] = 1 / points
  for (let j = 1; j < re.length; j++) {
    const scale = (j === points / 2 ? 1 : 2) / points
    a[j] = re[j]! * scale
    b[j] = im[j]! * scale
  }
  fourierTransform(a, b)
  return a
}
