import { roundMoney } from '../../contract/scalars.ts'
import type { ForecastBasis } from '../../model/forecast/forecastBasis.ts'
import { FIGURE } from './figure.ts'
import type { Measured } from './measured.ts'

/** The cards of amounts: what won deals are worth, and what open deals' amounts are taken to become. */
export function amountFigures(basis: ForecastBasis): Measured[] {
  return [averageAmount(basis), recordedRatio(basis), ...listPriceRatio(basis), ...estimatedAmounts(basis)]
}

function averageAmount({ baseline, newBusiness: { amountMean } }: ForecastBasis): Measured {
  return {
    key: FIGURE.averageAmount,
    label: 'Average amount of a won deal',
    unit: 'money',
    value: roundMoney(baseline.averageAmount),
    low: roundMoney(amountMean.low),
    high: roundMoney(amountMean.high),
    n: amountMean.n,
    source:
      "Won deals of the last year; as far as quarters differ by more than chance, the newest quarter's level",
    editable: true,
  }
}

function recordedRatio({ amountRatio }: ForecastBasis): Measured {
  const card = {
    key: FIGURE.amountRatio,
    label: 'Amount of a won deal, against its amount while open',
    unit: 'ratio' as const,
    editable: true,
  }
  if (amountRatio === null)
    return {
      ...card,
      value: 1,
      source: 'Stated prior: deals end at their amount. No past day is on record to measure it from',
      origin: 'stated-prior',
    }
  const { ratio, low, high, n } = amountRatio.all
  const stages = amountRatio.byStage.map(({ stage, ratio: own }) => `${stage} ${own.toFixed(2)}`).join(', ')
  return {
    ...card,
    value: ratio,
    low,
    high,
    n,
    source: `Amounts on record on past days, against what the same deals were won at${stages === '' ? '' : `; by stage: ${stages}`}`,
  }
}

/** Only where some deal has a list price. */
function listPriceRatio({ deals, listPriceRatio: found }: ForecastBasis): Measured[] {
  const used = deals.some(({ amountSource }) => amountSource === 'list-price')
  if (found === null && !used) return []
  return [
    {
      key: FIGURE.listPriceRatio,
      label: 'Amount of a won deal, against its list price',
      unit: 'ratio',
      value: found?.ratio ?? 1,
      ...(found !== null && { low: found.low, high: found.high, n: found.n }),
      source:
        found === null
          ? 'Stated prior: deals are sold at list price'
          : 'Won deals with a list price, all products together; each product is drawn towards this',
      origin: found === null ? 'stated-prior' : 'measured',
      editable: true,
    },
  ]
}

function estimatedAmounts({ deals }: ForecastBasis): Measured[] {
  const estimated = (['list-price', 'similar-won'] as const).map((source) => ({
    source,
    deals: deals.filter(({ amountSource }) => amountSource === source),
  }))
  return estimated
    .filter((group) => group.deals.length > 0)
    .map((group) => ({
      key: `amount-from-${group.source}`,
      label:
        group.source === 'list-price'
          ? 'Open deals valued at list price'
          : 'Open deals valued like similar won deals',
      unit: 'money',
      value: roundMoney(group.deals.reduce((sum, { amount }) => sum + amount, 0)),
      n: group.deals.length,
      source: 'These deals carry no amount in the data',
      editable: false,
    }))
}
