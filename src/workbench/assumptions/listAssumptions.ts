import type { Scope } from '../../contract/forecasting.ts'
import type { Assumption } from '../../contract/planning.ts'
import { roundMoney } from '../../contract/scalars.ts'
import type { ForecastBasis } from '../../model/forecast/forecastBasis.ts'
import { type TypedAssumption, typedAssumptions } from '../../store/assumptions.ts'
import { exchangeRateKey } from '../forecast/exchange.ts'
import { type LoadedScope, loadScope } from '../forecast/loadScope.ts'
import type { Workbench } from '../workbench.ts'
import { FIGURE, newDealsPer30Days, PRIOR_CONCERN_ODDS } from './typedFigures.ts'

type Measured = Pick<Assumption, 'key' | 'label' | 'unit' | 'value' | 'source' | 'editable'> &
  Partial<Pick<Assumption, 'low' | 'high' | 'n' | 'origin' | 'measured'>>

/** Every figure that the forecast of the scope rests on, with where it comes from. */
export function listAssumptions(bench: Workbench, scope: Scope): Assumption[] {
  const { db } = bench.workbook
  const loaded = loadScope(bench, scope)
  const typed = new Map(typedAssumptions(db).map((assumption) => [assumption.key, assumption]))
  return measuredFigures(loaded).map((figure) => card(figure, typed.get(figure.key)))
}

function card(figure: Measured, typed: TypedAssumption | undefined): Assumption {
  return {
    key: figure.key,
    label: figure.label,
    unit: figure.unit,
    value: typed?.value ?? figure.value,
    low: typed ? null : (figure.low ?? null),
    high: typed ? null : (figure.high ?? null),
    n: typed ? null : (figure.n ?? null),
    source: typed ? typed.source : figure.source,
    origin: typed ? 'typed' : (figure.origin ?? 'measured'),
    measured: typed ? (figure.measured === undefined ? figure.value : figure.measured) : null,
    editable: figure.editable,
    owner: typed?.owner ?? null,
    note: typed?.note ?? null,
  }
}

function measuredFigures(loaded: LoadedScope): Measured[] {
  const basis = loaded.measuredBasis
  return [
    ...funnelFigures(basis),
    ...modelFigures(basis),
    ...amountFigures(basis),
    ...exchangeFigures(loaded),
  ]
}

function funnelFigures(basis: ForecastBasis): Measured[] {
  const { baseline } = basis
  return [
    {
      key: FIGURE.newDeals,
      label: 'New deals per 30 days',
      unit: 'count',
      value: newDealsPer30Days(basis),
      source: 'Recent rate of deals created, from the deals of this workbook',
      editable: true,
    },
    {
      key: 'conversion',
      label: `Share of ${baseline.leadsAre} won in the end`,
      unit: 'fraction',
      value: baseline.conversion,
      low: baseline.conversionLow,
      high: baseline.conversionHigh,
      n: baseline.conversionN,
      source: 'Cohorts old enough to judge, corrected for those still maturing',
      editable: false,
    },
    {
      key: FIGURE.averageAmount,
      label: 'Average amount of a won deal',
      unit: 'money',
      value: roundMoney(baseline.averageAmount),
      source: 'Won deals of this workbook',
      editable: true,
    },
    {
      key: 'cycle',
      label: 'Days from creation to win (median)',
      unit: 'days',
      value: baseline.cycleDays,
      source: 'Won deals of this workbook, open deals counted as still running',
      editable: false,
    },
  ]
}

function modelFigures({ correlation, hazards, flatWinRate }: ForecastBasis): Measured[] {
  const [first = 1, second = 1, third = 1] = hazards.wonByMonthOfQuarter
  const usual = (first + second) / 2
  return [
    {
      key: FIGURE.correlation,
      label: 'Correlation between deals',
      unit: 'ratio',
      value: correlation.value,
      n: correlation.periods,
      source:
        correlation.measured === null
          ? 'Stated prior: too few periods to measure it'
          : `How much win rates vary between ${correlation.periods} periods, drawn towards ${correlation.prior}`,
      origin: correlation.measured === null ? 'stated-prior' : 'measured',
      editable: true,
    },
    {
      key: 'quarter-end',
      label: 'Winning in the last month of a quarter, against the other two',
      unit: 'ratio',
      value: usual === 0 ? 1 : third / usual,
      n: hazards.wonCounts.reduce((sum, count) => sum + count, 0),
      source: 'Daily chance of winning by month of the quarter',
      editable: false,
    },
    {
      key: 'oldest-win',
      label: 'Oldest deal ever won',
      unit: 'days',
      value: hazards.oldestWonAge ?? 0,
      n: hazards.wonCounts.reduce((sum, count) => sum + count, 0),
      source: 'Deals older than this have hardly any chance',
      editable: false,
    },
    {
      key: 'flat-win-rate',
      label: 'Won share of all closed deals',
      unit: 'fraction',
      value: flatWinRate,
      n: hazards.closedCount,
      source: 'What a CRM multiplies every amount with; shown for comparison only',
      editable: false,
    },
    {
      key: FIGURE.concernOdds,
      label: 'Odds of winning with an open concern',
      unit: 'ratio',
      value: PRIOR_CONCERN_ODDS,
      source: 'Stated prior: a concern halves the odds until enough concerns have closed to learn from',
      origin: 'stated-prior',
      editable: true,
    },
  ]
}

function amountFigures({ deals }: ForecastBasis): Measured[] {
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

function exchangeFigures({ exchange, currency, foreign }: LoadedScope): Measured[] {
  return foreign.map((from) => {
    const imported = exchange.imported(from)
    return {
      key: exchangeRateKey(from),
      label: `${currency} for one ${from}`,
      unit: 'rate',
      value: imported ?? 0,
      measured: imported,
      source:
        imported === null
          ? 'No rate is known: set one'
          : `Newest value of ${from}/${currency} in the imported measures`,
      editable: true,
    }
  })
}
