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
    expect([...table.rows()]).toEqual([{ line: 3, cells: ['1', '2;3'], problem: null }])
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
    expect(rows.at(-1)).toEqual({ line: 3 + 999 * 2, cells: ['x', 'y\ny'], problem: null })
    expect([...streamed.rows()]).toEqual(rows)
    expect([...streamed.rows()]).toEqual(rows)
    expect(streamed.rowCount).toBe(1000)
  })
})
