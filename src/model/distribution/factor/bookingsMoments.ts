import { amountMoments } from '../amountMoments.ts'
import type { OpenDeals } from '../openDeals.ts'
import type { ConditionalNodes } from './conditionalNodes.ts'

/** Mean and standard deviation of the bookings above the offset. */
export interface BookingsMoments {
  readonly mean: number
  readonly sd: number
}

/** Both, from nodes that count every deal; the mean is exact, not a sum over nodes. */
export function bookingsMoments(
  deals: OpenDeals,
  { means, variances, weights }: ConditionalNodes,
): BookingsMoments {
  let mean = 0
  for (let i = 0; i < deals.amounts.length; i++) mean += deals.probabilities[i]! * deals.amounts[i]!
  if (deals.newBusiness !== null) {
    mean += deals.newBusiness.expectedWins * amountMoments(deals.newBusiness.amounts).mean
  }
  let variance = 0
  for (let k = 0; k < weights.length; k++) variance += weights[k]! * (variances[k]! + (means[k]! - mean) ** 2)
  return { mean, sd: Math.sqrt(variance) }
}
