/** What exports write where a value is missing; the last is an empty Salesforce lookup. */
const MISSING_TEXT = new Set(['', 'NULL', 'null', '\\N', '#N/A', '000000000000000AAA'])
/** Besides, what people write where a date or a number is missing. */
const MISSING_VALUE = new Set([
  ...MISSING_TEXT,
  '-',
  '–',
  '—',
  'n/a',
  'N/A',
  'NA',
  'na',
  'none',
  'None',
  'NaN',
  'nan',
  '?',
])

/** Spares the look-up for most cells. */
const LONGEST = 18

/** Whether a trimmed cell of a text or ID column stands for no value. */
export function isMissingText(cell: string): boolean {
  return cell.length <= LONGEST && MISSING_TEXT.has(cell)
}

/** Whether a trimmed cell of a date, number, money, currency or flag column stands for no value. */
export function isMissingValue(cell: string): boolean {
  return cell.length <= LONGEST && MISSING_VALUE.has(cell)
}
