import { expect, it } from 'vitest'
import { exportRejects } from '../../src/import/exportRejects.ts'
import { checkAll } from './checkAll.ts'
import { tableOf } from './tableOf.ts'

const CSV = 'Deal ID,Stage,Amount,Note\n1,A,lots,"He said ""hi"", then\nleft"\n2,A,5\n3,A,7,fine\n'

it('exports rejects with their reasons, to be mended and imported again', () => {
  const { rejects } = checkAll(CSV, 'deals')
  const exported = exportRejects(rejects, tableOf(CSV).header)
  expect(tableOf(exported).header.slice(0, 5)).toEqual(['Deal ID', 'Stage', 'Amount', 'Note', 'Reject line'])
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
