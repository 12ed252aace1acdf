import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exportRejects } from '../../src/import/exportRejects.ts'
import { readTable } from '../../src/import/readTable.ts'
import { bytesOf } from './bytesOf.ts'
import { checkAll } from './checkAll.ts'
import { tableOf } from './tableOf.ts'

const CSV = 'Deal ID,Stage,Amount,Note\n1,A,lots,"He said ""hi"", then\nleft"\n2,A,5\n3,A,7,fine\n'

it('exports rejects with their reasons, to be mended and imported again', () => {
  const { rejects } = checkAll(CSV, 'deals')
  const exported = exportRejects(rejects, tableOf(CSV).header)
  expect(tableOf(exported).header).toEqual([
    ...['Deal ID', 'Stage', 'Amount', 'Note', 'Foresight line', 'Foresight code', 'Foresight reason'],
  ])
  const unmended = checkAll(exported, 'deals')
  expect(unmended.rejects.map(({ code }) => code)).toEqual(['bad-amount', 'ragged-row'])
  const mended = checkAll(exported.replace('lots', '100').replace('2,A,5,', '2,A,5,,'), 'deals')
  expect(mended.rejects).toEqual([])
  expect(mended.rows).toMatchObject([
    { id: '1', amount: { minor: 10000 }, attributes: { Note: 'He said "hi", then\nleft' } },
    { id: '2' },
  ])
  expect(Object.keys(mended.rows[0]!.attributes)).toEqual(['Note'])
})

it('carries every text of a rejected row to the next import', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'é', ';', '='), maxLength: 6 })
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { minLength: 1 }), (raws) => {
      const rejects = raws.map((raw, index) => ({
        row: index + 2,
        column: null,
        code: 'x',
        message: 'y',
        raw,
      }))
      const exported = exportRejects(rejects, ['Deal ID', 'Stage', 'Amount', 'Note'])
      const table = readTable(bytesOf(exported), { delimiter: ',', headerLine: 1 })
      if (table.type === 'unreadable') throw new Error(table.message)
      const read = [...table.rows()].map(({ cells }) => cells)
      expect(read).toEqual(raws.map((raw, index) => [...raw, String(index + 2), 'x', 'y']))
    }),
  )
})
