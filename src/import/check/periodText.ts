import { periodLabel } from '../../contract/scalars.ts'
import { monthOf } from '../dates/monthNames.ts'

/** Two-digit years are of this century: targets are set for years ahead or just past. */
const CENTURY = '20'
const YEAR = String.raw`'?(\d{4}|\d{2})`
/** Q in English, German and Dutch, T (trimestre) in French, Spanish and Portuguese. */
const QUARTER_FIRST = new RegExp(
  String.raw`^(?:[qt]([1-4])|([1-4])[qt]|([1-4])\.?\s?(?:quartal|trimestre|quarter|kwartaal))[ /-]*(?:fy)?[ -]*${YEAR}$`,
  'i',
)
const YEAR_FIRST = /^(?:fy)?[ -]*(\d{4})[ /-]*(?:[qt]([1-4])|([1-4])[qt])$/i
const MONTH_NUMBER = /^(\d{4})[-/.](\d{1,2})$/
const MONTH_NUMBER_FIRST = /^(\d{1,2})[-/.](\d{4})$/
const MONTH_NAME = new RegExp(String.raw`^(\p{L}{3,})\.?(?:\sde)?[ /-]+${YEAR}$`, 'iu')
const WHOLE_YEAR = /^(?:fy)?[ -]*(\d{4})$/i

/**
 * A period as targets write it (`Q4 2026`, `FY2026-Q4`, `T4 2026`, `4. Quartal 2026`, `Nov 2026`, `März 26`, `2026/11`,
 * `11/2026`, `2026`) as `2026-Q4`, `2026-11`, `2026`; null for others.
 */
export function periodText(cell: string): string | null {
  const quarter = QUARTER_FIRST.exec(cell)
  if (quarter) return `${fullYear(quarter[4]!)}-Q${quarter[1] ?? quarter[2] ?? quarter[3]}`
  const year = YEAR_FIRST.exec(cell)
  if (year) return `${year[1]}-Q${year[2] ?? year[3]}`
  const month = MONTH_NUMBER.exec(cell)
  if (month) return monthLabel(month[1]!, month[2]!)
  const monthFirst = MONTH_NUMBER_FIRST.exec(cell)
  if (monthFirst) return monthLabel(monthFirst[2]!, monthFirst[1]!)
  const named = MONTH_NAME.exec(cell)
  if (named) {
    const number = monthOf(named[1]!)
    return number === null ? null : monthLabel(fullYear(named[2]!), String(number))
  }
  return WHOLE_YEAR.exec(cell)?.[1] ?? null
}

function fullYear(year: string): string {
  return year.length === 2 ? CENTURY + year : year
}

function monthLabel(year: string, month: string): string | null {
  const label = `${year}-${month.padStart(2, '0')}`
  return periodLabel.safeParse(label).success ? label : null
}
