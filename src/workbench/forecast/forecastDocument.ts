import type { ForecastDocument, Scope } from '../../contract/forecasting.ts'
import { roundMoney } from '../../contract/scalars.ts'
import { formatDay } from '../../model/calendar/day.ts'
import { evaluateForecast } from '../../model/forecast/evaluateForecast.ts'
import type { NewBusinessBasis, OpenDeal } from '../../model/forecast/forecastBasis.ts'
import { PRIOR_JUDGEMENT_WEIGHT } from '../../model/judgement/pooledJudgement.ts'
import { describeReason } from '../../present/describeReason.ts'
import { periodDocument } from '../frame.ts'
import { managerShift } from '../judgement/managerShift.ts'
import type { Workbench } from '../workbench.ts'
import { loadScope } from './loadScope.ts'
import { roundedBookings } from './roundedBookings.ts'
import { roundedQuantiles } from './roundedQuantiles.ts'

/** The forecast of a scope as one document: the same figures that the screen computes from the loaded basis. */
export function forecastDocument(bench: Workbench, scope: Scope): ForecastDocument {
  const { asOf, basis, currency, target, unconverted, rollUpJudgements } = loadScope(bench, scope)
  const forecast = evaluateForecast(basis, { target: target ?? 0, importance: target !== null })
  const { open, total } = forecast
  const bookings = roundedBookings(forecast)
  return {
    asOf,
    period: periodDocument(basis.period),
    currency,
    target,
    wonToDate: bookings.wonToDate,
    open: {
      count: open.count,
      amount: roundMoney(open.amount),
      stageWeighted: roundMoney(open.stageWeighted),
      expected: bookings.open,
      categories: bookings.categories,
    },
    undated: { count: basis.undated.count, amount: roundMoney(basis.undated.amount) },
    unconverted: [...unconverted],
    newBusiness: {
      expected: bookings.newBusiness,
      wins: forecast.newBusiness.wins,
      ...creations(basis.newBusiness),
    },
    total: {
      mean: bookings.mean,
      ...roundedQuantiles(total),
    },
    chance: target === null ? null : forecast.chance,
    managerShift: managerShift(forecast, rollUpJudgements, target),
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
        amountBase: roundMoney(deal.amountBase),
        amountRatio: deal.amountRatio,
        probability: evaluated.probability,
        modelProbability: deal.probability,
        call: dealCall(deal),
        low: deal.low,
        high: deal.high,
        n: deal.n,
        importance: evaluated.importance,
        category: evaluated.category,
        categorySource: evaluated.categorySource,
        reasons: deal.reasons.map((reason) => ({
          code: reason.code,
          effect: reason.effect,
          text: describeReason(reason),
        })),
      }
    }),
  }
}

function creations({
  arrivalsByDay,
  rate,
}: NewBusinessBasis): Pick<ForecastDocument['newBusiness'], 'created' | 'perWeek'> {
  return {
    created: arrivalsByDay.reduce((sum, count) => sum + count, 0),
    perWeek: rate === null ? null : { value: rate.perWeek, low: rate.low, high: rate.high },
  }
}

function dealCall({ judgement, amount }: OpenDeal): ForecastDocument['deals'][number]['call'] {
  if (judgement === null) return null
  const { expectedClose = null, category = null, weight = PRIOR_JUDGEMENT_WEIGHT } = judgement
  return {
    probability: judgement.probability,
    amount: judgement.amount,
    expectedCloseOn: expectedClose === null ? null : formatDay(expectedClose),
    category,
    weight,
    modelAmount: roundMoney(amount),
  }
}
