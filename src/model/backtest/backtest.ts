import type { Day } from '../calendar/day.ts'
import type { FiscalYearStart, Period } from '../calendar/period.ts'
import type { BookingsDistribution } from '../distribution/bookingsDistribution.ts'
import { pipelineDistribution } from '../distribution/pipelineDistribution.ts'
import type { Landmark } from '../evidence/landmarkCases.ts'
import { amountOfDeal } from '../forecast/amountOfDeal.ts'
import { buildForecastBasis } from '../forecast/buildForecastBasis.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'
import { evaluateForecast } from '../forecast/evaluateForecast.ts'
import { asOpened, knownOn } from '../forecast/knownOn.ts'
import type { BacktestCutoff, BacktestResult, BaselineScore, RangeScore } from './backtestResult.ts'
import { lastPeriodForecast } from './lastPeriodForecast.ts'
import { type CalledDeal, type OwnJudgement, ownersCall } from './ownersCall.ts'
import { pit } from './pit.ts'
import { summarise } from './summarise.ts'

/** A past day to forecast from: all facts up to and including `asOf` are known; `period` is what is forecast. */
export interface PastCutoff {
  readonly asOf: Day
  readonly period: Period
  /**
   * Deals as they were known that day, where a history tells; else what is left of the records without what
   * they owe to later days.
   */
  readonly known?: readonly DealRecord[]
  /** What came, where it is measured otherwise than in the records of all cut-offs: at that day's exchange rates. */
  readonly came?: readonly DealRecord[]
  /** What people had adjusted by that day: part of the owners' own call, not of the forecast. */
  readonly judgements?: ReadonlyMap<string, OwnJudgement>
  /** Kinds of the concerns that stood that day, by deal. */
  readonly concerns?: ReadonlyMap<string, readonly string[]>
  /** The pipeline on days before, whose periods were over that day. */
  readonly landmarks?: readonly Landmark[]
}

/**
 * Makes the forecast on each cut-off with nothing but what was known that day, for the cut-off's period, and
 * scores it against what came, beside three naive forecasters: `stageWeighted` (win rate so far times open
 * amount, as a CRM does), `lastPeriod` (the share of open deals won from the same number of days before the
 * end of the period before; for the total, that period's bookings) and `ownersCall` (what the owners'
 * categories, dates and adjustments say). A cut-off whose period isn't over in the records scores what is
 * known by now: choose cut-offs accordingly. A win without amount counts as `amountOfDeal` estimates it from
 * all records. Memory: what is known on one cut-off at a time, where `cutoffs` makes them one by one.
 */
export function backtest(
  records: readonly DealRecord[],
  cutoffs: Iterable<PastCutoff>,
  fiscalYearStart: FiscalYearStart = 1,
): BacktestResult {
  const came = withAmounts(records)
  const scored = Array.from(cutoffs, (cutoff) => scoreCutoff(came, cutoff, fiscalYearStart))
  return { cutoffs: scored, summary: summarise(scored) }
}

/** What came of the deals, and what each is worth. */
interface Outcomes {
  readonly records: readonly DealRecord[]
  readonly amountOf: (deal: DealRecord) => number
}

function withAmounts(records: readonly DealRecord[]): Outcomes {
  const estimate = amountOfDeal(records)
  return { records, amountOf: (deal) => estimate(deal).amount }
}

function scoreCutoff(came: Outcomes, cutoff: PastCutoff, fiscalYearStart: FiscalYearStart): BacktestCutoff {
  const { asOf, period, landmarks = [], concerns = new Map(), judgements } = cutoff
  const knownThen = cutoff.known ?? withoutLaterValues(came.records)
  const input = { records: knownThen, asOf, period, landmarks, concerns, fiscalYearStart }
  const basis = buildForecastBasis({ ...input, explained: false })
  const { open, total, distribution, deals, correlation } = evaluateForecast(basis, { target: 0 })
  const { outcomes, actualTotal } = whatCame(cutoff.came ? withAmounts(cutoff.came) : came, asOf, period)
  let actual = 0
  const results = deals.map(({ id, probability }) => {
    const value = outcomes.get(id)
    actual += value ?? 0
    return { id, probability, won: value !== undefined }
  })
  const ofOpen = pipelineDistribution({
    amounts: deals.map(({ amount }) => amount),
    probabilities: deals.map(({ probability }) => probability),
    certain: 0,
    correlation,
  })
  const flat = (share: number, mean: number): BaselineScore => ({
    open: {
      expected: share * open.amount,
      brier: brier(results.map(({ won }) => ({ probability: share, won }))),
    },
    total: { mean },
  })
  const known = knownOn(knownThen, asOf)
  const knownAmount = amountOfDeal(known)
  const amountOf = (deal: DealRecord) => knownAmount(deal).amount
  const last = lastPeriodForecast(known, asOf, period, fiscalYearStart, amountOf)
  const dated = known.filter(({ outcome, created }) => outcome === 'open' && created !== null)
  const called = ownersCall(dated, period, amountOf, judgements)
  return {
    asOf,
    period,
    open: {
      count: results.length,
      expected: open.expected,
      brier: brier(results),
      ...rangeScore(ofOpen, actual),
    },
    total: { mean: total.mean, ...rangeScore(distribution, actualTotal) },
    baselines: {
      stageWeighted: flat(basis.flatWinRate, basis.wonToDate + open.stageWeighted),
      lastPeriod: last === null ? null : flat(last.openShare, last.total),
      ownersCall: called && callScore(called, outcomes, basis.wonToDate),
    },
    deals: results,
  }
}

/** A row of a later day tells an open deal's amount, stage and dates of that day: on the cut-off they weren't known. */
function withoutLaterValues(records: readonly DealRecord[]): readonly DealRecord[] {
  return records.map((record) => (record.outcome === 'open' ? asOpened(record) : record))
}

/** Won value of the period, and by deal where it was won after `asOf`. */
function whatCame({ records, amountOf }: Outcomes, asOf: Day, period: Period) {
  const outcomes = new Map<string, number>()
  let actualTotal = 0
  for (const record of records) {
    if (record.outcome !== 'won' || record.closed === null) continue
    if (record.closed < period.start || record.closed > period.end) continue
    const amount = amountOf(record)
    actualTotal += amount
    if (record.closed > asOf) outcomes.set(record.id, amount)
  }
  return { outcomes, actualTotal }
}

function rangeScore(distribution: BookingsDistribution, actual: number): RangeScore {
  return {
    p10: distribution.quantile(0.1),
    p50: distribution.quantile(0.5),
    p90: distribution.quantile(0.9),
    actual,
    crps: distribution.crps(actual),
    pit: pit(distribution, actual),
  }
}

function callScore(
  called: readonly CalledDeal[],
  outcomes: ReadonlyMap<string, number>,
  wonToDate: number,
): BaselineScore {
  const expected = called.reduce((sum, { probability, amount }) => sum + probability * amount, 0)
  const scored = called.map(({ id, probability }) => ({ probability, won: outcomes.has(id) }))
  return { open: { expected, brier: brier(scored) }, total: { mean: wonToDate + expected } }
}

function brier(deals: readonly { readonly probability: number; readonly won: boolean }[]): number | null {
  if (deals.length === 0) return null
  return (
    deals.reduce((sum, { probability, won }) => sum + (probability - (won ? 1 : 0)) ** 2, 0) / deals.length
  )
}
