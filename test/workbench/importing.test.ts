import { describe, expect, it } from 'vitest'
import type { ImportEvent } from '../../src/contract/importReport.ts'
import { accepted, CLOCK, importFiles, openBench, problemOf, sampleFiles, stage } from './openBench.ts'
import { SMALL_PIPELINE } from './smallPipeline.ts'
import { csv } from './table.ts'

const HEAD = ['Deal ID', 'Product', 'Stage', 'Amount', 'Created Date', 'Close Date']
const PRODUCTS = csv([
  ['Product', 'Family', 'List Price', 'Currency'],
  ['GTX Pro', 'GTX', 4821, 'USD'],
  ['MG Special', 'MG', 55, 'USD'],
])
const MISSPELT = {
  'deals.csv': csv([
    HEAD,
    ['A', 'GTX Pro', 'Won', 4800, '2026-01-05', '2026-02-20'],
    ['B', 'GTXPro', 'Negotiation', '', '2026-03-01', ''],
    ['C', 'MG Special', 'Lost', '', '2026-01-09', '2026-03-02'],
  ]),
  'products.csv': PRODUCTS,
}

describe('the sample imported by hand', () => {
  it('comes in as one step: counts, undo, redo', async () => {
    using bench = openBench()
    const { client } = bench
    const empty = await client.workbook.info()
    const { asOf, files } = await importFiles(client, sampleFiles())
    expect(asOf).toBe('2026-10-15')
    // Lines of the committed files without their headers; no cell spans lines.
    const lines = Object.entries(sampleFiles()).map(([file, text]) => [
      file,
      text.trimEnd().split('\n').length - 1,
    ])
    expect(files.map(({ file, accepted: rows }) => [file, rows])).toEqual(lines)
    expect(files.map(({ kind }) => kind)).toEqual([
      'accounts',
      'deals',
      'leads',
      'measures',
      'people',
      'products',
      'stage-history',
      'targets',
    ])
    for (const { file, rowsRead, accepted: rows, rejected, ignored } of files) {
      expect(rowsRead, file).toBe(rows + rejected + ignored)
    }
    const full = await client.workbook.info()
    expect(full.counts).toEqual({ deals: 1509, openDeals: 163, leads: 4060, targets: 40, batches: 1 })
    expect(full.undo).toBe('Import 8 files')
    const taken = await client.workbook.undo()
    expect({ ...taken, redo: null, revision: 0, savedAt: null }).toEqual({ ...empty, revision: 0 })
    const back = await client.workbook.redo()
    expect({ ...back, revision: 0 }).toEqual({ ...full, revision: 0 })
    expect((await client.import.batches()).map(({ active, files: { length } }) => [active, length])).toEqual([
      [true, 8],
    ])
  })
})

describe('what a report says', () => {
  it('accounts for every row of every file, and keeps the rejects', async () => {
    using bench = openBench()
    const { client } = bench
    const report = await importFiles(client, {
      'deals.csv': csv([
        HEAD,
        ['A', 'GTX Pro', 'Won', 4800, '2026-01-05', '2026-02-20'],
        ['', '', '', '', '', ''],
        ['B', 'GTX Pro', 'Won', 'much', '2026-01-05', '2026-02-20'],
        ['C', 'GTX Pro', 'Won', 100, '2026-13-05', '2026-02-20'],
      ]),
      'products.csv': PRODUCTS,
      'notes.csv': 'Remark\nhello\nworld\n',
    })
    for (const file of report.files) {
      expect(file.rowsRead, file.file).toBe(file.accepted + file.rejected + file.ignored)
      expect(file.rejects, file.file).toHaveLength(file.rejected)
    }
    const [deals, products, notes] = report.files
    expect([deals?.accepted, deals?.rejected]).toEqual([1, 2])
    expect(deals?.rejects.map(({ row, column }) => [row, column])).toEqual([
      [4, 'Amount'],
      [5, 'Created Date'],
    ])
    expect([products?.accepted, products?.kind]).toEqual([2, 'products'])
    expect(notes).toMatchObject({ kind: null, rowsRead: 2, ignored: 2 })
    const [batch] = await client.import.batches()
    const kept = await client.import.rejects({ batchId: batch!.id })
    expect(kept).toEqual(deals?.rejects.map((reject) => ({ ...reject, file: 'deals.csv' })))
    expect(batch?.madeAt).toBe(CLOCK)
  })

  it('says when the same bytes were imported before, and no longer once that is undone', async () => {
    using bench = openBench()
    const { client } = bench
    const importedBefore = async (files: Record<string, string>) =>
      (await stage(client, files)).map((proposal) => proposal.importedBefore)
    expect(await importedBefore(SMALL_PIPELINE)).toEqual([null, null, null])
    await importFiles(client, SMALL_PIPELINE)
    expect(await importedBefore(SMALL_PIPELINE)).toEqual([CLOCK, CLOCK, CLOCK])
    expect(await importedBefore({ 'deals.csv': `${SMALL_PIPELINE['deals.csv']}\n` })).toEqual([null])
    const { counts } = await client.workbook.info()
    const before = await client.forecast.document({})
    const skipped = await importFiles(client, SMALL_PIPELINE)
    for (const file of skipped.files) {
      expect(file).toMatchObject({ kind: null, accepted: 0, ignored: file.rowsRead })
      expect(file.warnings).toMatchObject([{ code: 'already-imported', count: file.rowsRead }])
    }
    expect((await client.workbook.info()).counts).toEqual(counts)
    await importFiles(client, SMALL_PIPELINE, { again: 'add' })
    expect((await client.workbook.info()).counts).toEqual({ ...counts, batches: 2 })
    expect(await client.forecast.document({})).toEqual(before)
    await client.workbook.undo()
    await client.workbook.undo()
    expect(await importedBefore(SMALL_PIPELINE)).toEqual([null, null, null])
  })

  it('marks a dated snapshot', async () => {
    using bench = openBench()
    const { asOf } = await importFiles(bench.client, MISSPELT, { asOf: '2026-03-31' })
    expect(asOf).toBe('2026-03-31')
    expect((await bench.client.workbook.info()).frame?.newestDate).toBe('2026-03-31')
  })
})

describe('an import that is refused', () => {
  const AMBIGUOUS = {
    'products.csv': PRODUCTS,
    'deals.csv': csv([
      HEAD,
      ['A', 'GTX Pro', 'Won', 4800, '01/02/2024', '03/04/2024'],
      ['B', 'GTX Pro', 'Won', 4800, '05/02/2024', '06/04/2024'],
    ]),
  }

  it('asks the open question and writes nothing, of the other files neither', async () => {
    using bench = openBench()
    const { client } = bench
    const before = await client.workbook.info()
    const { code, data } = await problemOf(importFiles(client, AMBIGUOUS))
    expect(code).toBe('IMPORT_REFUSED')
    expect(data).toMatchObject({
      file: 'deals.csv',
      questions: [{ file: 'deals.csv', column: 'Created Date', code: 'date-order' }, {}],
    })
    expect(await client.workbook.info()).toEqual(before)
    expect(await client.import.batches()).toEqual([])
    expect((await importFiles(client, SMALL_PIPELINE)).files).toHaveLength(3)
  })

  it('goes through once the person answers the question', async () => {
    using bench = openBench()
    const { client } = bench
    const opened = async (dateOrder: 'day-first' | 'month-first') => {
      const files = accepted(await stage(client, AMBIGUOUS)).map((file) => ({ ...file, dateOrder }))
      await allOf(await client.import.commit({ files, acceptedSuggestions: [] }))
      const { createdOn } = await client.deals.detail({ dealId: 'B' })
      await client.workbook.undo()
      return createdOn
    }
    expect(await opened('day-first')).toBe('2024-02-05')
    expect(await opened('month-first')).toBe('2024-05-02')
  })

  it('names a file that was discarded', async () => {
    using bench = openBench()
    const { client } = bench
    const [proposal] = await stage(client, { 'products.csv': PRODUCTS })
    await client.import.discard({ fileId: proposal!.fileId })
    const call = client.import.commit({ files: accepted([proposal!]), acceptedSuggestions: [] }).then(allOf)
    expect(await problemOf(call)).toEqual({
      code: 'NOT_FOUND',
      data: { what: 'file', id: proposal!.fileId },
    })
  })

  it('needs a date somewhere', async () => {
    using bench = openBench()
    expect((await problemOf(importFiles(bench.client, { 'products.csv': PRODUCTS }))).code).toBe('NO_DATA')
    expect(await bench.client.import.batches()).toEqual([])
  })
})

describe('cancelling', () => {
  it('leaves no row and the engine usable', async () => {
    using bench = openBench()
    const { client } = bench
    await importFiles(client, MISSPELT)
    const before = { info: await client.workbook.info(), forecast: await client.forecast.document({}) }
    const files = accepted(await stage(client, SMALL_PIPELINE))
    const stop = new AbortController()
    const seen: ImportEvent[] = []
    const run = async () => {
      const events = await client.import.commit({ files, acceptedSuggestions: [] }, { signal: stop.signal })
      for await (const event of events) {
        seen.push(event)
        if (event.type === 'progress' && event.phase === 'writing') stop.abort()
      }
    }
    await expect(run()).rejects.toMatchObject({ code: 'IMPORT_CANCELLED' })
    expect(seen.some(({ type }) => type === 'done')).toBe(false)
    await expect
      .poll(async () => (await problemOrNull(client.plan.saveItem(LINE)))?.code ?? 'idle', {
        timeout: 20_000,
      })
      .toBe('idle')
    await client.workbook.undo()
    expect(await client.import.batches()).toHaveLength(1)
    expect({ ...(await client.workbook.info()), redo: null, revision: 0 }).toEqual({
      ...before.info,
      revision: 0,
    })
    expect(await client.forecast.document({})).toEqual(before.forecast)
    // The files are still staged: the same import can be tried again.
    await allOf(await client.import.commit({ files, acceptedSuggestions: [] }))
    expect((await client.workbook.info()).counts.deals).toBe(254)
  })

  const LINE = { kind: 'why', text: 'x', owner: null, dueOn: null, done: false } as const
  async function problemOrNull(call: Promise<unknown>) {
    return call.then(
      () => null,
      (error: { code?: unknown }) => error,
    )
  }
})

describe('names that look alike', () => {
  it('stay apart and are warned of unless accepted', async () => {
    using bench = openBench()
    const { client } = bench
    const { files } = await importFiles(client, MISSPELT)
    const warning = files[0]?.warnings.find(({ code }) => code === 'similar-name')
    expect(warning).toMatchObject({ count: 1 })
    expect(warning?.message).toMatch(/GTXPro.*GTX Pro/)
    const [open] = (await client.forecast.document({})).deals
    expect(open).toMatchObject({ id: 'B', amountSource: 'similar-won' })
  })

  it('are joined when accepted, so that the list price is known', async () => {
    using bench = openBench()
    const { client } = bench
    const suggestions = await client.import.suggestions({ files: accepted(await stage(client, MISSPELT)) })
    expect(suggestions).toMatchObject([{ field: 'product', from: 'GTXPro', to: 'GTX Pro', rows: 1 }])
    const { files } = await importFiles(client, MISSPELT, {
      acceptedSuggestions: suggestions.map(({ id }) => id),
    })
    expect(files[0]?.warnings.filter(({ code }) => code === 'similar-name')).toEqual([])
    const [open] = (await client.forecast.document({})).deals
    expect(open).toMatchObject({ id: 'B', amountSource: 'list-price' })
    // Between the list price and the share of it that was really paid: 4,800 of 4,821.
    expect(open?.amount).toBeGreaterThan(480_000)
    expect(open?.amount).toBeLessThanOrEqual(482_100)
    expect((await client.deals.detail({ dealId: 'B' })).product).toBe('GTX Pro')
    await client.workbook.undo()
    expect((await client.workbook.info()).frame).toBeNull()
  })
})

it('a column that the person maps by hand feeds the field, and says so', async () => {
  using bench = openBench()
  const { client } = bench
  const [proposal] = await stage(client, {
    'deals.csv': csv([
      ['Deal ID', 'Stage', 'Amount', 'Upsell', 'Created Date', 'Close Date'],
      ['A', 'Won', 100, 999, '2026-01-05', '2026-02-20'],
    ]),
  })
  const mapping = proposal!.mapping.map(({ column, index, field }) => ({
    index,
    field: column === 'Upsell' ? 'amount' : field === 'amount' ? null : field,
  }))
  const events = await client.import.commit({
    files: [{ fileId: proposal!.fileId, kind: proposal!.kind, mapping }],
    acceptedSuggestions: [],
  })
  const last = (await allOf(events)).at(-1)
  expect(last?.type === 'done' && last.report.files[0]?.mapping[3]).toMatchObject({
    column: 'Upsell',
    field: 'amount',
    reason: 'chosen by you',
  })
  expect((await client.forecast.document({ period: '2026-02' })).wonToDate).toBe(99900)
  expect((await client.deals.detail({ dealId: 'A' })).attributes).toEqual({ Amount: '100' })
})

async function allOf(events: AsyncIterable<ImportEvent>): Promise<ImportEvent[]> {
  const all: ImportEvent[] = []
  for await (const event of events) all.push(event)
  return all
}
