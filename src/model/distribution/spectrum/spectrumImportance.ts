import { compoundTerm } from '../compoundTerm.ts'
import type { OpenDeals } from '../openDeals.ts'
import type { BookingsSpectrum } from './bookingsSpectrum.ts'
import { NODES_ABREAST } from './conditionalTable.ts'
import type { Frame } from './frame.ts'
import type { OpenSlice, OpenSpectrum } from './openSpectrum.ts'
import { tailKernel } from './tailKernel.ts'

/** Nodes whose share of a chance is below this are passed over. */
const NEGLIGIBLE = 1e-12
/** Squared modulus of a factor below which it is not divided by; the product of the others is formed afresh. */
const TOO_SMALL_TO_DIVIDE = 1e-9
/** Gaussian damping exponent at the last frequency where the spectrum has no end of its own. */
const DAMPING = 4.5

/**
 * Importance of every open deal for reaching `target` (above the offset). With f = 1 - p + p exp(i w a) the bookings won
 * less lost have the coefficient phi (exp(i w a) - 1) / f at each node, so one pass over frequencies, nodes and deals does
 * for all. Its real part needs one division: (exp(ix) - 1) conj(f) = (cos x - 1)(1 - 2p) + i sin x and
 * |f|^2 = 1 - 2 p (1 - p)(1 - cos x). `spectrum` tells which frequencies count; `isCutOff`, that it goes on beyond.
 */
export function spectrumImportance(
  deals: OpenDeals,
  open: OpenSpectrum,
  frame: Frame,
  spectrum: BookingsSpectrum,
  target: number,
  isCutOff: boolean,
): Float64Array {
  const count = deals.amounts.length
  const importance = new Float64Array(count)
  const step = (2 * Math.PI) / frame.length
  const term = deals.newBusiness === null ? null : compoundTerm(deals.newBusiness, step)
  const kernel = tailKernel(frame, target)
  const last = spectrum.re.length - 1
  for (let j = 1; j <= last; j++) {
    if (spectrum.re[j] === 0 && spectrum.im[j] === 0) continue
    const slice = open.at(j)
    term?.moveTo(j)
    const weight = kernel.weightAt(j)
    const damping = isCutOff ? Math.exp(-DAMPING * (j / last) ** 2) : 1
    const c = Math.cos(j * step * frame.start) * damping
    const s = -Math.sin(j * step * frame.start) * damping
    const gr = weight.re * c - weight.im * s
    const gi = weight.re * s + weight.im * c
    for (let k = 0; k < slice.level.table.weights.length; k++) {
      let nr = slice.level.table.weights[k]! * gr
      let ni = slice.level.table.weights[k]! * gi
      if (term !== null) {
        const modulus = Math.exp(slice.level.wins[k]! * term.re)
        const tc = modulus * Math.cos(slice.level.wins[k]! * term.im)
        const ts = modulus * Math.sin(slice.level.wins[k]! * term.im)
        const turned = nr * tc - ni * ts
        ni = nr * ts + ni * tc
        nr = turned
      }
      addNode(importance, slice, k, open.turning.cosines, open.turning.sines, nr, ni)
    }
  }
  return importance
}

function addNode(
  importance: Float64Array,
  slice: OpenSlice,
  k: number,
  cosines: Float64Array,
  sines: Float64Array,
  nr: number,
  ni: number,
): void {
  const { table } = slice.level
  const pr = slice.re[k]! * nr - slice.im[k]! * ni
  const pi = slice.re[k]! * ni + slice.im[k]! * nr
  const isDead = Math.abs(pr) + Math.abs(pi) < NEGLIGIBLE
  if (isDead && Math.abs(nr) + Math.abs(ni) < NEGLIGIBLE) return
  const first = (k >> 2) * table.deals * NODES_ABREAST + (k & 3)
  for (let i = 0, at = first; i < table.deals; i++, at += NODES_ABREAST) {
    const p = table.chances[at]!
    const x = cosines[i]! - 1
    const square = 1 + 2 * p * (1 - p) * x
    if (square < TOO_SMALL_TO_DIVIDE) {
      const others = productWithout(slice, k, i, cosines, sines)
      const r = others.re * nr - others.im * ni
      const m = others.re * ni + others.im * nr
      importance[i]! += r * x - m * sines[i]!
    } else if (!isDead) {
      importance[i]! += (pr * x * (1 - 2 * p) - pi * sines[i]!) / square
    }
  }
}

function productWithout(
  slice: OpenSlice,
  k: number,
  left: number,
  cosines: Float64Array,
  sines: Float64Array,
) {
  const { table } = slice.level
  let re = 1
  let im = 0
  const first = (k >> 2) * table.deals * NODES_ABREAST + (k & 3)
  for (let i = 0, at = first; i < table.deals; i++, at += NODES_ABREAST) {
    if (i === left) continue
    const fr = 1 + table.chances[at]! * (cosines[i]! - 1)
    const fi = table.chances[at]! * sines[i]!
    const next = re * fr - im * fi
    im = re * fi + im * fr
    re = next
    if (Math.abs(re) + Math.abs(im) < NEGLIGIBLE) return { re: 0, im: 0 }
  }
  return { re, im }
}
