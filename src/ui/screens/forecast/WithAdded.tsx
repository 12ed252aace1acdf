import { shiftedForecast } from '../../../model/judgement/shiftedForecast.ts'
import { chanceInWords } from '../../../present/chanceInWords.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatSignedMoney } from '../../../present/formatSignedMoney.ts'
import type { ShownForecast } from './useForecast.ts'

/** What people added to the total, and where that would land; nothing where nobody added anything. */
export function WithAdded({ forecast }: { forecast: ShownForecast }) {
  const { rollUpJudgements, evaluation, target, currency } = forecast
  if (rollUpJudgements.length === 0) return null
  const amount = rollUpJudgements.reduce((sum, one) => sum + one.amount, 0)
  const { total, chance } = shiftedForecast(evaluation, amount, target)
  const added = formatSignedMoney(amount, currency, { compact: true })
  const landing = formatMoney(total.mean, currency, { compact: true })
  const odds = chance === null ? '' : `, ${chanceInWords(chance)} to reach the target`
  return (
    <span data-testid="with-added">
      {`Not in it: ${added} that people added; it would make ${landing}${odds}. `}
    </span>
  )
}
