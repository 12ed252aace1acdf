import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { parseRows } from '../../../src/import/reading/parseRows.ts'

/** Characters given to the parser at a time. */
const WINDOW = 1 << 16
const COMMA = { delimiter: ',', newline: '\n' } as const

test('rows and their lines are the same however long the text and wherever its pieces are cut', () => {
  const cell = fc.constantFrom(
    '',
    'a',
    'long '.repeat(200),
    'two\nlines',
    'say "so"',
    'a,b',
    'ü',
    '\n\n',
    '"',
  )
  const row = fc
    .array(cell, { minLength: 2, maxLength: 4 })
    .filter((cells) => cells.some((one) => one !== ''))
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 900, max: 90_000 }),
      (some, times, piece) => {
        const rows = Array.from({ length: times * 4 }, () => some).flat()
        const text = Papa.unparse(rows, { newline: '\n' })
        const pieces = Array.from({ length: Math.ceil(text.length / piece) }, (_, i) =>
          text.slice(i * piece, (i + 1) * piece),
        )
        let line = 1
        const expected = rows.map((cells) => {
          const start = line
          line += 1 + cells.join('').split('\n').length - 1
          return { line: start, cells }
        })
        const read = [...parseRows(pieces, COMMA)]
        expect(read.map(({ line: at, cells }) => ({ line: at, cells }))).toEqual(expected)
        expect(read.every(({ problem }) => problem === null)).toBe(true)
      },
    ),
    { numRuns: 40 },
  )
})

test('a row longer than a window comes whole, and rows after it as they are', () => {
  const long = 'x'.repeat(3 * WINDOW)
  const rows = [...parseRows([`a,b\n1,"${long}\n${long}"\n2,c\n`], COMMA)]
  expect(rows.map(({ line, cells }) => [line, cells[0], cells[1]?.length])).toEqual([
    [1, 'a', 1],
    [2, '1', 6 * WINDOW + 1],
    [4, '2', 1],
  ])
})
