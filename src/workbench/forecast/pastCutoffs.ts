import type { ImportedAmount } from '../../contract/records.ts'
import type { PastCutoff } from '../../model/backtest/backtest.ts'
import type { OwnJudgement } from '../../model/backtest/ownersCall.ts'
import { type Day, formatDay } from '../../model/calendar/day.ts'
import { periodOf } from '../../model/calendar/period.ts'
import type { DealRecord } from '../../model/forecast/dealRecord.ts'
import { adjustmentsAsOf } from '../../store/adjustments.ts'
import { concernsAsOf } from '../../store/concerns.ts'
import { type DealState, dealsAsOf } from '../../store/deals.ts'
import { productListPrices } from '../../store/products.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { asKnownThen } from '../deals/asKnownThen.ts'
import { lastKnownDay } from '../lastKnownDay.ts'
import { concernKinds } from './concernKinds.ts'
import { dayOrNull, dealRecords } from './dealRecords.ts'
import { type Exchange, exchangeTo } from './exchange.ts'
import { landmarksBefore, pastPipelines } from './landmarks.ts'

/** What the cut-offs have in common. */
export interface PastCutoffsInput {
  readonly days: readonly Day[]
  readonly unit: 'quarter' | 'month'
  readonly fiscalYearStart: number
  /** The deals as they are known by the day of `exchange`, by which what was said is scored. */
  readonly came: readonly DealState[]
  /** Rates of the day that is looked back from: used for all days where every amount is in one currency. */
  readonly exchange: Exchange
}

/**
 * What a forecast made on each day may know, one day after another: all days together might not fit into memory. Amounts in other currencies count
 * at the rates of the day, what was said as what came.
 */
export function* pastCutoffs(
  db: ReadableWorkbook,
  { days, unit, fiscalYearStart, came, exchange: today }: PastCutoffsInput,
): Generator<PastCutoff> {
  const past = pastPipelines(db)
  const isForeign = (amount: ImportedAmount) =>
    amount !== null && amount.currency !== null && amount.currency !== today.currency
  const one =
    !came.some(({ amount }) => isForeign(amount)) &&
    ![...productListPrices(db, today.asOf).values()].some(isForeign)
  for (const day of days) {
    const asOf = lastKnownDay(db, day)
    const text = formatDay(asOf)
    const exchange = one ? today : exchangeTo(db, today.currency, text)
    const states = past ? past.asOf(text) : asKnownThen(db, dealsAsOf(db, text), text)
    const known = dealRecords(db, states, exchange, text).records
    yield {
      asOf,
      period: periodOf(day, unit, fiscalYearStart),
      ...(one ? {} : { came: dealRecords(db, cameAt(exchange, came, known), exchange, today.asOf).records }),
      known,
      judgements: judgementsOn(db, formatDay(day)),
      concerns: concernKinds(concernsAsOf(db, formatDay(day))),
      landmarks: landmarksBefore(db, asOf, exchange, fiscalYearStart),
    }
  }
}

/**
 * What came, as it is scored against a forecast that counted `known`. A deal that had no amount yet and is won in a currency without a rate
 * that day is won all the same, for an estimated amount.
 */
function cameAt(
  { convert }: Exchange,
  came: readonly DealState[],
  known: readonly DealRecord[],
): readonly DealState[] {
  const counted = new Set(known.map(({ id }) => id))
  return came.map((state) => {
    const isWithoutRate = state.amount !== null && convert(state.amount) === null
    return isWithoutRate && counted.has(state.id) ? { ...state, amount: null } : state
  })
}

/** The calls in force on a day, by deal. */
export function judgementsOn(db: ReadableWorkbook, asOf: string): Map<string, OwnJudgement> {
  const judgements = new Map<string, OwnJudgement>()
  for (const [id, { probability, amount, category, expectedCloseOn }] of adjustmentsAsOf(db, asOf)) {
    const committed = category === null ? null : category === 'commit'
    judgements.set(id, { probability, amount, committed, expectedClose: dayOrNull(expectedCloseOn) })
  }
  return judgements
}
