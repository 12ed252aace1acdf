import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markAsides } from '../../../src/import/reading/markAsides.ts'
import type { TableRow } from '../../../src/import/reading/table.ts'

const HEADER = ['Deal', 'Account', 'Amount', 'Close']
const NUMBERS = [false, false, true, false]
const rowsOf = (lines: readonly string[]): TableRow[] =>
  lines.map((line, index) => ({ line: index + 2, cells: line.split(','), problem: null, aside: null }))
const asidesOf = (...lines: string[]) =>
  [...markAsides(rowsOf(lines), HEADER, NUMBERS)].map(({ aside }) => aside)

describe('markAsides', () => {
  it('marks the header where it stands again', () => {
    expect(asidesOf('A,Acme,5,2026-01-01', 'Deal, Account ,Amount,Close', 'B,Acme,6,2026-01-01')).toEqual([
      null,
      'repeated-header',
      null,
    ])
  })

  it.each([
    'Total,,5000,',
    'Grand Total,,"5000",'.replaceAll('"', ''),
    'Grand Totals (12 records),,5000,',
    ',Subtotal,5000,',
    'Summe,,5000,',
    'Gesamt:,,5000,',
    'Total général,,5000,',
    'Totaal,,5000',
    'Total,Sum of Amount,5000,',
  ])('marks the totals %s', (line) => expect(asidesOf(line)).toEqual(['total-row']))

  it.each([
    'Total Energies,,5000,',
    'Totality,,5000,',
    'D-1,Total,5000,2026-01-01',
    'Total,Acme,5000,',
    'Total,,,2026-01-01',
    'Total,12,,',
    'Sum 41,,5000,',
    'Overall Group,,,',
    ',,,',
    'A,,,',
  ])('leaves %s, which may be a record', (line) => expect(asidesOf(line)).toEqual([null]))

  it('marks remarks at the end, and only there', () => {
    expect(
      asidesOf(
        'A,Acme,5,2026-01-01',
        '',
        'Copyright (c) 2000-2026 salesforce.com inc. All rights reserved.',
        'Confidential Information - Do Not Distribute',
        'Acme Corp',
      ),
    ).toEqual([null, null, 'footer', 'footer', 'footer'])
    expect(asidesOf('Confidential Information', 'A,Acme,5,2026-01-01')).toEqual([null, null])
    expect(asidesOf('A,Acme,5,2026-01-01', 'Big deal for Acme')).toEqual([null, null])
    expect(asidesOf('A,Acme,5,2026-01-01', '', 'D-100')).toEqual([null, null, null])
  })

  it('takes a row of totals that fills every column for one only at the end', () => {
    const marked = (lines: string[]) =>
      [...markAsides(rowsOf(lines), ['Account', 'Amount'], [false, true])].map(({ aside }) => aside)
    expect(marked(['Acme,5', 'Total,5'])).toEqual([null, 'total-row'])
    expect(marked(['Total,5', 'Acme,5'])).toEqual([null, null])
  })

  it('gives every row once, in its order, changed in nothing but its mark', () => {
    const line = fc.constantFrom(
      'A,Acme,5,2026-01-01',
      '',
      ',,,',
      'Total,,5,',
      'Deal,Account,Amount,Close',
      'Copyright',
      'Some remark here',
      'x',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 120 }), (lines) => {
        const marked = [...markAsides(rowsOf(lines), HEADER, NUMBERS)]
        expect(marked.map((row) => ({ ...row, aside: null }))).toEqual(rowsOf(lines))
        for (const [index, { aside }] of marked.entries())
          if (lines[index] === 'A,Acme,5,2026-01-01') expect(aside).toBeNull()
      }),
    )
  })
})
