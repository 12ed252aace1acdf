import Papa from 'papaparse'
import type { Delimiter } from './table.ts'

/** In order of preference where two fit equally well. */
const CANDIDATES: readonly Delimiter[] = [',', ';', '\t', '|']
/** Rows looked at; more don't change the answer in practice. */
const SAMPLE_ROWS = 50

/**
 * The delimiter that cuts the first rows of `sample` into the same number of cells most often, more columns winning a
 * tie. A comma when none cuts anything: the file then has one column.
 */
export function detectDelimiter(sample: string, newline: '\n' | '\r'): Delimiter {
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of CANDIDATES) {
    const score = evenness(sample, newline, delimiter)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

/** Share of rows as wide as the first, plus a little for each column; 0 when the first row isn't cut at all. */
function evenness(sample: string, newline: '\n' | '\r', delimiter: Delimiter): number {
  const parsed = Papa.parse<string[]>(sample, { delimiter, newline, preview: SAMPLE_ROWS })
  const rows = parsed.data.filter((row) => row.some((cell) => cell.trim() !== ''))
  const width = rows[0]?.length ?? 1
  if (width < 2) return 0
  const even = rows.filter((row) => row.length === width).length
  return even / rows.length + width / 10_000
}
