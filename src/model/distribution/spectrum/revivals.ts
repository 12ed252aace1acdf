import { setExponent } from '../compoundTerm.ts'
import { fourierTransform } from '../fourierTransform.ts'
import type { OpenDeals } from '../openDeals.ts'
import type { Frame } from './frame.ts'

/** log of the modulus below which a frequency cannot matter. */
const LOG_NEGLIGIBLE = -14
/**
 * Frequency numbers above `quietTo` at which the characteristic function may come back to life, because many amounts are
 * near multiples of one unit. At z = 0 its modulus is at most exp(-sum of v_i (1 - cos w a_i)), v_i = p_i (1 - p_i), by
 * 1 - x <= exp(-x); that sum is a Fourier transform of the variances placed at their amounts, so all frequencies
 * are checked at once. Listed are those above `negligible` and over half-way, in log modulus, from the liveliest of the quiet stretch
 * (`quietFrom` to `quietTo`) to 0. Cost: deals + points log points.
 */
export function revivals(
  deals: OpenDeals,
  frame: Frame,
  quietFrom: number,
  quietTo: number,
  last: number,
): number[] {
  const { points } = frame
  const re = new Float64Array(points)
  const im = new Float64Array(points)
  let variance = 0
  for (let i = 0; i < deals.amounts.length; i++) {
    const v = deals.probabilities[i]! * (1 - deals.probabilities[i]!)
    variance += v
    place(re, deals.amounts[i]! / frame.length, v)
  }
  const business = deals.newBusiness
  if (business !== null) {
    const each = 1 / business.amounts.length
    for (let i = 0; i < business.amounts.length; i++) place(im, business.amounts[i]! / frame.length, each)
  }
  fourierTransform(re, im)
  const exponent = { re: 0, im: 0 }
  const logModulus = (j: number): number => {
    const mirror = points - j
    const sharpen = frame.unit > 0 ? 1 : placingLoss(j / points)
    let log = (re[j]! + re[mirror]!) / 2 / sharpen - variance
    if (business !== null) {
      const amountRe = (im[j]! + im[mirror]!) / 2 / sharpen
      const amountIm = (re[j]! - re[mirror]!) / 2 / sharpen
      setExponent(exponent, amountRe - 1, amountIm, business.dispersion - 1)
      log += business.expectedWins * exponent.re
    }
    return log
  }
  let liveliest = -Infinity
  for (let j = quietFrom; j <= quietTo; j++) liveliest = Math.max(liveliest, logModulus(j))
  const quiet = Math.max(LOG_NEGLIGIBLE, liveliest / 2)
  const found: number[] = []
  for (let j = quietTo + 1; j <= last; j++) if (logModulus(j) > quiet) found.push(j)
  return found
}

// Splits a mass over the two lattice points next to `turn` (in turns of the circle).
function place(lattice: Float64Array, turn: number, mass: number): void {
  const at = (turn - Math.floor(turn)) * lattice.length
  const cell = Math.floor(at)
  const share = at - cell
  lattice[cell % lattice.length]! += mass * (1 - share)
  lattice[(cell + 1) % lattice.length]! += mass * share
}

// Splitting dampens a frequency of f turns a point by sinc(f)^2 on average.
function placingLoss(f: number): number {
  const x = Math.PI * f
  return (Math.sin(x) / x) ** 2
}
