import { expect, test } from 'vitest'
import { accepted, importFiles, openBench, problemOf, stage } from '../openBench.ts'
import { SMALL_PIPELINE } from '../smallPipeline.ts'
import { csv } from '../table.ts'

const DEALS = { 'deals.csv': SMALL_PIPELINE['deals.csv'] }

test('the same file is skipped beside new ones, which are imported', async () => {
  using bench = openBench()
  const { client } = bench
  await importFiles(client, DEALS)
  const { files } = await importFiles(client, SMALL_PIPELINE)
  expect(files.map(({ kind, accepted: rows, ignored }) => [kind, rows, ignored])).toEqual([
    [null, 0, 251],
    ['people', 4, 0],
    ['targets', 7, 0],
  ])
  expect((await client.workbook.info()).counts).toMatchObject({ deals: 251, batches: 2 })
})

test('replacing switches the earlier import off, as one step', async () => {
  using bench = openBench()
  const { client } = bench
  await importFiles(client, DEALS)
  await importFiles(client, DEALS, { again: 'replace' })
  const active = async () => (await client.import.batches()).map((batch) => batch.active)
  expect(await active()).toEqual([false, true])
  expect((await client.workbook.info()).counts).toMatchObject({ deals: 251, batches: 1 })
  await client.workbook.undo()
  expect(await active()).toEqual([true, false])
  await client.workbook.redo()
  expect(await active()).toEqual([false, true])
})

test('an import that brought other files too is only replaced with all of them', async () => {
  using bench = openBench()
  const { client } = bench
  await importFiles(client, SMALL_PIPELINE)
  const { code, data } = await problemOf(importFiles(client, DEALS, { again: 'replace' }))
  expect(code).toBe('IMPORT_REFUSED')
  expect(data).toMatchObject({
    file: 'deals.csv',
    message: expect.stringMatching(/together with people.csv, targets.csv/),
  })
  await importFiles(client, SMALL_PIPELINE, { again: 'replace' })
  expect((await client.workbook.info()).counts).toMatchObject({ deals: 251, batches: 1 })
})

test('a copy of a file in the same import is left out', async () => {
  using bench = openBench()
  const { client } = bench
  const { files } = await importFiles(client, { ...DEALS, 'copy of deals.csv': DEALS['deals.csv'] })
  expect(files.map(({ accepted: rows, ignored }) => [rows, ignored])).toEqual([
    [251, 0],
    [0, 251],
  ])
  expect(files[1]?.warnings).toMatchObject([{ code: 'same-file' }])
})

test('what was answered for a kind of export is proposed for the next one, until it is undone', async () => {
  using bench = openBench()
  const { client } = bench
  const export1 = (amount: number) =>
    csv([
      ['Deal ID', 'Stage', 'Amount', 'Upsell', 'Created Date', 'Close Date'],
      ['A', 'Won', 100, amount, '01/02/2026', '03/02/2026'],
    ])
  const [first] = await stage(client, { 'january.csv': export1(1) })
  expect(first?.remembered).toBeNull()
  const mapping = first!.mapping.map(({ column, index, field }) => ({
    index,
    field: column === 'Upsell' ? 'amount' : field === 'amount' ? null : field,
  }))
  const answers = { dateOrder: 'day-first', duplicates: 'newest' } as const
  const events = await client.import.commit({
    files: [{ fileId: first!.fileId, kind: 'deals', mapping, ...answers }],
    acceptedSuggestions: [],
  })
  for await (const _ of events);

  const [second] = await stage(client, { 'february.csv': export1(2) })
  expect(second).toMatchObject({ kind: 'deals', remembered: answers })
  expect(accepted([second!])[0]?.mapping.map(({ index, field }) => ({ index, field }))).toEqual(mapping)
  await client.workbook.undo()
  expect((await stage(client, { 'february.csv': export1(2) }))[0]?.remembered).toBeNull()
})
