import { compoundTerm } from '../compoundTerm.ts'
import type { OpenDeals } from '../openDeals.ts'
import { type FewestOutcomes, fewestOutcomesAt } from './fewestOutcomes.ts'
import type { Frame } from './frame.ts'
import { meanOverFactor } from './meanOverFactor.ts'
import type { OpenSpectrum } from './openSpectrum.ts'
import { quietLevel, quietRun } from './quietLevel.ts'
import { revivals } from './revivals.ts'

/** Factors (deals x nodes x frequencies) spent at most on one spectrum; some 150 ms. */
const MOST_FACTORS = 8e7
/** Frequencies always allowed. */
const LEAST_FREQUENCIES = 256
/** Gaussian damping exponent at the last frequency of a spectrum that did not end: exp(-4.5), a blur of one half-wave. */
const DAMPING = 4.5

/**
 * Fourier coefficients E[exp(i w_j (S - start))] of the bookings on a frame, less the outcomes taken out as atoms.
 * `ended`: nothing is left beyond `re.length`; if not, they are damped so that cutting them off leaves no ripples.
 */
export interface BookingsSpectrum {
  readonly re: Float64Array
  readonly im: Float64Array
  readonly ended: boolean
}

/** Most frequencies worth computing for this pipeline on this frame. */
export function mostFrequencies(deals: OpenDeals, frame: Frame, nodes: number): number {
  const affordable = Math.floor(MOST_FACTORS / (Math.max(1, deals.amounts.length) * nodes))
  return Math.min(frame.points / 2, Math.max(LEAST_FREQUENCIES, affordable))
}

/** Averages the conditional characteristic functions over the common factor, frequency by frequency until it is quiet. */
export function bookingsSpectrum(
  deals: OpenDeals,
  open: OpenSpectrum,
  frame: Frame,
  atoms: FewestOutcomes | null,
  last: number,
): BookingsSpectrum {
  const step = (2 * Math.PI) / frame.length
  const re = new Float64Array(last + 1)
  const im = new Float64Array(last + 1)
  re[0] = 1 - (atoms?.mass ?? 0)
  const term = deals.newBusiness === null ? null : compoundTerm(deals.newBusiness, step)

  function evaluate(j: number): number {
    const slice = open.at(j)
    term?.moveTo(j)
    let { re: sumRe, im: sumIm } = meanOverFactor(slice, slice.level.wins, term)
    if (atoms !== null) {
      const taken = fewestOutcomesAt(atoms, open.turning.cosines, open.turning.sines, j * step * deals.total)
      sumRe -= taken.re
      sumIm -= taken.im
    }
    const c = Math.cos(j * step * frame.start)
    const s = -Math.sin(j * step * frame.start)
    re[j] = sumRe * c - sumIm * s
    im[j] = sumRe * s + sumIm * c
    return Math.hypot(sumRe, sumIm)
  }

  const complete = frame.unit > 0 && last === frame.points / 2
  let quiet = 0
  for (let j = 1; j <= last; j++) {
    quiet = evaluate(j) < Math.PI * j * quietLevel(frame.unit > 0, complete, j) ? quiet + 1 : 0
    if (quiet < quietRun(j)) continue
    for (let t = j - quiet + 1; t <= j; t++)
      damp(re, im, t, Math.cos((Math.PI / 2) * ((t - j + quiet) / (quiet + 1))) ** 2)
    let top = j
    for (const back of revivals(deals, frame, j - quiet + 1, j, last)) {
      evaluate(back)
      top = back
    }
    return { re: re.slice(0, top + 1), im: im.slice(0, top + 1), ended: true }
  }
  for (let j = 1; j <= last && !complete; j++) damp(re, im, j, Math.exp(-DAMPING * (j / last) ** 2))
  return { re, im, ended: complete }
}

function damp(re: Float64Array, im: Float64Array, j: number, factor: number): void {
  re[j]! *= factor
  im[j]! *= factor
}
