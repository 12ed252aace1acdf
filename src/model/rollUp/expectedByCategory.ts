import type { EvaluatedDeal } from '../forecast/evaluateForecast.ts'
import { CALL_CATEGORIES, type CallCategory } from '../judgement/callCategory.ts'

/** What the open deals of one category are expected to bring, minor units, and how many they are. */
export interface CategoryTotal {
  readonly category: CallCategory
  readonly count: number
  readonly amount: number
  readonly expected: number
}

/**
 * Open deals by category, the surest first; all four categories, also those without a deal. Their expected
 * values sum to that of all.
 */
export function expectedByCategory(deals: readonly EvaluatedDeal[]): CategoryTotal[] {
  return CALL_CATEGORIES.map((category) => {
    const own = deals.filter((deal) => deal.category === category)
    return {
      category,
      count: own.length,
      amount: own.reduce((sum, deal) => sum + deal.amount, 0),
      expected: own.reduce((sum, deal) => sum + deal.amount * deal.probability, 0),
    }
  })
}
