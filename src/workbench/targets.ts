import type { TargetRow } from '../contract/records.ts'
import type { Where } from '../contract/scalars.ts'
import { type Period, parsePeriod } from '../model/calendar/period.ts'
import { targetsOf } from '../store/targets.ts'
import type { ReadableWorkbook } from '../store/workbookHandle.ts'
import type { Exchange } from './forecast/exchange.ts'

/** Target of the whole company: its own row, else the sum of the teams' rows; null without either. */
export function companyTarget(
  db: ReadableWorkbook,
  period: Period,
  exchange: Exchange,
  fiscalYearStart: number,
): number | null {
  const own = targetFor(
    db,
    period,
    exchange,
    fiscalYearStart,
    ({ team, owner }) => team === null && owner === null,
  )
  return own ?? targetFor(db, period, exchange, fiscalYearStart, ({ owner }) => owner === null)
}

/** Target of a part of the company that is named by one team or one owner; null when none was imported for it. */
export function targetOfPart(
  db: ReadableWorkbook,
  where: Where,
  period: Period,
  exchange: Exchange,
  fiscalYearStart: number,
): number | null {
  const { owner, team, ...rest } = where
  if (Object.keys(rest).length > 0 || (owner && team)) return null
  if (owner)
    return targetFor(
      db,
      period,
      exchange,
      fiscalYearStart,
      (row) => row.owner !== null && owner.includes(row.owner),
    )
  if (!team) return null
  return targetFor(
    db,
    period,
    exchange,
    fiscalYearStart,
    (row) => row.owner === null && row.team !== null && team.includes(row.team),
  )
}

/** The period's own rows, else the rows of the shorter periods inside it when they cover it from end to end. */
function targetFor(
  db: ReadableWorkbook,
  period: Period,
  exchange: Exchange,
  fiscalYearStart: number,
  matches: (row: TargetRow) => boolean,
): number | null {
  const rows = targetsOf(db).filter(matches)
  const exact = rows.filter((row) => row.period === period.label)
  if (exact.length > 0) return sum(exact, exchange)
  for (const unit of ['quarter', 'month'] as const) {
    if (unit === period.unit) continue
    const inside = rows.filter((row) => {
      const part = parsePeriod(row.period, fiscalYearStart)
      return part?.unit === unit && part.start >= period.start && part.end <= period.end
    })
    const needed = { quarter: 4, month: period.unit === 'year' ? 12 : 3 }[unit]
    if (new Set(inside.map((row) => row.period)).size === needed) return sum(inside, exchange)
  }
  return null
}

function sum(rows: readonly TargetRow[], exchange: Exchange): number | null {
  let total = 0
  for (const { amount } of rows) {
    const converted = exchange.convert(amount)
    if (converted === null) return null
    total += converted
  }
  return Math.round(total)
}
