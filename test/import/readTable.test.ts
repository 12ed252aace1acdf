import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/import/readTable.ts'
import { bytesOf } from './bytesOf.ts'
import { tableOf } from './tableOf.ts'

const cellsOf = (csv: string | Uint8Array) => [...tableOf(csv).rows()].map((row) => row.cells)
const linesOf = (csv: string | Uint8Array) => [...tableOf(csv).rows()].map((row) => row.line)

describe('readTable', () => {
  it('reads commas, doubled quotes, line breaks and empty cells inside quotes', () => {
    expect(cellsOf('first,address\nJohn,"120 any st., Anytown"\n')).toEqual([
      ['John', '120 any st., Anytown'],
    ])
    expect(cellsOf('a,b\n1,"ha ""ha"" ha"\n')).toEqual([['1', 'ha "ha" ha']])
    expect(cellsOf('a,b\n1,"ha \n""ha"" \nha"\n3,4\n')).toEqual([
      ['1', 'ha \n"ha" \nha'],
      ['3', '4'],
    ])
    expect(cellsOf('a,b,c\n1,"",""\n2,3,4\n')).toEqual([
      ['1', '', ''],
      ['2', '3', '4'],
    ])
    expect(cellsOf('a,b,c\n1,2,3\n4,5,ʤ\n')).toEqual([
      ['1', '2', '3'],
      ['4', '5', 'ʤ'],
    ])
    expect(cellsOf('key,val\n1,"{""type"": ""Point""}"\n')).toEqual([['1', '{"type": "Point"}']])
  })

  it('gives each row the physical line on which it starts', () => {
    expect(linesOf('a,b\r\n1,"x\r\ny\r\nz"\r\n2,w\r\n\r\n3,v')).toEqual([2, 5, 6, 7])
    expect(linesOf('\n\na,b\n1,2\n')).toEqual([4])
    expect(linesOf('a,b\r1,2\r3,4\r')).toEqual([2, 3])
  })

  it('reads a mixture of line breaks', () => {
    expect(cellsOf('a,b\r\n1,2\n3,"4"\r\n"5","6"\r')).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ])
  })

  it.each([',', ';', '\t', '|'])('finds the delimiter %j', (delimiter) => {
    const table = tableOf(
      [
        ['a', 'b', 'c'],
        ['1,5', 'x', 'y'],
        ['2', 'x;z', 'y'],
      ]
        .map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
        .join('\n'),
    )
    expect(table.delimiter).toBe(delimiter)
    expect(table.header).toEqual(['a', 'b', 'c'])
  })

  it('follows the sep= line that Excel writes, and still counts it as a line', () => {
    const table = tableOf('sep=|\r\na|b;c\r\n1|2;3\r\n')
    expect(table.header).toEqual(['a', 'b;c'])
    expect([...table.rows()]).toEqual([{ line: 3, cells: ['1', '2;3'], problem: null, aside: null }])
  })

  it('reads byte order marks, UTF-16 and Windows text, and warns only of what it had to assume', () => {
    expect(tableOf('\uFEFFa,b\n1,é\n').header).toEqual(['a', 'b'])
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'a,b\n1,é\n'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ])
    expect(cellsOf(utf16)).toEqual([['1', 'é']])
    const windows = tableOf(Uint8Array.from([...bytesOf('a,b\n1,'), 0x80, 0xe9, 0x92]))
    expect([...windows.rows()].map((row) => row.cells)).toEqual([['1', '€é’']])
    expect(windows.warnings.map(({ code }) => code)).toEqual(['encoding'])
    expect(tableOf('a\né').warnings).toEqual([])
  })

  it('counts blank lines among the rows but not after the last', () => {
    const table = tableOf('a,b\n1,2\n\n3,4\n\n\n')
    expect([...table.rows()].map((row) => row.cells)).toEqual([['1', '2'], [''], ['3', '4']])
    expect(table.rowCount).toBe(3)
  })

  it('goes on at the next line after broken quotes', () => {
    const rows = [
      ...tableOf('a,b\n1,"24" screen\n2,"never closed\n3,x\n4,"y"z"\n5,"fine, ""really"""\n').rows(),
    ]
    expect(rows.filter((row) => row.problem).map((row) => row.line)).toEqual([2, 3, 5])
    expect(rows.filter((row) => !row.problem).map((row) => row.cells)).toEqual([
      ['3', 'x'],
      ['5', 'fine, "really"'],
    ])
  })

  it('keeps repeated, empty and reserved column names', () => {
    expect(tableOf('__proto__,a,,a\n1,2,3,4\n').header).toEqual(['__proto__', 'a', '', 'a'])
  })

  it('says what a file is that holds no table', () => {
    const codeOf = (bytes: Uint8Array) => {
      const read = readTable(bytes)
      return read.type === 'unreadable' ? read.code : 'table'
    }
    expect(codeOf(new Uint8Array())).toBe('empty-file')
    expect(codeOf(bytesOf('\uFEFF'))).toBe('empty-file')
    expect(codeOf(bytesOf('\n \n'))).toBe('empty-file')
    expect(codeOf(Uint8Array.from([0x50, 0x4b, 3, 4, 20]))).toBe('spreadsheet')
    expect(codeOf(Uint8Array.from([1, 0, 2, 0]))).toBe('not-text')
    expect(codeOf(bytesOf('"a"b",c\n1,2\n'))).toBe('bad-header')
  })

  it('gives back every cell and line of a well-written file', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '1'), maxLength: 8 })
    const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 30 })
    fc.assert(
      fc.property(rows, (written) => {
        const quoted = written.map((row) =>
          ['x', ...row].map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
        )
        const table = tableOf(`h1,h2,h3,h4\n${quoted.join('\n')}\n`)
        const read = [...table.rows()]
        expect(read.map((row) => row.cells)).toEqual(written.map((row) => ['x', ...row]))
        let line = 2
        for (const [index, text] of quoted.entries()) {
          expect(read[index]!.line).toBe(line)
          line += text.split('\n').length
        }
      }),
    )
  })

  it('reads a file larger than its windows row by row as written', () => {
    const written = Array.from({ length: 20_000 }, (_, row) => [
      String(row),
      `two\nlines ${row}`,
      'x'.repeat(row % 60),
    ])
    const csv = `a,b,c\n${written.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')}`
    expect(csv.length).toBeGreaterThan(1 << 20)
    const read = [...tableOf(csv).rows()]
    expect(read.map((row) => row.cells)).toEqual(written)
    expect(read.at(-1)!.line).toBe(2 + 19_999 * 2)
  })

  it('reads again, in the same way, what is too large to be kept', () => {
    const csv = `\na,b\n${'x,"y\ny"\n'.repeat(1000)}`
    const kept = readTable(bytesOf(csv))
    const streamed = readTable(bytesOf(csv), {}, 0)
    if (kept.type === 'unreadable' || streamed.type === 'unreadable') throw new Error('unreadable')
    const rows = [...kept.rows()]
    expect(rows.at(-1)).toEqual({ line: 3 + 999 * 2, cells: ['x', 'y\ny'], problem: null, aside: null })
    expect([...streamed.rows()]).toEqual(rows)
    expect([...streamed.rows()]).toEqual(rows)
    expect(streamed.rowCount).toBe(1000)
  })
})

describe('readTable on the head and foot of a report', () => {
  const report = [
    'Opportunity report',
    'Generated on 2026-10-31',
    '',
    'Deal,Account,Amount,Close',
    'A,Acme,5,2026-01-01',
    'Deal,Account,Amount,Close',
    'B,Total Energies,6,2026-01-02',
    'Subtotal,,11,',
    'C,Bolt,7,2026-01-02',
    'Total,,18,',
    '',
    'Copyright (c) 2000-2026 salesforce.com',
  ].join('\n')

  it('takes the names under the title and sets aside what is no record, all of it counted and named', () => {
    const table = tableOf(report)
    expect(table.header).toEqual(['Deal', 'Account', 'Amount', 'Close'])
    const rows = [...table.rows()]
    expect(rows.map(({ line, aside }) => [line, aside])).toEqual([
      [5, null],
      [6, 'repeated-header'],
      [7, null],
      [8, 'total-row'],
      [9, null],
      [10, 'total-row'],
      [11, null],
      [12, 'footer'],
    ])
    expect(table.rowCount).toBe(rows.length)
    expect(table.warnings.map(({ code, count }) => [code, count])).toEqual([
      ['preamble', 2],
      ['repeated-header', 1],
      ['total-row', 2],
      ['footer-row', 1],
    ])
    expect(table.warnings.map(({ message }) => message)).toEqual([
      '2 lines above the column names left out: lines 1, 2.',
      'The header stands again among the rows; 1 row left out: line 6.',
      'Totals are no records; 2 rows left out: lines 8, 10.',
      'Remarks below the data; 1 row left out: line 12.',
    ])
  })

  it('marks the same rows when it reads them again', () => {
    const streamed = readTable(bytesOf(report), {}, 0)
    if (streamed.type === 'unreadable') throw new Error(streamed.message)
    expect([...streamed.rows()]).toEqual([...tableOf(report).rows()])
  })

  it('shows the first rows, and follows the chosen header', () => {
    const { layout } = tableOf(report)
    expect(layout.headerLine).toBe(4)
    expect(layout.firstRows.length).toBe(12)
    expect(layout.firstRows[3]).toEqual({ line: 4, cells: ['Deal', 'Account', 'Amount', 'Close'] })
    const chosen = readTable(bytesOf(report), { headerLine: 5 })
    expect(chosen).toMatchObject({ header: ['A', 'Acme', '5', '2026-01-01'], rowCount: 7 })
  })

  it('finds a header far down, and one chosen further down than it looks', () => {
    const long = [...Array(40).fill('Filter'), 'Deal,Account,Amount', ...Array(9).fill('A,Acme,5')].join('\n')
    expect(tableOf(long).layout.headerLine).toBe(41)
    const longer = [...Array(100).fill('a,b'), 'Deal,Account', 'A,Acme'].join('\n')
    expect(readTable(bytesOf(longer), { headerLine: 101 })).toMatchObject({
      header: ['Deal', 'Account'],
      rowCount: 1,
    })
  })

  it('refuses a file without a header, and shows its rows to choose one', () => {
    const read = readTable(bytesOf('1,2026-01-01,5\n2,2026-01-02,6\n'))
    expect(read).toMatchObject({ type: 'unreadable', code: 'no-header' })
    expect(read.layout?.firstRows.map(({ line }) => line)).toEqual([1, 2])
    expect(readTable(bytesOf('A,B\nA,B\nA,B\nA,B\nC,D\n'))).toMatchObject({ code: 'no-header' })
  })

  it('says that single quotes do not quote', () => {
    expect(tableOf("'a','b'\n'x','y'\n").warnings.map(({ code }) => code)).toEqual(['single-quotes'])
    expect(tableOf("a,b\nO'Hara,'n\n").warnings).toEqual([])
  })
})

describe('readTable in an encoding', () => {
  const windows = Uint8Array.from([
    ...bytesOf('Name,Stadt\nM'),
    0xfc,
    ...bytesOf('ller,K'),
    0xf6,
    ...bytesOf('ln\n'),
  ])

  it('shows what it may be, and follows the choice', () => {
    const { layout, warnings } = tableOf(windows)
    expect(layout.encoding).toBe('windows-1252')
    expect(layout.encodings[0]).toEqual({ name: 'windows-1252', preview: 'Müller,Köln' })
    expect(layout.encodings.map(({ name }) => name)).toContain('windows-1251')
    expect(warnings.map(({ code }) => code)).toEqual(['encoding'])
    const cyrillic = readTable(windows, { encoding: 'windows-1251' })
    if (cyrillic.type === 'unreadable') throw new Error(cyrillic.message)
    expect([...cyrillic.rows()][0]!.cells).toEqual(['Mьller', 'Kцln'])
    expect(cyrillic.warnings).toEqual([])
  })

  it('refuses bytes that are none in the chosen encoding, and names the line', () => {
    const read = readTable(windows, { encoding: 'utf-8' })
    expect(read).toMatchObject({ type: 'unreadable', code: 'bad-encoding' })
    expect(read.type === 'unreadable' && read.message).toContain('Line 2 ')
    expect(read.layout?.encodings.length).toBeGreaterThan(1)
    expect(readTable(bytesOf('a,b\n1,2\n3'), { encoding: 'utf-16le' })).toMatchObject({
      code: 'bad-encoding',
    })
  })

  it('refuses bytes that are none in the encoding that the mark names', () => {
    const utf8 = Uint8Array.from([...bytesOf('\uFEFFa,b\n1,2\n3,'), 0xfc, 10])
    expect(readTable(utf8)).toMatchObject({ code: 'bad-encoding' })
    const half = Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x2c, 0, 0x62])
    expect(readTable(half)).toMatchObject({ code: 'bad-encoding' })
  })

  it('reads UTF-16 without a mark', () => {
    const bytes = Uint8Array.from(Buffer.from('Deal,Stadt\nA,Köln\n', 'utf16le'))
    expect(cellsOf(bytes)).toEqual([['A', 'Köln']])
  })

  it('reads back what is written in each encoding', () => {
    // The 96 last letters of each, as TextDecoder has them, are distinct and never a delimiter or a quote.
    for (const encoding of ['windows-1250', 'windows-1251', 'windows-1252', 'windows-1254'] as const) {
      const letters = Uint8Array.from({ length: 96 }, (_, index) => 0xa0 + index)
      const bytes = Uint8Array.from([...bytesOf('a,b\n'), 0x78, ...letters, ...bytesOf('x,y\n')])
      const read = readTable(bytes, { encoding })
      if (read.type === 'unreadable') throw new Error(read.message)
      expect([...read.rows()][0]!.cells).toEqual([`x${new TextDecoder(encoding).decode(letters)}x`, 'y'])
    }
  })
})
