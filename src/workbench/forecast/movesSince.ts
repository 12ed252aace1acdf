import type { MovesSince } from '../../contract/movingForecast.ts'
import { addDays, type Day, formatDay } from '../../model/calendar/day.ts'
import type { Period } from '../../model/calendar/period.ts'
import { importsOfDeals } from '../../store/dealPairs.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { dayIn } from '../frame.ts'

const WEEK = 7
const FORTNIGHT = 14

/**
 * Days worth comparing `to` with, the first of them the one to start with: where deals were imported before within the period, the day after
 * that import's own (a look back stands at the opening of its day, so that is the first to know it); a week and a fortnight before; the
 * start of the period. All are earlier than `to`, none is told twice.
 */
export function movesSince(db: ReadableWorkbook, to: Day, period: Period): readonly MovesSince[] {
  const imported = importsOfDeals(db)
    .flatMap(({ active, asOf }) => (active ? [addDays(dayIn(asOf), 1)] : []))
    .filter((day) => day > period.start && day < to)
  const choices: readonly { code: MovesSince['code']; on: Day }[] = [
    ...(imported.length === 0 ? [] : [{ code: 'import' as const, on: Math.max(...imported) as Day }]),
    { code: 'week', on: addDays(to, -WEEK) },
    { code: 'fortnight', on: addDays(to, -FORTNIGHT) },
    ...(period.start < to ? [{ code: 'period' as const, on: period.start }] : []),
  ]
  return choices
    .filter(({ on }, i) => choices.findIndex((choice) => choice.on === on) === i)
    .map(({ code, on }) => ({ code, on: formatDay(on) }))
}
