import type { OpenDeal } from '../model/forecast/forecastBasis.ts'
import { formatMoney } from './formatMoney.ts'

/**
 * The amount to show for a deal that the forecast counts with `counted` (minor units): its own where the file has one
 * and nobody set another, so that people find the figure they know.
 */
export function amountShown(deal: OpenDeal, counted: number): number {
  return deal.amountSource === 'recorded' && !isAmountCalled(deal) ? deal.amountBase : counted
}

/** Where the counted amount comes from: `List price $400 × 1.20, as won deals were sold`. */
export function amountInWords(deal: OpenDeal, counted: number, currency: string): string {
  if (isAmountCalled(deal)) return 'Set by a person'
  const base = formatMoney(deal.amountBase, currency)
  const ratio = deal.amountRatio.toFixed(2)
  switch (deal.amountSource) {
    case 'recorded':
      return ratio === '1.00'
        ? 'The amount on record'
        : `On record; counted with ${formatMoney(counted, currency)}, × ${ratio}, since amounts change until the win`
    case 'list-price':
      return `No amount is recorded: list price ${base} × ${ratio}, as won deals were sold`
    case 'similar-won':
      return 'No amount is recorded: the mean of similar won deals'
    case 'adjusted':
      return 'Set by a person'
  }
}

function isAmountCalled({ judgement }: OpenDeal): boolean {
  return judgement !== null && judgement.amount !== null
}
