import type { ForecastDocument } from '../../contract/forecasting.ts'
import type { RollUpJudgement } from '../../contract/judging.ts'
import { roundMoney } from '../../contract/scalars.ts'
import type { ForecastEvaluation } from '../../model/forecast/evaluateForecast.ts'
import { shiftedForecast } from '../../model/judgement/shiftedForecast.ts'
import { roundedQuantiles } from '../forecast/roundedQuantiles.ts'

/** What people added to a forecast, with the total that it makes; null where nobody added anything. */
export function managerShift(
  forecast: ForecastEvaluation,
  judgements: readonly RollUpJudgement[],
  target: number | null,
): ForecastDocument['managerShift'] {
  if (judgements.length === 0) return null
  const amount = judgements.reduce((sum, one) => sum + one.amount, 0)
  const { total, chance } = shiftedForecast(forecast, amount, target)
  return {
    amount,
    total: {
      mean: roundMoney(total.mean),
      ...roundedQuantiles(total),
    },
    chance,
    judgements: [...judgements],
  }
}
