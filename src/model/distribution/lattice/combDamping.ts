import { fourierTransform } from '../fourierTransform.ts'
import type { OpenDeals } from '../openDeals.ts'
import { put } from './latticePlacing.ts'

/** Damping above which the main lobe of a characteristic function is over, and below which a later one is a comb's tooth. */
const LOBE_OVER = 0.5
const TOOTH = 0.25

/**
 * How much each frequency of a circle of `points` times `unit` dampens per unit of variance of the number of wins at z = 0: the
 * modulus is at most exp(-sum of v_i (1 - cos w a_i)), v_i = p_i (1 - p_i), by 1 - x <= exp(-x), and the mean of cos w a_i is
 * a Fourier transform of the variances placed at their amounts. Cost: deals, points log points.
 */
export function combDamping(deals: OpenDeals, unit: number, points: number): Float64Array {
  const re = new Float64Array(points)
  const im = new Float64Array(points)
  let sum = 0
  const place = (amount: number, variance: number) => {
    put(re, (amount / unit) % points, variance)
    sum += variance
  }
  for (let i = 0; i < deals.amounts.length; i++) {
    place(deals.amounts[i]!, deals.probabilities[i]! * (1 - deals.probabilities[i]!))
  }
  const business = deals.newBusiness
  for (let i = 0; business !== null && i < business.amounts.length; i++) {
    place(business.amounts[i]!, business.expectedWins / business.dispersion / business.amounts.length)
  }
  fourierTransform(re, im)
  return re.map((value) => 1 - value / sum)
}

/** Whether outcomes bunch at even distances, because many amounts are near multiples of one unit: equal prices, say. */
export function isComb(damping: Float64Array): boolean {
  let j = 1
  while (j < damping.length / 2 && damping[j]! < LOBE_OVER) j++
  for (; j < damping.length / 2; j++) if (damping[j]! < TOOTH) return true
  return false
}
