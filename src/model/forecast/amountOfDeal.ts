import type { DealRecord } from './dealRecord.ts'
import type { AmountSource } from './forecastBasis.ts'

/** Won deals with amount and list price that "deals are sold at list price" is worth. */
const LIST_PRICE_PRIOR_DEALS = 10
/** Won deals of one product from which their own average is used rather than that of all. */
const LEAST_SIMILAR = 3

/** An amount in minor units and where it comes from. */
export interface EstimatedAmount {
  readonly amount: number
  readonly source: AmountSource
}

/** Won value over list value of won deals with both, shrunk towards 1 (as if ten more deals had been sold at list price). */
export function listPriceRatio(known: readonly DealRecord[]): number {
  let won = 0
  let list = 0
  let deals = 0
  for (const { outcome, amount, listPrice } of known) {
    if (outcome !== 'won' || amount === null || listPrice === null || listPrice <= 0) continue
    won += amount
    list += listPrice
    deals++
  }
  if (deals === 0) return 1
  return (deals * (won / list) + LIST_PRICE_PRIOR_DEALS) / (deals + LIST_PRICE_PRIOR_DEALS)
}

/**
 * Estimator of an open deal's amount: as recorded; else list price times `listPriceRatio`; else the mean of won deals of the same
 * product (three or more), else of all won deals. Without any of these the amount is 0 with source `similar-won`: nothing is known.
 */
export function amountOfDeal(known: readonly DealRecord[]): (deal: DealRecord) => EstimatedAmount {
  const ratio = listPriceRatio(known)
  const all = { sum: 0, count: 0 }
  const byProduct = new Map<string, { sum: number; count: number }>()
  for (const { outcome, amount, product } of known) {
    if (outcome !== 'won' || amount === null) continue
    all.sum += amount
    all.count++
    if (product === null) continue
    const same = byProduct.get(product) ?? { sum: 0, count: 0 }
    same.sum += amount
    same.count++
    byProduct.set(product, same)
  }
  return ({ amount, listPrice, product }) => {
    if (amount !== null) return { amount, source: 'recorded' }
    if (listPrice !== null) return { amount: listPrice * ratio, source: 'list-price' }
    const same = product === null ? undefined : byProduct.get(product)
    const similar = same !== undefined && same.count >= LEAST_SIMILAR ? same : all
    return { amount: similar.count === 0 ? 0 : similar.sum / similar.count, source: 'similar-won' }
  }
}
