/** What a data export of Salesforce writes for a lookup that is empty. */
export const EMPTY_LOOKUP = '000000000000000AAA'
/** What exports write where a value is missing. */
const MISSING_TEXT = new Set(['', 'NULL', 'null', '\\N', '#N/A', EMPTY_LOOKUP])
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
  // As the accounting format of spreadsheets writes zero or nothing.
  ...['$', '€', '£'].flatMap((symbol) => [`${symbol}-`, `${symbol} -`, `- ${symbol}`, `-${symbol}`]),
])

/** Spares the look-up for most cells: they are longer, or start with another character. */
const LONGEST = Math.max(...[...MISSING_VALUE].map((text) => text.length))
const STARTS = new Uint8Array(1 << 16)
for (const text of MISSING_VALUE) if (text !== '') STARTS[text.charCodeAt(0)] = 1

/** Whether a trimmed cell of a text or ID column stands for no value. */
export function isMissingText(cell: string): boolean {
  return mayBeMissing(cell) && MISSING_TEXT.has(cell)
}

/** Whether a trimmed cell of a date, number, money, currency or flag column stands for no value. */
export function isMissingValue(cell: string): boolean {
  return mayBeMissing(cell) && MISSING_VALUE.has(cell)
}

function mayBeMissing(cell: string): boolean {
  return cell.length <= LONGEST && (cell.length === 0 || STARTS[cell.charCodeAt(0)] === 1)
}
