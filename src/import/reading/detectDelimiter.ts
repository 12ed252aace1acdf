import Papa from 'papaparse'
import { filledCells } from './cellKind.ts'
import { breaksInside } from './lineBreaks.ts'
import { DELIMITERS, type Delimiter } from './table.ts'

/** Rows looked at; more don't change the answer in practice. */
const SAMPLE_ROWS = 50
/** Power of the number of columns: many cells in a row are no chance, so that eight columns count 1.4 times as much as two. */
const WIDTH_COUNTS = 0.25
/** What it counts, as a share of all rows, that the first row is as wide as most: it is the header unless a title stands above. */
const FIRST_ROW = 0.3

/**
 * The delimiter that cuts the most of the first rows of `sample` into the same number of cells, two or more; more columns
 * count for more. A comma when none cuts anything: the file then has one column.
 */
export function detectDelimiter(sample: string, newline: '\n' | '\r'): Delimiter {
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const score = evenness(sample, newline, delimiter)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

/** Share of rows, two cells filled and their quotes unbroken, that have the most usual width, plus something for the first row, times what the columns count; 0 when no row is cut at all. */
function evenness(sample: string, newline: '\n' | '\r', delimiter: Delimiter): number {
  const parsed = Papa.parse<string[]>(sample, { delimiter, newline, preview: SAMPLE_ROWS })
  const broken = new Set(parsed.errors.map(({ row }) => parsed.data[row ?? -1]))
  const rows = parsed.data.filter((row) => row.some((cell) => cell.trim() !== ''))
  const rowsOfWidth = new Map<number, number>()
  for (const row of rows)
    if (filledCells(row) > 1 && !broken.has(row))
      rowsOfWidth.set(row.length, (rowsOfWidth.get(row.length) ?? 0) + 1)
  // Line breaks of an unclosed quote are rows that it swallowed.
  const swallowed = rows.reduce((sum, row) => sum + (broken.has(row) ? breaksInside(row, newline) : 0), 0)
  let best = 0
  for (const [width, count] of rowsOfWidth) {
    const first = rows[0]!.length === width ? FIRST_ROW : 0
    best = Math.max(best, (count / (rows.length + swallowed) + first) * width ** WIDTH_COUNTS)
  }
  return best
}
