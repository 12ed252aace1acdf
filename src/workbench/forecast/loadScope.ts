import type { LoadedForecast, Scope } from '../../contract/forecasting.ts'
import type { Where } from '../../contract/scalars.ts'
import { parseDay } from '../../model/calendar/day.ts'
import { type FiscalYearStart, parsePeriod, periodOf } from '../../model/calendar/period.ts'
import type { DealRecord } from '../../model/forecast/dealRecord.ts'
import type { ForecastBasis } from '../../model/forecast/forecastBasis.ts'
import { type LearnedForecast, learnForecast } from '../../model/forecast/learnForecast.ts'
import { selectForecast } from '../../model/forecast/selectForecast.ts'
import { concernsAsOf } from '../../store/concerns.ts'
import type { DealState } from '../../store/deals.ts'
import { leadsAsOf } from '../../store/leads.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { typedFigures } from '../assumptions/typedFigures.ts'
import { dealOfLead, wonOn } from '../dealOfLead.ts'
import { dealStates } from '../deals/dealStates.ts'
import { dayIn, fiscalYearStart, frameOf, targetInForce } from '../frame.ts'
import { judgementsAsOf } from '../judgement/judgementsAsOf.ts'
import { rollUpsOfScope } from '../judgement/rollUps.ts'
import { lastKnownDate } from '../lastKnownDay.ts'
import { problem } from '../problem.ts'
import { remembered, rememberedFacts } from '../remembered.ts'
import { targetOfPart } from '../targets.ts'
import type { Workbench } from '../workbench.ts'
import { concernKinds } from './concernKinds.ts'
import { type DealRecords, dayOrNull, dealRecords, meets } from './dealRecords.ts'
import { type Exchange, exchangeTo } from './exchange.ts'
import { landmarksBefore } from './landmarks.ts'

/** A forecast's basis with what it was made from. */
export interface LoadedScope extends LoadedForecast {
  /** The as-of date asked for; the basis names the last day whose facts are known. */
  readonly asOf: string
  /** The basis before typed assumptions were put in. */
  readonly measuredBasis: ForecastBasis
  readonly exchange: Exchange
  readonly records: DealRecords['records']
  /** What the basis was selected from, and the condition it was selected with; null for the whole company. */
  readonly learned: LearnedForecast
  readonly picks: ((record: DealRecord) => boolean) | null
  /** Puts the typed assumptions into a part of the basis. */
  readonly withTyped: (part: ForecastBasis) => ForecastBasis
  /** Currencies of the deals other than the one that sums are shown in. */
  readonly foreign: readonly string[]
}

/** As-of dates whose fitted rates are kept; a planning session looks at a handful. */
const KEPT_LEARNED = 4

/**
 * Fits the model on what was known on the as-of date and gathers the open deals of the scope. What the scope
 * leaves out comes from the workbook's frame. Rates are learned from all deals; the parts that a condition picks
 * out (open deals, wins to date, new business) are only its own.
 */
export function loadScope(bench: Workbench, scope: Scope): LoadedScope {
  const { db } = bench.workbook
  return remembered(db, ['scope', scope], () => fitScope(db, scope))
}

function fitScope(db: ReadableWorkbook, scope: Scope): LoadedScope {
  const frame = frameOf(db)
  if (frame === null) throw problem('NO_DATA', { needs: 'deals' })
  const asOfText = scope.asOf ?? frame.asOf
  const asOfDay = parseDay(asOfText)
  if (asOfDay === null) throw problem('NOT_FOUND', { what: 'date', id: asOfText })
  const known = lastKnownDate(db, asOfText)
  const start = fiscalYearStart(db)
  const ownPeriod = scope.asOf === undefined ? frame.period.label : periodOf(asOfDay, 'quarter', start).label
  const label = scope.period ?? ownPeriod
  const period = parsePeriod(label, start)
  if (period === null) throw problem('UNKNOWN_PERIOD', { period: label })
  const exchange = exchangeTo(db, frame.currency, known)
  const states = dealStates(db, known)
  const { records, unconverted } = dealRecords(db, states, exchange, known)
  if (records.length === 0) throw problem('NO_DATA', { needs: 'deals' })
  const figures = typedFigures(db)
  const where = scope.where ?? {}
  assertKnown(records, where)
  const picks = Object.keys(where).length === 0 ? null : (record: DealRecord) => meets(record, where)
  // Fitted once for a day: another period, condition or target asks nothing new of it.
  const learned = rememberedFacts(
    db,
    ['learned', known],
    () => learnOn(db, known, { records, states, exchange, start }),
    KEPT_LEARNED,
  )
  const basis = selectForecast(learned, {
    period,
    ...(picks === null ? {} : { select: picks }),
    judgements: judgementsAsOf(db, asOfText, period),
    concerns: concernKinds(concernsAsOf(db, asOfText)),
    concernLogOdds: figures.concernLogOdds,
  })
  const whole = picks === null ? basis : selectForecast(learned, { period })
  const withTyped = (part: ForecastBasis) => figures.apply(part, whole)
  return {
    asOf: asOfText,
    currency: frame.currency,
    target: scope.target ?? scopedTarget(db, scope, period, exchange, start, asOfText),
    basis: withTyped(basis),
    measuredBasis: basis,
    rollUpJudgements: rollUpsOfScope(db, asOfText, period.label, where, records),
    unconverted,
    exchange,
    records,
    learned,
    picks,
    withTyped,
    foreign: foreignCurrencies(states, frame.currency),
  }
}

interface KnownDeals {
  readonly records: DealRecords['records']
  readonly states: readonly DealState[]
  readonly exchange: Exchange
  readonly start: FiscalYearStart
}

/** What is learned from the whole workbook as of a day, `YYYY-MM-DD`. */
function learnOn(
  db: ReadableWorkbook,
  known: string,
  { records, states, exchange, start }: KnownDeals,
): LearnedForecast {
  const asOf = dayIn(known)
  const dealOf = dealOfLead(states)
  return learnForecast({
    records,
    landmarks: landmarksBefore(db, asOf, exchange, start),
    asOf,
    fiscalYearStart: start,
    leads: leadsAsOf(db, known).map((lead) => ({
      id: lead.id,
      created: dayIn(lead.createdOn),
      converted: dayOrNull(lead.convertedOn),
      won: dayOrNull(wonOn(dealOf(lead))),
      source: lead.source,
      score: lead.score,
    })),
  })
}

/** A name that no deal carries is a slip of the pen, not an empty part of the pipeline. */
function assertKnown(records: DealRecords['records'], where: Where): void {
  for (const [field, values] of Object.entries(where)) {
    const unknown = values?.find((value) => !records.some((record) => meets(record, { [field]: [value] })))
    if (unknown !== undefined) throw problem('NOT_FOUND', { what: field, id: unknown })
  }
}

function scopedTarget(
  db: ReadableWorkbook,
  { where = {} }: Scope,
  period: NonNullable<ReturnType<typeof parsePeriod>>,
  exchange: Exchange,
  start: number,
  asOf: string,
): number | null {
  if (Object.keys(where).length > 0) return targetOfPart(db, where, period, exchange, start)
  return targetInForce(db, period, exchange.currency, asOf).target
}

function foreignCurrencies(states: readonly DealState[], own: string): string[] {
  const found = new Set(states.map(({ amount }) => amount?.currency).filter((currency) => currency != null))
  found.delete(own)
  return [...found].sort()
}
