import { setExponent } from '../compoundTerm.ts'
import { fourierTransform } from '../fourierTransform.ts'

/**
 * Turns a logarithm laid down on a circular lattice (`measure`, plus `log` at 0) into chances, in place.
 * `amounts` is the lattice of one new win, of which `wins` are expected with the given dispersion; it is
 * overwritten. Cost: two transforms for both.
 */
export function exponentiate(
  measure: Float64Array,
  amounts: Float64Array,
  log: number,
  wins: number,
  dispersion: number,
): void {
  const points = measure.length
  const re = measure
  const im = amounts
  fourierTransform(re, im)
  const term = { re: 0, im: 0 }
  for (let j = 0; j <= points >> 1; j++) {
    // Two real sequences in one transform: their spectra are its even and odd parts.
    const mirror = (points - j) & (points - 1)
    let real = log + (re[j]! + re[mirror]!) / 2
    let imaginary = (im[j]! - im[mirror]!) / 2
    if (wins > 0) {
      setExponent(term, (im[j]! + im[mirror]!) / 2 - 1, (re[mirror]! - re[j]!) / 2, dispersion - 1)
      real += wins * term.re
      imaginary += wins * term.im
    }
    const modulus = Math.exp(real) / points
    const c = modulus * Math.cos(imaginary)
    const s = modulus * Math.sin(imaginary)
    re[j] = c
    im[j] = -s
    re[mirror] = c
    im[mirror] = s
  }
  im[0] = 0
  im[points >> 1] = 0
  fourierTransform(re, im)
}
