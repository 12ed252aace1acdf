import { describe, expect, it } from 'vitest'
import { findHeader } from '../../../src/import/reading/findHeader.ts'
import type { TableRow } from '../../../src/import/reading/table.ts'

const rowsOf = (lines: readonly string[]): TableRow[] =>
  lines.map((line, index) => ({ line: index + 1, cells: line.split(','), problem: null, aside: null }))
const headerLine = (lines: readonly string[], chosen?: number) => {
  const found = findHeader(rowsOf(lines), chosen)
  return found.type === 'header' ? found.row.line : found.code
}

describe('findHeader', () => {
  it.each([
    ['the first row', ['Deal,Stage,Amount', 'A,Demo,5'], 1],
    ['the first filled row', ['', '', 'Deal,Stage', 'A,Demo'], 3],
    ['the row under a title', ['Open opportunities', 'Deal,Stage,Amount', 'A,Demo,5'], 2],
    [
      'the row under a report head of a spreadsheet',
      [
        'Report,,,,',
        'Generated on 2026-10-31,,,,',
        'Region:,EMEA,,,',
        ',,,,',
        'Deal,Stage,Amount,Close,Owner',
        'A,Demo,5,2026-01-01,Kim',
      ],
      5,
    ],
    [
      'the names under a row of groups',
      [',,2025,,2026,', 'Account,Owner,Won,Lost,Won 2,Lost 2', 'A,Kim,1,2,3,4'],
      2,
    ],
    ['the names under a title over two columns', ['Deals of 2026,', 'Deal,Amount', 'A,5', 'B,6'], 2],
    ['the names under a comment over two columns', ['# exported', 'Deal,Amount', 'A,5', 'B,6'], 2],
    ['the only row', ['Deal,Stage,Amount'], 1],
    ['years', ['Account,2024,2025', 'A,5,6', 'B,7,8'], 1],
    ['numbers counted up', ['Team,1,2,3', 'East,5,6,7'], 1],
    ['a word over numbers', ['ID,9,4,5', '12,1,2,2', '13,1,2,5'], 1],
    ['numbers over words', ['id,100022,100025', 'a,yes,no', 'b,no,no'], 1],
    [
      'a header narrower than a few overlong rows',
      ['Deal,Stage', 'A,Demo', 'B,Demo', 'C,Demo,x,y,z', 'D,Won'],
      1,
    ],
    ['an index column without a name', [',Amount', '0,5', '1,6'], 1],
    ['one column', ['Deal', 'A', 'B'], 1],
    ['one column with stray commas', ['Name', 'Smith, John', 'Doe, Jane'], 1],
  ])('takes %s', (_, lines, line) => expect(headerLine(lines)).toBe(line))

  it.each([
    ['1,2026-01-01,Web,20', '2,2026-01-02,Ads,30'],
    ['Acme,5000,2026-01-01', 'Bolt,600,2026-01-05'],
    ['Open opportunities', 'A,5,2026-01-01', 'B,6,2026-01-01'],
  ])('refuses a file without a header, %s', (...lines) => expect(headerLine(lines)).toBe('no-header'))

  it('refuses two rows of names, and names their lines', () => {
    const lines = ['Deal,Value,Close', 'Name,Euro,Day', 'A,5,2026-01-01', 'B,6,2026-01-02', 'C,7,2026-01-02']
    const found = findHeader(rowsOf(lines))
    expect(found).toMatchObject({ code: 'bad-header' })
    expect(found.type === 'no-header' && found.message).toContain('Lines 1 and 2 both look like names')
  })

  it('takes a row of words under the header for a row where the columns hold words', () => {
    expect(headerLine(['Account,Industry,Country', 'Acme,Steel,Peru', 'Bolt,Energy,Spain'])).toBe(1)
    expect(headerLine(['Deal,Value,Close', 'A,soon,soon', 'B,6,2026-01-02', 'C,5,2026-01-02'])).toBe(1)
    expect(headerLine(['Deal,Value,Close', 'A,soon,open', 'B,6,2026-01-02', 'C,5,2026-01-02'])).toBe(1)
  })

  it('refuses a header cut by another delimiter than the rows', () => {
    for (const lines of [
      ['Deal;Stage;Amount', 'A,Demo,5', 'B,Won,6'],
      ['Deal,Stage,Amount', 'A;Demo;5', 'B;Won;6'],
    ]) {
      const found = findHeader(rowsOf(lines))
      expect(found.type === 'no-header' && found.message).toContain('semicolons')
    }
  })

  it('follows the chosen line, whatever it holds', () => {
    expect(headerLine(['Title', 'Deal,Stage,Amount', 'A,Demo,5'], 1)).toBe(1)
    expect(headerLine(['1,2,3', '4,5,6'], 2)).toBe(2)
    expect(headerLine(['Deal,Stage', '', 'A,Demo'], 2)).toBe('bad-header')
    expect(headerLine(['Deal,Stage', 'A,Demo'], 9)).toBe('bad-header')
  })
})
