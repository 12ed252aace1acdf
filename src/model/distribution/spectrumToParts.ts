import type { BookingsSpectrum } from './bookingsSpectrum.ts'
import type { Atoms, SmoothPart } from './distributionFunction.ts'
import type { FewestOutcomes } from './fewestOutcomes.ts'
import { fourierTransform } from './fourierTransform.ts'
import type { Frame } from './frame.ts'
import type { OpenDeals } from './openDeals.ts'

/** Fewest points of the tabulated distribution function; linear between them, it is then right to some 1e-7. */
const LEAST_GRID = 4096
/** Grid points per half-wave of the highest frequency. */
const OVERSAMPLING = 4

/** Mass at either end of a lattice that is rounding. */
const LEAST_MASS = 1e-15

/** Chances of the lattice points of a frame with a unit, atoms put back; offset included. Cost: points log points. */
export function latticeAtoms(
  deals: OpenDeals,
  frame: Frame,
  spectrum: BookingsSpectrum,
  extremes: FewestOutcomes | null,
): Atoms {
  const { points, unit } = frame
  const re = new Float64Array(points)
  const im = new Float64Array(points)
  re[0] = spectrum.re[0]!
  const half = points / 2
  for (let j = 1; j < spectrum.re.length; j++) {
    re[j]! += spectrum.re[j]!
    im[j]! += spectrum.im[j]!
    if (j === half) continue
    re[points - j]! += spectrum.re[j]!
    im[points - j]! -= spectrum.im[j]!
  }
  fourierTransform(re, im)
  for (let m = 0; m < points; m++) re[m]! /= points
  if (extremes !== null) {
    const add = (amount: number, mass: number) => {
      if (mass > 0) re[((Math.round((amount - frame.start) / unit) % points) + points) % points]! += mass
    }
    add(0, extremes.none)
    add(deals.total, extremes.all)
    for (let i = 0; i < deals.amounts.length; i++) {
      add(deals.amounts[i]!, extremes.onlyOne[i]!)
      add(deals.total - deals.amounts[i]!, extremes.allButOne[i]!)
    }
  }
  const values = Float64Array.from(re, (_, m) => deals.offset + frame.start + m * unit)
  const cumulative = new Float64Array(points)
  let sum = 0
  for (let m = 0; m < points - 1; m++) {
    sum += re[m]!
    cumulative[m] = Math.min(1, Math.max(0, sum))
  }
  cumulative[points - 1] = 1
  level(cumulative)
  return trimmed(values, cumulative)
}

/** The atoms taken out of a continuous spectrum, in order of value, offset included. */
export function extremeAtoms(deals: OpenDeals, extremes: FewestOutcomes | null): Atoms {
  if (extremes === null) return { values: new Float64Array(0), masses: new Float64Array(0) }
  const pairs: [number, number][] = [
    [0, extremes.none],
    [deals.total, extremes.all],
  ]
  for (let i = 0; i < deals.amounts.length; i++) {
    pairs.push(
      [deals.amounts[i]!, extremes.onlyOne[i]!],
      [deals.total - deals.amounts[i]!, extremes.allButOne[i]!],
    )
  }
  const live = pairs.filter(([, mass]) => mass > 0).sort((a, b) => a[0] - b[0])
  return {
    values: Float64Array.from(live, ([value]) => deals.offset + value),
    masses: Float64Array.from(live, ([, mass]) => mass),
  }
}

/**
 * Distribution function of a continuous spectrum on a fine grid: the Fourier series of the density integrated term by
 * term, G(x) = phi_0 x / L + (2 / L) Re sum of phi_j (1 - exp(-i w_j x)) / (i w_j). Ripples that make it fall are levelled.
 */
export function smoothPart(deals: OpenDeals, frame: Frame, spectrum: BookingsSpectrum): SmoothPart {
  let points = LEAST_GRID
  while (points < OVERSAMPLING * spectrum.re.length) points *= 2
  const re = new Float64Array(points)
  const im = new Float64Array(points)
  let constant = 0
  for (let j = 1; j < spectrum.re.length; j++) {
    // phi_j / (i w_j) with w_j = 2 pi j / L, times 2 / L.
    re[j] = spectrum.im[j]! / (Math.PI * j)
    im[j] = -spectrum.re[j]! / (Math.PI * j)
    constant += re[j]!
  }
  fourierTransform(re, im)
  const mass = spectrum.re[0]!
  const cumulative = new Float64Array(points + 1)
  for (let m = 1; m < points; m++) {
    cumulative[m] = Math.min(mass, Math.max(0, (mass * m) / points + constant - re[m]!))
  }
  cumulative[points] = mass
  level(cumulative)
  return { start: deals.offset + frame.start, width: frame.length / points, cumulative }
}

// Chances of the points between the first and the last that have any.
function trimmed(values: Float64Array, cumulative: Float64Array): Atoms {
  const last = cumulative.length - 1
  let from = 0
  let to = last
  while (from < last && cumulative[from]! < LEAST_MASS) from++
  while (to > from && 1 - cumulative[to - 1]! < LEAST_MASS) to--
  const masses = new Float64Array(to - from + 1)
  for (let m = from; m <= to; m++) {
    masses[m - from] = (m === to ? 1 : cumulative[m]!) - (m === from ? 0 : cumulative[m - 1]!)
  }
  return { values: values.slice(from, to + 1), masses }
}

// Half-way between the highest so far and the lowest yet to come: never falls, and is as far above as below.
function level(cumulative: Float64Array): void {
  const lowestAhead = cumulative.slice()
  for (let m = cumulative.length - 2; m >= 0; m--) {
    lowestAhead[m] = Math.min(lowestAhead[m]!, lowestAhead[m + 1]!)
  }
  let highest = 0
  for (let m = 0; m < cumulative.length; m++) {
    highest = Math.max(highest, cumulative[m]!)
    cumulative[m] = (highest + lowestAhead[m]!) / 2
  }
}
