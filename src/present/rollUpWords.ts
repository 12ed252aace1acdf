import type { RollUpBy, RollUpDocument, RollUpPart } from '../contract/rollingUp.ts'
import { FORECAST_PARTS, type ForecastPart } from '../model/rollUp/categoryParts.ts'
import { nameNoValue } from './fieldWords.ts'
import { formatPercent } from './formatPercent.ts'

/** What bookings are made of, for people. */
export const PART_WORDS: Record<ForecastPart, string> = {
  won: 'Won',
  commit: 'Commit',
  'best-case': 'Best case',
  pipeline: 'Pipeline',
  omitted: 'Omitted',
  'new-business': 'Not yet created',
}

/** Who says so. */
export const CATEGORY_SOURCE_WORDS = {
  person: 'called',
  file: 'from the file',
  chance: 'from the chance',
} as const

/** A part's name in a table of parts. */
export function namePart({ name, kind }: RollUpPart, by: RollUpBy): string {
  if (kind === 'others') return 'All others'
  if (kind === 'own') return `${name}, own deals`
  if (by === 'category')
    return FORECAST_PARTS.includes(name as ForecastPart) ? PART_WORDS[name as ForecastPart] : (name ?? '')
  return name ?? nameNoValue(by === 'manager' ? 'owner' : by)
}

/**
 * Why the parts' ranges don't add up to the total's, with the figures; null with fewer than two parts, or where they do add up. `money` writes an amount.
 */
export function diversificationInWords(
  { diversification, parts }: Pick<RollUpDocument, 'diversification' | 'parts'>,
  money: (minor: number) => string,
): string | null {
  const { sumOfP10, p10OfSum, sumOfP90, p90OfSum, commonShare } = diversification
  if (parts.filter(({ depth }) => depth === 0).length < 2 || sumOfP10 >= p10OfSum) return null
  const sums =
    sumOfP90 > p90OfSum
      ? `The low ends add up to ${money(sumOfP10)} and the high ends to ${money(sumOfP90)}, yet 8 in 10 outcomes of the total lie between ${money(p10OfSum)} and ${money(p90OfSum)}`
      : `The low ends add up to ${money(sumOfP10)}, yet the total falls below ${money(p10OfSum)} only 1 time in 10`
  return `${sums}: not all parts have their bad or their good quarter at once. ${commonInWords(commonShare)}`
}

function commonInWords(share: number): string {
  if (share < 0.005) return 'Nothing moves all deals together here.'
  return `${formatPercent(share)} of the uncertainty is common to all deals, and that part doesn't even out.`
}
