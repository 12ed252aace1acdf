import { creditedRatios } from '../amounts/creditedRatios.ts'
import type { Day } from '../calendar/day.ts'
import { similarWon } from '../forecast/amountOfDeal.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'
import { arrivalShares } from './arrivalShares.ts'

/** A part's share of the deals to come and of what they will be worth if won. */
export interface NewBusinessShare {
  readonly count: number
  readonly value: number
}

/** Splits new business among parts, however they are picked. */
export interface NewBusinessShares {
  /** The shares of parts that make up the whole sum to 1 in count and in value, up to rounding. All 0 without any dated deal. */
  readonly of: (picked: (deal: DealRecord) => boolean) => NewBusinessShare
  /** Past deals that the shares rest on (Kish's effective number). */
  readonly effective: number
}

/**
 * Shares by count as `arrivalShares` has them; by value each past deal weighs by what such a deal is worth
 * when won: the mean of its product times how its owner's won deals compare with their products' means, both
 * drawn towards all by credibility.
 */
export function newBusinessShares(known: readonly DealRecord[], asOf: Day): NewBusinessShares {
  const arrivals = arrivalShares(known, asOf)
  const ofProduct = similarWon(known)
  const ofOwner = creditedRatios(
    known.flatMap(({ outcome, amount, product, owner }) => {
      const base = ofProduct.of(product).ratio
      return outcome === 'won' && amount !== null && base > 0 ? [{ group: owner, value: amount, base }] : []
    }),
    null,
  )
  const worths = new Map(
    known.map((deal) => [deal, ofProduct.of(deal.product).ratio * ofOwner.of(deal.owner).ratio]),
  )
  const worth = (deal: DealRecord) => worths.get(deal)!
  const all = arrivals.sumOf(worth)
  return {
    effective: arrivals.effective,
    of: (picked) => {
      const count = arrivals.sumOf((deal) => (picked(deal) ? 1 : 0))
      const value = all > 0 ? arrivals.sumOf((deal) => (picked(deal) ? worth(deal) : 0)) / all : count
      return { count, value }
    },
  }
}
