import { describe, expect, test } from 'vitest'
import type { ImportReview, ReviewEvent } from '../../../src/contract/importReview.ts'
import { accepted, importFiles, openBench, problemOf, stage } from '../openBench.ts'
import { SMALL_PIPELINE } from '../smallPipeline.ts'
import { csv } from '../table.ts'

const HEAD = ['Deal ID', 'Stage', 'Amount', 'Owner', 'Created Date', 'Close Date']
const MIXED = {
  'deals.csv': csv([
    HEAD,
    ['A', 'Closed Won', 4800, 'Ada', '2026-01-05', '2026-02-20'],
    ['B', 'Closed Won', '--?', 'Ada', '2026-01-05', '2026-02-20'],
    ['C', 'Closed Won', '--?', 'Bo', '2026-01-05', '2026-02-20'],
    ['D', 'Proposal', 100, 'Bo', '2026-01-05', ''],
    ['D', 'Proposal', 200, 'Bo', '2026-01-05', ''],
    ['A', 'Closed Won', 4800, 'Ada', '2026-01-05', '2026-02-20'],
  ]),
  'notes.csv': 'Remark\nhello\n',
}

async function reviewOf(events: AsyncIterable<ReviewEvent>): Promise<ImportReview> {
  for await (const event of events) if (event.type === 'reviewed') return event.review
  throw new Error('The review ended without a result.')
}

describe('a review', () => {
  test('says what an import would find and writes nothing', async () => {
    using bench = openBench()
    const { client } = bench
    const before = await client.workbook.info()
    const files = accepted(await stage(client, MIXED))
    const review = await reviewOf(await client.import.review({ files }))
    expect(await client.workbook.info()).toEqual(before)
    expect(review.asOf).toBe('2026-02-20')
    const [deals, notes] = review.files
    expect(deals).toMatchObject({
      rowsRead: 6,
      accepted: 2,
      rejected: 3,
      ignored: 1,
      newestDate: '2026-02-20',
    })
    expect(deals?.groups[0]).toMatchObject({ code: 'bad-amount', value: '--?', count: 2, canBeEmpty: true })
    expect(deals?.duplicates).toMatchObject({ keys: 1, rows: 2 })
    expect(notes).toMatchObject({ kind: null, rowsRead: 1, ignored: 1, refusal: null, questions: [] })

    const { files: reports } = await importFiles(client, MIXED)
    for (const [place, report] of reports.entries()) {
      const { rowsRead, accepted: rows, rejected, ignored, warnings } = report
      expect(review.files[place]).toMatchObject({ rowsRead, accepted: rows, rejected, ignored, warnings })
    }
  })

  test('follows repairs, which then let the rows in', async () => {
    using bench = openBench()
    const { client } = bench
    const [deals] = accepted(await stage(client, MIXED))
    const repaired = { ...deals!, repairs: [{ index: 2, from: '--?', to: null }] }
    const review = await reviewOf(await client.import.review({ files: [repaired] }))
    expect(review.files[0]).toMatchObject({ accepted: 4, rejected: 1, ignored: 1 })
  })

  test('lists the open questions instead of failing', async () => {
    using bench = openBench()
    const { client } = bench
    const ambiguous = csv([HEAD, ['A', 'Closed Won', 1, 'Ada', '01/02/2024', '03/04/2024']])
    const files = accepted(await stage(client, { ...MIXED, 'open.csv': ambiguous }))
    const review = await reviewOf(await client.import.review({ files }))
    expect(review.files[2]).toMatchObject({ refusal: null, accepted: 0 })
    expect(review.files[2]?.questions.map(({ column }) => column)).toEqual(['Created Date', 'Close Date'])
    const unmapped = files.map((file) => ({
      ...file,
      mapping: file.mapping.map(({ index }) => ({ index, field: null })),
    }))
    const refused = await reviewOf(await client.import.review({ files: unmapped.slice(0, 1) }))
    expect(refused.files[0]).toMatchObject({ questions: [], refusal: expect.stringMatching(/deal/i) })
  })

  test('says that a file was imported before', async () => {
    using bench = openBench()
    const { client } = bench
    await importFiles(client, SMALL_PIPELINE)
    const files = accepted(await stage(client, SMALL_PIPELINE))
    const { files: reviewed } = await reviewOf(await client.import.review({ files }))
    expect(reviewed.map(({ ignored, rowsRead }) => ignored === rowsRead)).toEqual([true, true, true])
    const added = files.map((file) => ({ ...file, again: 'add' as const }))
    const { files: again } = await reviewOf(await client.import.review({ files: added }))
    expect(again.map(({ accepted: rows }) => rows)).toEqual([251, 4, 7])
  })

  test('can be cancelled', async () => {
    using bench = openBench()
    const { client } = bench
    const rows = Array.from({ length: 20_000 }, (_, i) => [`D${i}`, 'Proposal', 1, 'Ada', '2026-01-05', ''])
    const files = accepted(await stage(client, { 'deals.csv': csv([HEAD, ...rows]) }))
    const stop = new AbortController()
    const run = async () => {
      const events = await client.import.review({ files }, { signal: stop.signal })
      for await (const event of events) if (event.type === 'progress') stop.abort()
    }
    await expect(run()).rejects.toMatchObject({ code: 'IMPORT_CANCELLED' })
    expect(await reviewOf(await client.import.review({ files }))).toMatchObject({
      files: [{ accepted: 20_000 }],
    })
  })
})

test('a staged file is read again as chosen, under the same ID', async () => {
  using bench = openBench()
  const { client } = bench
  const [first] = await stage(client, {
    'deals.csv': `Deals of 2026;;\n${csv([['Deal ID', 'Stage', 'Value']]).replaceAll(',', ';')}A;Won;3\n`,
  })
  expect(first).toMatchObject({ kind: 'deals', layout: { headerLine: 2 }, rows: 1 })
  const { fileId } = first!
  const again = await client.import.reread({ fileId, choices: { headerLine: 1 } })
  expect(again).toMatchObject({ fileId, layout: { headerLine: 1 }, rows: 2 })
  const chosen = await client.import.reread({ fileId, choices: {}, kind: 'leads' })
  expect(chosen).toMatchObject({ fileId, kind: 'leads', reason: 'chosen by you' })
  expect(await client.import.reread({ fileId, choices: {}, kind: null })).toMatchObject({ kind: null })
  expect(await client.import.reread({ fileId, choices: {} })).toEqual(first)
  await client.import.discard({ fileId })
  expect((await problemOf(client.import.reread({ fileId, choices: {} }))).code).toBe('NOT_FOUND')
})

test('rejected rows come as a file that can be mended and imported again', async () => {
  using bench = openBench()
  const { client } = bench
  await importFiles(client, MIXED)
  const [batch] = await client.import.batches()
  const { name, content } = await client.import.rejectsFile({ batchId: batch!.id })
  expect(name).toBe('deals rejects.csv')
  expect(content.trimEnd().split('\r\n')).toHaveLength(4)
  const mended = content.replaceAll('--?', '50')
  const { files } = await importFiles(client, { 'mended.csv': mended })
  expect(files[0]).toMatchObject({ kind: 'deals', accepted: 3, rejected: 0 })
  expect((await client.deals.detail({ dealId: 'B' })).attributes).toEqual({})
  expect((await problemOf(client.import.rejectsFile({ batchId: 99 }))).code).toBe('NOT_FOUND')
})

test('a closing without a date counts from the newest date of the import, which only its last row tells', async () => {
  using bench = openBench()
  const { client } = bench
  await importFiles(client, {
    'deals.csv': csv([
      HEAD,
      ['A', 'Closed Lost', 10, 'Ada', '2026-01-05', ''],
      ['B', 'Closed Lost', 10, 'Ada', '2026-03-09', ''],
      ['C', 'Proposal', 10, 'Ada', '2026-03-09', ''],
    ]),
  })
  const outcomeOn = async (dealId: string, asOf: string) => {
    await client.workbook.setFrame({ asOf })
    return (await client.deals.detail({ dealId })).outcome
  }
  expect(await outcomeOn('A', '2026-03-08')).toBe('open')
  expect(await outcomeOn('A', '2026-03-09')).toBe('lost')
  expect(await outcomeOn('B', '2026-03-09')).toBe('lost')
})
