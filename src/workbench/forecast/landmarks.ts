import type { Day } from '../../model/calendar/day.ts'
import { formatDay } from '../../model/calendar/day.ts'
import { type FiscalYearStart, periodOf } from '../../model/calendar/period.ts'
import type { Landmark } from '../../model/evidence/landmarkCases.ts'
import { concernsAsOf } from '../../store/concerns.ts'
import { type DealHistory, dealHistory, versionCount } from '../../store/deals.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { asKnownThen } from '../deals/asKnownThen.ts'
import { rememberedFacts } from '../remembered.ts'
import { concernKinds } from './concernKinds.ts'
import { dealRecords } from './dealRecords.ts'
import type { Exchange } from './exchange.ts'

/** Days between two looks back: four weeks, three looks a quarter. */
const DAYS_BETWEEN = 28
/** Looks back: two years. */
const MOST_LANDMARKS = 26
/** Share of the open deals of a day whose state has to be of that day for it to be learned from: gaps may tell how a deal ended, so few are let pass. */
const ENOUGH_RECORDED = 0.95

/** Looks back that are kept: those of one as-of date and of cut-offs up to a year before it. */
const KEPT_LANDMARKS = 40

/** Versions of deals that are looked back through: some 600 bytes each in memory. */
const MOST_VERSIONS = 500_000

/**
 * The deals of the workbook on past days, their imported activities among what was known (as `dealStates` has them), read from the
 * database once for one state of it; null where that would not fit.
 */
export function pastPipelines(db: ReadableWorkbook): DealHistory | null {
  return rememberedFacts(db, ['deal history'], () => {
    if (versionCount(db) > MOST_VERSIONS) return null
    const { asOf } = dealHistory(db)
    return { asOf: (day) => asKnownThen(db, asOf(day), day) }
  })
}

/** What a forecast made on `asOf` may learn from: the pipeline every four weeks before, where that day's quarter is over. */
export function landmarksBefore(
  db: ReadableWorkbook,
  asOf: Day,
  exchange: Exchange,
  fiscalYearStart: FiscalYearStart,
): Landmark[] {
  const history = pastPipelines(db)
  if (history === null) return []
  const landmarks: Landmark[] = []
  // Counted from a fixed day, so that neighbouring as-of dates look back on the same days.
  const newest = Math.floor(asOf / DAYS_BETWEEN) * DAYS_BETWEEN
  for (let back = 0; back < MOST_LANDMARKS; back++) {
    const day = (newest - back * DAYS_BETWEEN) as Day
    const period = periodOf(day, 'quarter', fiscalYearStart)
    if (period.end > asOf) continue
    const landmark = landmarkOn(db, history, day, exchange)
    if (landmark.records.length > 0) landmarks.push({ asOf: day, period, ...landmark })
  }
  return landmarks
}

function landmarkOn(
  db: ReadableWorkbook,
  history: DealHistory,
  day: Day,
  exchange: Exchange,
): Pick<Landmark, 'records' | 'recorded' | 'concerns'> {
  const read = () => {
    const open = history.asOf(formatDay(day)).filter(({ outcome }) => outcome === 'open')
    const recorded = open.filter(({ isOfItsDay }) => isOfItsDay).length >= ENOUGH_RECORDED * open.length
    const concerns = concernKinds(concernsAsOf(db, formatDay(day)))
    return { records: dealRecords(db, open, exchange, formatDay(day)).records, recorded, concerns }
  }
  return rememberedFacts(db, ['landmark', day, exchange.currency, exchange.asOf], read, KEPT_LANDMARKS)
}
