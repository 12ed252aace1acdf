import { expect, it } from 'vitest'
import { accepted, importFiles, openBench, problemOf, stage } from './openBench.ts'
import { SMALL_PIPELINE } from './smallPipeline.ts'

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
  const again = { 'deals.csv': SMALL_PIPELINE['deals.csv'].replaceAll('D1', 'X1') }
  const files = accepted(await stage(client, again))
  const events = await client.import.commit({ files, acceptedSuggestions: [] })
  const phases: string[] = []
  for await (const event of events) {
    if (event.type === 'done') continue
    phases.push(event.phase)
    for (const write of [
      client.plan.saveItem(LINE),
      client.workbook.undo(),
      client.workbook.setFrame({ target: 1 }),
      client.workbook.create({ path: 'Other' }),
      client.workbook.saveAs({ path: 'Copy' }),
      client.workbook.openSample(),
      importFiles(client, SMALL_PIPELINE),
    ]) {
      expect(await problemOf(write)).toEqual({ code: 'ENGINE_BUSY', data: { doing: 'importing' } })
    }
    expect(await client.forecast.document({})).toEqual(before.forecast)
    expect(await client.workbook.info()).toEqual(before.info)
  }
  expect(new Set(phases)).toEqual(new Set(['checking', 'writing']))
  expect((await client.workbook.info()).counts.deals).toBeGreaterThan(before.info.counts.deals)
  expect((await client.plan.saveItem(LINE)).text).toBe('x')
})
