import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainCell, safeCell } from '../../../src/import/exported/safeCell.ts'

it.each([
  ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
  ['+49 30 123', "'+49 30 123"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ["'=1", "''=1"],
  ['-5', '-5'],
  ['-5.25', '-5.25'],
  ["'quoted'", "'quoted'"],
  ["O'Brien", "O'Brien"],
  ['plain', 'plain'],
  ['', ''],
])('%j is written %j', (text, cell) => expect(safeCell(text)).toBe(cell))

it('never starts like a formula, and gives the text back', () => {
  const starts = fc.constantFrom('', "'", "''", '=', '+', '-', '@', '\t', '\r', ' ', '＝', "'=", '-1', "'-1")
  fc.assert(
    fc.property(starts, fc.string({ unit: 'binary' }), (start, rest) => {
      const text = start + rest
      expect(plainCell(safeCell(text))).toBe(text)
      expect(safeCell(text)).not.toMatch(/^\s*[=+@＝＋－＠]|^\s*-(?!\d+(\.\d+)?$)/)
    }),
  )
})
