import { expect, it } from 'vitest'
import { openSampleBench } from './openBench.ts'

it('is one call, and the second keeps what was changed', async () => {
  using bench = await openSampleBench()
  const { client } = bench
  const first = await client.workbook.info()
  expect(first).toMatchObject({ name: 'Sample pipeline', isSample: true })
  expect(first.frame?.asOf).toBe('2026-10-15')
  await client.plan.saveItem({ kind: 'why', text: 'Mine', owner: null, dueOn: null, done: false })
  await client.workbook.create({ path: 'Elsewhere' })
  expect((await client.workbook.info()).isSample).toBe(false)

  const again = await client.workbook.openSample()
  expect(again.counts).toEqual(first.counts)
  expect(again.isSample).toBe(true)
  expect((await client.plan.items()).map(({ text }) => text)).toEqual(['Mine'])
  expect(await client.import.batches()).toHaveLength(1)

  await client.workbook.undo()
  const empty = await client.workbook.undo()
  expect(empty).toMatchObject({ frame: null, undo: null })
  expect((await client.workbook.openSample()).counts).toEqual(first.counts)
})
