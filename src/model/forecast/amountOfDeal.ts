import { type AmountRatio, ratioInStage } from '../amounts/amountRatio.ts'
import { type CreditedRatios, creditedRatios } from '../amounts/creditedRatios.ts'
import type { DealRecord } from './dealRecord.ts'
import type { AmountSource } from './forecastBasis.ts'

/** Before looking: deals are sold at list price, give or take 20 %. A stated prior. */
const LIST_PRICE_PRIOR = { ratio: 1, sd: 0.2 } as const

/** An amount in minor units, where it comes from, and its parts: `amount` is `base` times `ratio`. */
export interface EstimatedAmount {
  readonly amount: number
  readonly source: AmountSource
  /** The recorded amount, the list price, or the mean of similar won deals (then `ratio` is 1). */
  readonly base: number
  readonly ratio: number
}

/**
 * Won value over list value of won deals with both, for all and each product: a product's ratio is drawn
 * towards that of all, and that towards 1.
 */
export function listPriceRatio(known: readonly DealRecord[]): CreditedRatios {
  return creditedRatios(
    known.flatMap(({ outcome, amount, listPrice, product }) =>
      outcome === 'won' && amount !== null && listPrice !== null && listPrice > 0
        ? [{ group: product, value: amount, base: listPrice }]
        : [],
    ),
    LIST_PRICE_PRIOR,
  )
}

/**
 * Estimator of a deal's amount: as recorded (an open deal's times what such amounts have become by the win,
 * `become`); else list price times `prices`; else the mean of won deals of the same product, drawn towards
 * that of all won deals the fewer there are and the less products differ. Without any of these the amount is
 * 0 with source `similar-won`: nothing is known.
 */
export function amountOfDeal(
  known: readonly DealRecord[],
  become: AmountRatio | null = null,
  prices: CreditedRatios = listPriceRatio(known),
): (deal: DealRecord) => EstimatedAmount {
  const similar = similarWon(known)
  return ({ outcome, amount, listPrice, product, stage }) => {
    if (amount !== null)
      return estimate('recorded', amount, outcome === 'open' ? ratioInStage(become, stage) : 1)
    if (listPrice !== null) return estimate('list-price', listPrice, prices.of(product).ratio)
    return estimate('similar-won', similar.of(product).ratio, 1)
  }
}

/** Mean amounts of won deals, all and by product. */
export function similarWon(known: readonly DealRecord[]): CreditedRatios {
  return creditedRatios(
    known.flatMap(({ outcome, amount, product }) =>
      outcome === 'won' && amount !== null ? [{ group: product, value: amount, base: 1 }] : [],
    ),
    null,
  )
}

function estimate(source: AmountSource, base: number, ratio: number): EstimatedAmount {
  return { amount: base * ratio, source, base, ratio }
}
