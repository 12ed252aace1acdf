import type { Day } from '../calendar/day.ts'
import type { FiscalYearStart, Period } from '../calendar/period.ts'
import type { Landmark } from '../evidence/landmarkCases.ts'
import { amountOfDeal } from '../forecast/amountOfDeal.ts'
import { buildForecastBasis } from '../forecast/buildForecastBasis.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'
import { evaluateForecast } from '../forecast/evaluateForecast.ts'
import { knownOn } from '../forecast/knownOn.ts'
import type { BacktestCutoff, BacktestResult, BaselineScore } from './backtestResult.ts'
import { lastPeriodForecast } from './lastPeriodForecast.ts'
import { summarise } from './summarise.ts'

/** A past day to forecast from: all facts up to and including `asOf` are known; `period` is what is forecast. */
export interface PastCutoff {
  readonly asOf: Day
  readonly period: Period
  /** Deals as they were known that day, where a history tells; else what `knownOn` leaves of the records. */
  readonly known?: readonly DealRecord[]
  /** The pipeline on days before, whose periods were over that day. */
  readonly landmarks?: readonly Landmark[]
}

/**
 * Makes the forecast on each cut-off with nothing but what was known that day, for the cut-off's period, and scores it against
 * what came, beside two naive forecasters: `stageWeighted` (win rate so far times open amount, as a CRM does) and `lastPeriod` (the
 * share of open deals won from the same number of days before the end of the period before; for the total, that period's bookings).
 * A cut-off whose period isn't over in the records scores what is known by now: choose cut-offs accordingly. A win without amount counts as
 * `amountOfDeal` estimates it from all records. Memory: what is known on one cut-off at a time, where `cutoffs` makes them one by one.
 */
export function backtest(
  records: readonly DealRecord[],
  cutoffs: Iterable<PastCutoff>,
  fiscalYearStart: FiscalYearStart = 1,
): BacktestResult {
  const scored = Array.from(cutoffs, (cutoff) => scoreCutoff(records, cutoff, fiscalYearStart))
  return { cutoffs: scored, summary: summarise(scored) }
}

function scoreCutoff(
  records: readonly DealRecord[],
  { asOf, period, known: knownThen = records, landmarks = [] }: PastCutoff,
  fiscalYearStart: FiscalYearStart,
): BacktestCutoff {
  const basis = buildForecastBasis({ records: knownThen, asOf, period, landmarks, fiscalYearStart })
  const { open, total, distribution, deals } = evaluateForecast(basis, { target: 0 })
  const trueAmount = amountOfDeal(records)
  const outcomes = new Map<string, number>()
  let actualTotal = 0
  for (const record of records) {
    if (record.outcome !== 'won' || record.closed === null) continue
    if (record.closed < period.start || record.closed > period.end) continue
    const { amount } = trueAmount(record)
    actualTotal += amount
    if (record.closed > asOf) outcomes.set(record.id, amount)
  }
  let actual = 0
  const results = deals.map(({ id, probability }) => {
    const value = outcomes.get(id)
    actual += value ?? 0
    return { id, probability, won: value !== undefined }
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
  const last = lastPeriodForecast(known, asOf, period, fiscalYearStart, (deal) => knownAmount(deal).amount)
  return {
    asOf,
    period,
    open: { count: results.length, expected: open.expected, actual, brier: brier(results) },
    total: { ...total, actual: actualTotal, crps: distribution.crps(actualTotal) },
    baselines: {
      stageWeighted: flat(basis.flatWinRate, basis.wonToDate + open.stageWeighted),
      lastPeriod: last === null ? null : flat(last.openShare, last.total),
    },
    deals: results,
  }
}

function brier(deals: readonly { readonly probability: number; readonly won: boolean }[]): number | null {
  if (deals.length === 0) return null
  return (
    deals.reduce((sum, { probability, won }) => sum + (probability - (won ? 1 : 0)) ** 2, 0) / deals.length
  )
}
