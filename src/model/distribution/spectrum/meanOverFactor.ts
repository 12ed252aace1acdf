import type { OpenSlice } from './openSpectrum.ts'

/**
 * Characteristic function of open deals and new business together at one frequency: the mean over the common factor of the
 * conditional ones. `term` is the exponent of new business per expected win; `wins` the expected wins at each node of the
 * slice.
 */
export function meanOverFactor(
  slice: OpenSlice,
  wins: Float64Array,
  term: { re: number; im: number },
): { re: number; im: number } {
  const { table } = slice.level
  let re = 0
  let im = 0
  for (let k = 0; k < table.weights.length; k++) {
    const r = slice.re[k]! * table.weights[k]!
    const i = slice.im[k]! * table.weights[k]!
    if (r === 0 && i === 0) continue
    const modulus = Math.exp(wins[k]! * term.re)
    const c = modulus * Math.cos(wins[k]! * term.im)
    const s = modulus * Math.sin(wins[k]! * term.im)
    re += r * c - i * s
    im += r * s + i * c
  }
  return { re, im }
}
