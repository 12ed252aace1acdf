import { decodeText } from '../../import/reading/decodeText.ts'
import type { TableRow } from '../../import/reading/table.ts'
import type { SheetRow } from '../../import/spreadsheet/sheetText.ts'
import { fileSource } from '../importing/fileSource.ts'

/**
 * The rows that the reading process wrote, each as wide as the table; rows without a filled cell that lie between them come as
 * blank ones. Memory for one piece of the file.
 */
export function* spooledRows(path: string, width: number): Generator<TableRow> {
  let line = 0
  for (const text of linesOf(path)) {
    const [number, cells] = JSON.parse(text) as SheetRow
    // Blank rows above the first row are of no interest to anybody.
    if (line === 0) line = number - 1
    while (++line < number) yield rowOf(line, [''])
    while (cells.length < width) cells.push('')
    yield rowOf(number, cells)
  }
}

function rowOf(line: number, cells: string[]): TableRow {
  return { line, cells, problem: null, aside: null }
}

function* linesOf(path: string): Generator<string> {
  const source = fileSource(path)
  try {
    let rest = ''
    for (const piece of decodeText(source, 'utf-8')) {
      const lines = (rest + piece).split('\n')
      rest = lines.pop()!
      yield* lines
    }
  } finally {
    source.close()
  }
}
