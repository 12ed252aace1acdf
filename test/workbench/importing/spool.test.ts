import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeSpool } from '../../../src/workbench/importing/spool.ts'
import { removeLeftovers } from '../../../src/workbench/importing/spoolFolder.ts'
import { temporaryFolder } from '../../store/temporaryFolder.ts'
import { accepted, importFiles, openBench, problemOf, stage } from '../openBench.ts'
import { SMALL_PIPELINE } from '../smallPipeline.ts'

/** Size of the pieces in which a page sends a large file. */
const PIECE = 1 << 20
const DAY_MS = 24 * 60 * 60 * 1000

let parent: string
let before: string | undefined
beforeEach(() => {
  before = process.env.TMPDIR
  parent = temporaryFolder()
  process.env.TMPDIR = parent
})
afterEach(() => {
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
})

/** Everything that lies in spool folders. */
function spooled(): string[] {
  return readdirSync(parent)
    .filter((name) => name.startsWith('foresight-spool-'))
    .flatMap((name) => readdirSync(join(parent, name)))
}

function largeDeals(): string {
  const rows = Array.from({ length: 60_000 }, (_, i) => {
    const note = i % 7 === 0 ? `"Zürich, line one\n""two"" ${i}"` : 'plain'
    return `D${i},Proposal,${i % 900},2026-01-${String(1 + (i % 28)).padStart(2, '0')},${note}`
  })
  return `Deal ID,Stage,Amount,Created Date,Notes\n${rows.join('\n')}\n`
}

describe('a file that comes in pieces', () => {
  test('is the same as the file that comes whole', async () => {
    using bench = openBench()
    const { client } = bench
    const text = largeDeals()
    const bytes = new TextEncoder().encode(text)
    expect(bytes.length).toBeGreaterThan(2 * PIECE)
    const uploadId = randomUUID()
    for (let start = 0; start < bytes.length; start += PIECE) {
      const end = Math.min(start + PIECE, bytes.length)
      const { received } = await client.import.upload({
        uploadId,
        content: new Blob([bytes.slice(start, end)]),
      })
      expect(received).toBe(end)
    }
    const pieces = await client.import.stage({ name: 'deals.csv', uploadId })
    const whole = await client.import.stage({ name: 'deals.csv', content: new Blob([text]) })
    expect({ ...pieces, fileId: '' }).toEqual({ ...whole, fileId: '' })
    expect(whole).toMatchObject({
      rows: 60_000,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    const events = await client.import.commit({ files: accepted([pieces]), acceptedSuggestions: [] })
    for await (const event of events) {
      if (event.type === 'done')
        expect(event.report.files[0]).toMatchObject({ accepted: 60_000, rejected: 0 })
    }
    expect((await client.deals.detail({ dealId: 'D7' })).attributes).toEqual({
      Notes: 'Zürich, line one\n"two" 7',
    })
  })

  test('keeps the order of the calls, whichever comes first to its end', async () => {
    const spool = makeSpool()
    const uploadId = randomUUID()
    const texts = Array.from({ length: 40 }, (_, i) => `${i};`.repeat(i % 2 === 0 ? 20_000 : 1))
    await Promise.all(texts.map((text) => spool.append(uploadId, new Blob([text]))))
    const file = await spool.finish(uploadId)
    expect(readFileSync(file!.path, 'utf8')).toBe(texts.join(''))
    spool.close()
  })

  test('is unknown when nothing came, and when it was staged already', async () => {
    using bench = openBench()
    const { client } = bench
    const uploadId = randomUUID()
    const unknown = { code: 'NOT_FOUND', data: { what: 'upload', id: uploadId } }
    expect(await problemOf(client.import.stage({ name: 'a.csv', uploadId }))).toEqual(unknown)
    await client.import.upload({ uploadId, content: new Blob(['Deal ID\n1\n']) })
    await client.import.stage({ name: 'a.csv', uploadId })
    expect(await problemOf(client.import.stage({ name: 'a.csv', uploadId }))).toEqual(unknown)
  })
})

describe('files that wait', () => {
  test('lie in a folder of this user alone and go when discarded, imported or replaced', async () => {
    using bench = openBench()
    const { client } = bench
    const [deals, people] = await stage(client, SMALL_PIPELINE)
    expect(spooled()).toHaveLength(3)
    const [folder] = readdirSync(parent).filter((name) => name.startsWith('foresight-spool-'))
    if (process.platform !== 'win32') {
      expect(statSync(join(parent, folder!)).mode & 0o777).toBe(0o700)
      const [file] = spooled()
      expect(statSync(join(parent, folder!, file!)).mode & 0o777).toBe(0o600)
    }
    await client.import.discard({ fileId: people!.fileId })
    await client.import.discard({ fileId: people!.fileId })
    expect(spooled()).toHaveLength(2)
    const events = await client.import.commit({ files: accepted([deals!]), acceptedSuggestions: [] })
    for await (const _ of events);
    expect(spooled()).toHaveLength(1)
    await client.workbook.create({ path: 'Other' })
    expect(spooled()).toEqual([])
  })

  test('are gone when the engine stops, uploads that were never finished included', async () => {
    const bench = openBench()
    await stage(bench.client, SMALL_PIPELINE)
    await bench.client.import.upload({ uploadId: randomUUID(), content: new Blob(['x']) })
    expect(spooled()).toHaveLength(4)
    bench[Symbol.dispose]()
    expect(readdirSync(parent).filter((name) => name.startsWith('foresight-spool-'))).toEqual([])
  })

  test('are not even made for an engine that imports nothing', () => {
    using _bench = openBench()
    expect(readdirSync(parent).filter((name) => name.startsWith('foresight-spool-'))).toEqual([])
  })

  test('of engines that were killed are removed a day later; those of running ones never', () => {
    const made = (pid: number, ageMs: number) => {
      const path = join(parent, `foresight-spool-${pid}-abc${ageMs}`)
      mkdirSync(path)
      const time = (Date.now() - ageMs) / 1000
      utimesSync(path, time, time)
      return path
    }
    // No process has a number that large (pid_max is at most 2^22 on Linux).
    const dead = 2 ** 30
    const [old, young, running] = [made(dead, 2 * DAY_MS), made(dead, 1000), made(process.pid, 2 * DAY_MS)]
    removeLeftovers(Date.now(), parent)
    expect([old, young, running].map(existsSync)).toEqual([false, true, true])
  })
})

test('a large file and a small one are imported in one go', async () => {
  using bench = openBench()
  const { files } = await importFiles(bench.client, { ...SMALL_PIPELINE, 'more.csv': largeDeals() })
  expect(files.map(({ accepted: rows }) => rows)).toEqual([251, 4, 7, 60_000])
})
