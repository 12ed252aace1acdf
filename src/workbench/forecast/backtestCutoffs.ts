import type { z } from 'zod'
import type { backtestInput } from '../../contract/backtesting.ts'
import { addDays, civilDate, type Day, dayOf, parseDay } from '../../model/calendar/day.ts'
import { periodOf, shiftPeriod } from '../../model/calendar/period.ts'
import type { DealRecord } from '../../model/forecast/dealRecord.ts'
import { problem } from '../problem.ts'

/** Quarters (or months) tested when no cut-offs are named. */
const DEFAULT_PERIODS = { quarter: 4, month: 12 } as const
/** Days of the month on which they are tested, as in a fortnightly review. */
const REVIEW_DAYS = [1, 15] as const

/** Days to forecast from, and the length of the periods that they are forecast for. */
export interface BacktestCutoffs {
  readonly unit: 'quarter' | 'month'
  readonly days: readonly Day[]
}

/**
 * The days that were asked for; else those that `review` gives for quarters, or for months where the history has no whole quarter. No days:
 * the history is too short.
 */
export function backtestCutoffs(
  { cutoffs, every, period }: z.infer<typeof backtestInput>,
  review: (unit: 'quarter' | 'month') => readonly Day[],
): BacktestCutoffs {
  const unit = period ?? 'quarter'
  if (cutoffs) return { unit, days: cutoffs.map(namedDay) }
  if (every) return { unit, days: daysEvery(every) }
  const days = review(unit)
  return days.length > 0 || period ? { unit, days } : { unit: 'month', days: review('month') }
}

function daysEvery(every: NonNullable<z.infer<typeof backtestInput>['every']>): Day[] {
  const days: Day[] = []
  const last = namedDay(every.to)
  for (let day = namedDay(every.from); day <= last; day = addDays(day, every.days)) days.push(day)
  return days
}

function namedDay(iso: string): Day {
  const day = parseDay(iso)
  if (day === null) throw problem('NOT_FOUND', { what: 'date', id: iso })
  return day
}

/** The 1st and 15th of each month of the last whole periods up to `newest` that have a closed deal before them. */
export function reviewDays(
  records: readonly DealRecord[],
  newest: Day,
  unit: 'quarter' | 'month',
  start: number,
): Day[] {
  const firstClosing = records.reduce((first, { closed }) => Math.min(first, closed ?? first), Infinity)
  const current = periodOf(newest, unit, start)
  const last = current.end === newest ? current : shiftPeriod(current, -1, start)
  const first = shiftPeriod(last, 1 - DEFAULT_PERIODS[unit], start)
  const days: Day[] = []
  const { year, month } = civilDate(first.start)
  for (let offset = 0; dayOf(year, month + offset, 1) <= last.end; offset++) {
    days.push(...REVIEW_DAYS.map((dayOfMonth) => dayOf(year, month + offset, dayOfMonth)))
  }
  return days.filter((day) => periodOf(day, unit, start).start > firstClosing)
}
