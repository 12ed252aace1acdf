import type { ForecastBasis, OpenDeal } from '../../model/forecast/forecastBasis.ts'
import { FIGURE, type TypedValues } from './figure.ts'

/** Amounts of open deals under a typed ratio: each deal's own ratio (its stage's or product's) changes in the same proportion. */
export function typedAmounts(basis: ForecastBasis, typed: TypedValues): readonly OpenDeal[] {
  const recorded = proportion(typed.get(FIGURE.amountRatio), basis.amountRatio?.all.ratio)
  const listed = proportion(typed.get(FIGURE.listPriceRatio), basis.listPriceRatio?.ratio)
  if (recorded === 1 && listed === 1) return basis.deals
  return basis.deals.map((deal) => {
    const factor =
      deal.amountSource === 'recorded' ? recorded : deal.amountSource === 'list-price' ? listed : 1
    const amountRatio = deal.amountRatio * factor
    return { ...deal, amountRatio, amount: deal.amountBase * amountRatio }
  })
}

/** Where nothing was measured deals end at their amount. */
function proportion(typed: number | undefined, measured = 1): number {
  return typed === undefined || measured === 0 ? 1 : typed / measured
}
