import { extentOf, isBlankCell } from './cellKind.ts'
import { DELIMITERS, type Delimiter, type TableRow } from './table.ts'

const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
}

/**
 * What is wrong with filled rows of which the first is cut by another delimiter than the rest; null when it isn't. `width` is
 * the number of columns of the table.
 */
export function otherDelimiter(filled: readonly TableRow[], width: number): string | null {
  const [header, ...below] = filled as [TableRow, ...TableRow[]]
  const ofHeader = width > 1 && extentOf(header.cells) === 1 ? cutting([header], width) : null
  if (ofHeader && !header.cells[0]!.split(ofHeader).some(isBlankCell)) {
    return `Line ${header.line} separates its cells by ${DELIMITER_WORDS[ofHeader]}, the rows below it don't. Write both the same way.`
  }
  const columns = extentOf(header.cells)
  const oneCellEach = below.length > 0 && below.every(({ cells }) => cells.length === 1)
  const ofRows = columns > 1 && oneCellEach ? cutting(below, columns) : null
  if (ofRows === null) return null
  return `The rows separate their cells by ${DELIMITER_WORDS[ofRows]}, the header in line ${header.line} doesn't. Write both the same way.`
}

/** The delimiter that cuts the first cell of every row into so many. */
function cutting(rows: readonly TableRow[], width: number): Delimiter | null {
  return DELIMITERS.find((mark) => rows.every(({ cells }) => cells[0]!.split(mark).length === width)) ?? null
}
