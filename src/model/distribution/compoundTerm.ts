import { normalQuantile } from '../probability/normalQuantile.ts'
import { conditionalProbability } from './conditionalProbability.ts'
import type { CompoundBookings } from './pipeline.ts'
import { type MeanPhases, meanPhases } from './spectrum/meanPhases.ts'

/** Expected wins of new business given the common factor z; its mean over z is `expectedWins`. */
export function expectedWinsGiven(business: CompoundBookings, z: number, correlation: number): number {
  const p = business.winProbability
  if (p === 1 || correlation === 0) return business.expectedWins
  return (business.expectedWins * conditionalProbability(normalQuantile(p), z, correlation)) / p
}

/**
 * Exponent of new business per expected win: its characteristic function given z is exp(wins(z) (re + i im)). With psi the
 * characteristic function of one amount it is psi - 1 for a Poisson count and -log(1 - (d - 1)(psi - 1)) / (d - 1)
 * for a negative binomial with variance over mean d (both counts are infinitely divisible).
 */
export interface CompoundTerm {
  re: number
  im: number
  moveTo(j: number): void
}

/** The exponent at multiples of `step`; `shared` may be the mean phases of the same amounts at the same step. */
export function compoundTerm(business: CompoundBookings, step: number, shared?: MeanPhases): CompoundTerm {
  const amounts = shared ?? meanPhases(business.amounts, step)
  const term: CompoundTerm = {
    re: 0,
    im: 0,
    moveTo(j) {
      const { re, im } = amounts.at(j)
      setExponent(term, re, im, business.dispersion - 1)
    },
  }
  return term
}

/** Writes the exponent for psi - 1 = re + i im and dispersion 1 + `excess` into `term`. */
export function setExponent(term: { re: number; im: number }, re: number, im: number, excess: number): void {
  if (excess === 0) {
    term.re = re
    term.im = im
    return
  }
  const real = -excess * re
  const imaginary = -excess * im
  term.re = (-0.5 * Math.log1p(real * (2 + real) + imaginary * imaginary)) / excess
  term.im = -Math.atan2(imaginary, 1 + real) / excess
}
