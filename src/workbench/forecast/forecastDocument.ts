import type { ForecastDocument, Scope } from '../../contract/forecasting.ts'
import { roundMoney } from '../../contract/scalars.ts'
import { evaluateForecast } from '../../model/forecast/evaluateForecast.ts'
import { describeReason } from '../../present/describeReason.ts'
import { periodDocument } from '../frame.ts'
import type { Workbench } from '../workbench.ts'
import { loadScope } from './loadScope.ts'

/** The forecast of a scope as one document: the same figures that the screen computes from the loaded basis. */
export function forecastDocument(bench: Workbench, scope: Scope): ForecastDocument {
  const { asOf, basis, currency, target, unconverted } = loadScope(bench, scope)
  const forecast = evaluateForecast(basis, { target: target ?? 0, importance: target !== null })
  const { open, total } = forecast
  return {
    asOf,
    period: periodDocument(basis.period),
    currency,
    target,
    wonToDate: roundMoney(basis.wonToDate),
    open: {
      count: open.count,
      amount: roundMoney(open.amount),
      stageWeighted: roundMoney(open.stageWeighted),
      expected: roundMoney(open.expected),
    },
    undated: { count: basis.undated.count, amount: roundMoney(basis.undated.amount) },
    unconverted: [...unconverted],
    newBusiness: { expected: roundMoney(forecast.newBusiness.expected), wins: forecast.newBusiness.wins },
    total: {
      mean: roundMoney(total.mean),
      p10: roundMoney(total.p10),
      p50: roundMoney(total.p50),
      p90: roundMoney(total.p90),
    },
    chance: target === null ? null : forecast.chance,
    correlation: forecast.correlation,
    deals: basis.deals.map((deal, index) => {
      const evaluated = forecast.deals[index]!
      return {
        id: deal.id,
        name: deal.name,
        owner: deal.owner,
        stage: deal.stage,
        amount: roundMoney(evaluated.amount),
        amountSource: evaluated.amount === deal.amount ? deal.amountSource : 'adjusted',
        probability: evaluated.probability,
        modelProbability: deal.probability,
        low: deal.low,
        high: deal.high,
        n: deal.n,
        importance: evaluated.importance,
        reasons: deal.reasons.map((reason) => ({
          code: reason.code,
          effect: reason.effect,
          text: describeReason(reason),
        })),
      }
    }),
  }
}
