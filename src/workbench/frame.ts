import { basename } from 'node:path'
import type { Frame, WorkbookInfo } from '../contract/workbooks.ts'
import { addDays, type Day, formatDay, parseDay } from '../model/calendar/day.ts'
import { type Period, parsePeriod, periodOf, shiftPeriod } from '../model/calendar/period.ts'
import { newestFactDate } from '../store/batches.ts'
import { undoable } from '../store/commands.ts'
import { putSetting, settings } from '../store/settings.ts'
import type { ReadableWorkbook } from '../store/workbookHandle.ts'
import { command } from './command.ts'
import { countsOf } from './counts.ts'
import { exchangeTo } from './forecast/exchange.ts'
import { workbookCurrency } from './forecast/workbookCurrency.ts'
import { samplePath } from './openSample.ts'
import { problem } from './problem.ts'
import { SETTING, targetSetting } from './settingKeys.ts'
import { companyTarget } from './targets.ts'
import type { Workbench } from './workbench.ts'

/** Quarters offered before and after the as-of date's own. */
const QUARTERS_BACK = 4
const QUARTERS_AHEAD = 4

/** What every screen shows around its content. */
export function workbookInfo(bench: Workbench): WorkbookInfo {
  const { db, path } = bench.workbook
  const { undo, redo } = undoable(db)
  return {
    name: basename(path).replace(/\.foresight$/i, ''),
    path,
    isSample: path === samplePath(bench.options.dataFolder),
    counts: countsOf(db),
    frame: frameOf(db),
    undo,
    redo,
    revision: bench.revision,
    savedAt: bench.savedAt,
  }
}

/** As-of date, period, currency and target in force; null while no row carries a date. */
export function frameOf(db: ReadableWorkbook): Frame | null {
  const newestDate = newestFactDate(db)
  if (newestDate === null) return null
  const set = settings(db)
  const asOf = set.get(SETTING.asOf) ?? newestDate
  const day = dayIn(asOf)
  const start = fiscalYearStart(db)
  const own = periodOf(day, 'quarter', start)
  const period = parsePeriod(set.get(SETTING.period) ?? '', start) ?? own
  const currency = workbookCurrency(db)
  return {
    asOf,
    newestDate,
    period: periodDocument(period),
    periods: offeredPeriods(day, period, start),
    currency,
    ...targetInForce(db, period, currency, asOf),
  }
}

/** Sets what every screen stands on, as one undoable step. */
export function setFrame(
  bench: Workbench,
  change: {
    asOf?: string | null | undefined
    period?: string | undefined
    target?: number | null | undefined
  },
): void {
  const { db } = bench.workbook
  const frame = frameOf(db)
  if (frame === null) throw problem('NO_DATA', { needs: 'deals' })
  if (change.asOf) requireDay(change.asOf)
  if (change.period && !parsePeriod(change.period, fiscalYearStart(db))) {
    throw problem('UNKNOWN_PERIOD', { period: change.period })
  }
  command(bench, { name: 'frame.set', label: labelOf(change) }, (recorder) => {
    if (change.asOf !== undefined) putSetting(recorder, SETTING.asOf, change.asOf)
    if (change.period !== undefined) putSetting(recorder, SETTING.period, change.period)
    if (change.target !== undefined) {
      const period = change.period ?? frame.period.label
      putSetting(recorder, targetSetting(period), change.target === null ? null : String(change.target))
    }
  })
}

/** First month of the fiscal year; January unless set. */
export function fiscalYearStart(db: ReadableWorkbook): number {
  return Number(settings(db).get(SETTING.fiscalYearStart) ?? 1)
}

/** A period as the contract writes it. */
export function periodDocument({ label, start, end }: Period): Frame['period'] {
  return { label, start: formatDay(start), end: formatDay(end) }
}

/** Reads a date that the store or the contract has already checked. */
export function dayIn(iso: string): Day {
  const day = parseDay(iso)
  if (day === null) throw new Error(`"${iso}" is no date.`)
  return day
}

function requireDay(iso: string): void {
  if (parseDay(iso) === null) throw problem('NOT_FOUND', { what: 'date', id: iso })
}

/** The typed target of a period, else the imported one of the company, converted to the workbook's currency. */
export function targetInForce(
  db: ReadableWorkbook,
  period: Period,
  currency: string,
  asOf: string,
): Pick<Frame, 'target' | 'targetSource'> {
  const typed = settings(db).get(targetSetting(period.label))
  if (typed !== undefined) return { target: Number(typed), targetSource: 'typed' }
  const imported = companyTarget(db, period, exchangeTo(db, currency, asOf), fiscalYearStart(db))
  return imported === null
    ? { target: null, targetSource: 'none' }
    : { target: imported, targetSource: 'imported' }
}

function offeredPeriods(asOf: Day, chosen: Period, start: number): string[] {
  const own = periodOf(asOf, 'quarter', start)
  const quarters = Array.from({ length: QUARTERS_BACK + 1 + QUARTERS_AHEAD }, (_, index) =>
    shiftPeriod(own, index - QUARTERS_BACK, start),
  )
  const month = periodOf(asOf, 'month', start)
  const months = [month, shiftPeriod(month, 1, start), shiftPeriod(month, 2, start)]
  const year = periodOf(asOf, 'year', start)
  const years = [year, periodOf(addDays(year.end, 1), 'year', start)]
  const labels = [...quarters, ...months, ...years].map(({ label }) => label)
  return labels.includes(chosen.label) ? labels : [chosen.label, ...labels]
}

function labelOf(change: { asOf?: unknown; period?: unknown; target?: unknown }): string {
  if (change.target !== undefined)
    return change.target === null ? 'Go back to the imported target' : 'Set the target'
  if (change.period !== undefined) return `Show ${String(change.period)}`
  return change.asOf === null ? 'Show the newest date' : `Look from ${String(change.asOf)}`
}
