import { expect, it } from 'vitest'
import { accepted, importFiles, openBench, problemOf, stage } from './openBench.ts'
import { SMALL_PIPELINE } from './smallPipeline.ts'
import { csv } from './table.ts'

/** A busy machine may take its time. */
const PATIENCE = { timeout: 20_000 }
const LINE = { kind: 'why', text: 'x', owner: null, dueOn: null, done: false } as const

it('emits the revision now and after each write, whoever makes it, and ends on abort', async () => {
  using bench = openBench()
  const { client } = bench
  const stop = new AbortController()
  const seen: number[] = []
  const watch = await client.workbook.watch(undefined, { signal: stop.signal })
  const watching = (async () => {
    for await (const { revision } of watch) seen.push(revision)
  })()
  const { revision } = await client.workbook.info()
  await expect.poll(() => seen, PATIENCE).toEqual([revision])
  await client.plan.saveItem(LINE)
  await client.workbook.undo()
  await client.workbook.redo()
  await client.workbook.create({ path: 'Other' })
  await importFiles(client, SMALL_PIPELINE)
  const last = (await client.workbook.info()).revision
  await expect.poll(() => seen.at(-1), PATIENCE).toBe(last)
  expect(seen).toHaveLength(6)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  await client.workbook.info()
  await client.forecast.document({})
  stop.abort()
  await watching.catch((error: Error) => expect(error.name).toBe('AbortError'))
  await client.plan.saveItem(LINE)
  expect(seen).toHaveLength(6)
})

it('refuses every write while an import is under way, and goes on reading the workbook of before', async () => {
  using bench = openBench()
  const { client } = bench
  await importFiles(client, SMALL_PIPELINE)
  const before = { info: await client.workbook.info(), forecast: await client.forecast.document({}) }
  const files = accepted(await stage(client, { 'deals.csv': manyDeals(40_000) }))
  const events = await client.import.commit({ files, acceptedSuggestions: [] })
  let first = true
  for await (const event of events) {
    // The import doesn't wait for who listens, so only its first word is sure to come while it runs.
    if (event.type === 'done' || !first) continue
    first = false
    const writes = [
      client.plan.saveItem(LINE),
      client.workbook.undo(),
      client.workbook.setFrame({ target: 1 }),
      client.workbook.create({ path: 'Other' }),
      client.workbook.saveAs({ path: 'Copy' }),
      client.workbook.openSample(),
      client.import.commit({ files: [], acceptedSuggestions: [] }),
    ]
    const [forecast, info] = [client.forecast.document({}), client.workbook.info()]
    for (const write of writes) {
      expect(await problemOf(write)).toEqual({ code: 'ENGINE_BUSY', data: { doing: 'importing' } })
    }
    expect(await forecast).toEqual(before.forecast)
    expect(await info).toEqual(before.info)
  }
  expect(first).toBe(false)
  expect((await client.workbook.info()).counts.deals).toBeGreaterThan(before.info.counts.deals)
  expect((await client.plan.saveItem(LINE)).text).toBe('x')
})

function manyDeals(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => [`X${i}`, 'Proposal', 100, '2026-05-01', ''])
  return csv([['Deal ID', 'Stage', 'Amount', 'Created Date', 'Close Date'], ...rows])
}
