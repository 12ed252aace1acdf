/** Figures of the forecast that a person may put in place of the measured ones, by the key they are kept under. */
export const FIGURE = {
  correlation: 'correlation',
  newDeals: 'new-deals-per-30-days',
  newDealsTrend: 'new-deals-trend',
  newDealsSeason: 'new-deals-season',
  averageAmount: 'average-amount',
  amountRatio: 'won-against-forecast-amount',
  listPriceRatio: 'won-against-list-price',
  concernOdds: 'concern-odds',
} as const

/** Typed values by key. */
export type TypedValues = ReadonlyMap<string, number>
