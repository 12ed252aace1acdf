import { numberParts } from '../amounts/decimalText.ts'
import { filledCells, isBlankCell, isBlankRow } from './cellKind.ts'
import type { Aside, TableRow } from './table.ts'
import { isSummaryWord, isTotalWord } from './totalWord.ts'

/** Closing remarks at most; more rows of that kind are data of some other sort. */
const MOST_CLOSING_ROWS = 50
/** What reports write below their data; the last are Salesforce's. */
const CLOSING =
  /^(?:©|\(c\)|copyright|all rights reserved|confidential|generated|exported|report|created (?:on|by|at)|printed|page \d|as of|filter|note[s:]|source:|rows?:|records?:|total (?:rows|records)|grand totals?|erstellt|exportiert|vertraulich|quelle:|généré|exporté|confidentiel|generado|exportado|confidencial|gerado)/i

/**
 * Marks the rows that are no records: the header once more, lines of totals, closing remarks below the data. A line of totals
 * starts with a word for it and fills nothing else but columns of numbers; a remark fills one cell, and nothing but remarks
 * and blank rows follow it. Whatever could be a record stays one. The rows come in their order, none is left out.
 * @param numberColumns whether each column holds numbers
 */
export function* markAsides(
  rows: Iterable<TableRow>,
  header: readonly string[],
  numberColumns: readonly boolean[],
): Generator<TableRow> {
  let held: { row: TableRow; aside: Aside | null }[] = []
  let afterBlank = false
  for (const row of rows) {
    const { cells } = row
    const blank = isBlankRow(cells)
    const aside =
      row.problem || blank ? null : asideOf(cells, header, numberColumns, afterBlank || held.length > 0)
    afterBlank = blank
    if ((aside?.last || (blank && held.length > 0)) && held.length < MOST_CLOSING_ROWS) {
      held.push({ row, aside: aside?.aside ?? null })
      continue
    }
    if (held.length > 0) {
      for (const { row: record } of held) yield record
      held = []
    }
    yield aside && !aside.last ? { ...row, aside: aside.aside } : row
  }
  for (const { row, aside } of held) yield aside ? { ...row, aside } : row
}

/** `last`: only if nothing but such rows follow. */
function asideOf(
  cells: readonly string[],
  header: readonly string[],
  numberColumns: readonly boolean[],
  closing: boolean,
): { aside: Aside; last: boolean } | null {
  if (header.length < 2) return null
  if (cells[0] === header[0] || cells[0]!.trim() === header[0]) {
    if (isHeaderAgain(cells, header)) return { aside: 'repeated-header', last: false }
  }
  const first = cells.find((cell) => !isBlankCell(cell))!.trim()
  if (isTotalWord(first)) {
    const total = isTotal(cells, numberColumns)
    if (total) return { aside: 'total-row', last: filledCells(cells) >= header.length }
  }
  // Told quickly for the usual record: its second cell or its last one is filled.
  if (cells.length > 1 && (cells[1] !== '' || cells.at(-1) !== '')) return null
  if (filledCells(cells) === 1 && (CLOSING.test(first) || (closing && first.includes(' '))))
    return { aside: 'footer', last: true }
  return null
}

function isHeaderAgain(cells: readonly string[], header: readonly string[]): boolean {
  return cells.length === header.length && cells.every((cell, index) => cell.trim() === header[index])
}

function isTotal(cells: readonly string[], numberColumns: readonly boolean[]): boolean {
  let label = true
  let numbers = 0
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!.trim()
    if (cell === '') continue
    if (label) label = false
    else if (numberParts(cell) && numberColumns[index]) numbers++
    else if (!isSummaryWord(cell)) return false
  }
  return numbers > 0
}
