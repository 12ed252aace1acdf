import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Fingerprint } from '../../../src/import/check/fingerprint.ts'
import { PrintTable } from '../../../src/import/check/printTable.ts'

it('finds each text again under its own number, as a Map does, beyond several growths', () => {
  const table = new PrintTable()
  const map = new Map<string, number>()
  const print = new Fingerprint()
  for (let turn = 0; turn < 20_000; turn++) {
    const text = `D-${(turn * 7919) % 12_007}`
    print.ofText(text)
    const found = table.findOrAdd(print.a, print.b, print.c, print.d)
    expect(found).toBe(map.get(text) ?? -1)
    if (found === -1) {
      table.setWord(table.size - 1, 2, turn + 1)
      map.set(text, table.size - 1)
    } else expect(table.word(found, 2)).toBeGreaterThan(0)
  }
  expect(table.size).toBe(map.size)
})

it('tells texts and rows apart that differ in a border, a NUL, an order or one character', () => {
  const print = new Fingerprint()
  const ofText = (text: string) => {
    print.ofText(text)
    return `${print.a} ${print.b} ${print.c} ${print.d}`
  }
  const ofCells = (cells: string[]) => {
    print.ofCells(cells)
    return `${print.a} ${print.b}`
  }
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\u0000', 'é', '語'), maxLength: 9 })
  fc.assert(fc.property(text, text, (a, b) => (ofText(a) === ofText(b)) === (a === b)))
  const cells = fc.array(text, { maxLength: 4 })
  fc.assert(
    fc.property(
      cells,
      cells,
      (a, b) => (ofCells(a) === ofCells(b)) === (JSON.stringify(a) === JSON.stringify(b)),
    ),
  )
})
