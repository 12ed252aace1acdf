import { addDays, civilDate, type Day, dayOf } from './day.ts'

/** Length of a planning period on the fiscal calendar. */
export type PeriodUnit = 'month' | 'quarter' | 'year'

/** A month, quarter or year on the fiscal calendar; `start` and `end` are both inside it. */
export interface Period {
  readonly unit: PeriodUnit
  /** `2017-11`, `2017-Q4` or `2017`. A fiscal year is named after the calendar year in which it starts. */
  readonly label: string
  readonly start: Day
  readonly end: Day
}

/** First calendar month (1 to 12) of the fiscal year. 1 is the calendar year. */
export type FiscalYearStart = number

const MONTHS_IN: Record<PeriodUnit, number> = { month: 1, quarter: 3, year: 12 }
const LABEL = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/

/** The period of the given length that holds `day`. */
export function periodOf(day: Day, unit: PeriodUnit, fiscalYearStart: FiscalYearStart = 1): Period {
  const { year, month } = civilDate(day)
  if (unit === 'month') return monthPeriod(year, month)
  const fiscalYear = month >= fiscalYearStart ? year : year - 1
  if (unit === 'year') return yearPeriod(fiscalYear, fiscalYearStart)
  const monthsIntoYear = (month - fiscalYearStart + 12) % 12
  return quarterPeriod(fiscalYear, Math.floor(monthsIntoYear / 3) + 1, fiscalYearStart)
}

/** Reads `2017`, `2017-Q4` or `2017-11`; null for anything else. */
export function parsePeriod(label: string, fiscalYearStart: FiscalYearStart = 1): Period | null {
  const match = LABEL.exec(label)
  if (!match) return null
  const year = Number(match[1])
  if (match[2]) return quarterPeriod(year, Number(match[2]), fiscalYearStart)
  if (match[3]) return monthPeriod(year, Number(match[3]))
  return yearPeriod(year, fiscalYearStart)
}

/** The period `steps` after the given one (before it when negative), of the same length. */
export function shiftPeriod(period: Period, steps: number, fiscalYearStart: FiscalYearStart = 1): Period {
  const { year, month } = civilDate(period.start)
  return periodOf(dayOf(year, month + steps * MONTHS_IN[period.unit], 1), period.unit, fiscalYearStart)
}

/** Days of the period, its last included. */
export function periodLength(period: Period): number {
  return period.end - period.start + 1
}

function monthPeriod(year: number, month: number): Period {
  return span('month', `${year}-${String(month).padStart(2, '0')}`, year, month)
}

function quarterPeriod(fiscalYear: number, quarter: number, fiscalYearStart: FiscalYearStart): Period {
  return span('quarter', `${fiscalYear}-Q${quarter}`, fiscalYear, fiscalYearStart + (quarter - 1) * 3)
}

function yearPeriod(fiscalYear: number, fiscalYearStart: FiscalYearStart): Period {
  return span('year', String(fiscalYear), fiscalYear, fiscalYearStart)
}

function span(unit: PeriodUnit, label: string, year: number, firstMonth: number): Period {
  const start = dayOf(year, firstMonth, 1)
  const end = addDays(dayOf(year, firstMonth + MONTHS_IN[unit], 1), -1)
  return { unit, label, start, end }
}
