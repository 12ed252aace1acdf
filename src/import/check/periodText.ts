import { periodLabel } from '../../contract/scalars.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const QUARTER_FIRST = /^q([1-4])[ /-]*(?:fy)?[ -]*(\d{4})$/i
const YEAR_FIRST = /^(?:fy)?[ -]*(\d{4})[ /-]*q([1-4])$/i
const MONTH_NUMBER = /^(\d{4})[-/.](\d{1,2})$/
const MONTH_NAME = /^([a-z]{3})[a-z]*\.?[ /-]+(\d{4})$/i
const YEAR = /^(?:fy)?[ -]*(\d{4})$/i

/** A period as targets write it (`Q4 2026`, `FY2026-Q4`, `Nov 2026`, `2026/11`, `2026`) as `2026-Q4`, `2026-11`, `2026`; null for others. */
export function periodText(cell: string): string | null {
  const quarter = QUARTER_FIRST.exec(cell)
  if (quarter) return `${quarter[2]}-Q${quarter[1]}`
  const year = YEAR_FIRST.exec(cell)
  if (year) return `${year[1]}-Q${year[2]}`
  const month = MONTH_NUMBER.exec(cell)
  if (month) return valid(`${month[1]}-${month[2]!.padStart(2, '0')}`)
  const named = MONTH_NAME.exec(cell)
  if (named)
    return valid(`${named[2]}-${String(MONTHS.indexOf(named[1]!.toLowerCase()) + 1).padStart(2, '0')}`)
  return YEAR.exec(cell)?.[1] ?? null
}

function valid(label: string): string | null {
  return periodLabel.safeParse(label).success ? label : null
}
