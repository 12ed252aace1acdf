import type { Scope } from '../../contract/forecasting.ts'
import type { Assumption } from '../../contract/planning.ts'
import { concernOdds } from '../../model/evidence/concernOdds.ts'
import type { ForecastBasis } from '../../model/forecast/forecastBasis.ts'
import { PRIOR_CALLS } from '../../model/judgement/judgementWeight.ts'
import { PRIOR_JUDGEMENT_WEIGHT } from '../../model/judgement/pooledJudgement.ts'
import { NORMAL_90 } from '../../model/probability/normal90.ts'
import { type TypedAssumption, typedAssumptions } from '../../store/assumptions.ts'
import { exchangeRateKey } from '../forecast/exchange.ts'
import { type LoadedScope, loadScope } from '../forecast/loadScope.ts'
import type { Workbench } from '../workbench.ts'
import { amountFigures } from './amountFigures.ts'
import { FIGURE } from './figure.ts'
import type { Measured } from './measured.ts'
import { newBusinessFigures } from './newBusinessFigures.ts'

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
    ...newBusinessFigures(basis),
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
      key: 'cycle',
      label: 'Days from creation to win (median)',
      unit: 'days',
      value: baseline.cycleDays,
      source: 'Won deals of this workbook, open deals counted as still running',
      editable: false,
    },
  ]
}

function modelFigures({ correlation, hazards, flatWinRate, evidence }: ForecastBasis): Measured[] {
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
          : `How much win rates vary between ${correlation.periods} months, drawn towards ${correlation.prior}`,
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
    crowdingFigure(hazards),
    concernFigure(evidence),
    CALL_WEIGHT,
  ]
}

const CALL_WEIGHT: Measured = {
  key: 'call-weight',
  label: 'Weight of a person’s called chance against the model’s, before any was decided',
  unit: 'fraction',
  value: PRIOR_JUDGEMENT_WEIGHT,
  source: `Stated prior, worth ${PRIOR_CALLS} decided calls; each person’s own record moves it (Forecast, Calls)`,
  origin: 'stated-prior',
  editable: false,
}

function crowdingFigure({ crowding, closedCount }: ForecastBasis['hazards']): Measured {
  const reach = NORMAL_90 * crowding.error
  return {
    key: 'crowding',
    label: 'How far the number of closings is bounded',
    unit: 'fraction',
    value: crowding.elasticity,
    low: Math.max(0, crowding.elasticity - reach),
    high: Math.min(1, crowding.elasticity + reach),
    n: closedCount,
    source:
      'Closings by the week against those due: 0 % if each deal closes as if alone, 100 % if as many close however many are due',
    editable: false,
  }
}

function concernFigure(evidence: ForecastBasis['evidence']): Measured {
  const { odds, low, high, n } = concernOdds(evidence)
  const learned = n > 0
  return {
    key: FIGURE.concernOdds,
    label: 'Odds of winning with an open concern',
    unit: 'ratio',
    value: odds,
    ...(learned && { low, high, n: Math.round(n) }),
    source: learned
      ? 'Past deals with an open concern against those without, drawn towards the stated prior that a concern halves the odds'
      : 'Stated prior: a concern halves the odds until deals with one have closed',
    origin: learned ? 'measured' : 'stated-prior',
    editable: true,
  }
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
