import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { APPLICATION_ID } from '../../src/store/workbookHeader.ts'
import { CLOCK, importFiles, openBench, problemOf } from './openBench.ts'
import { csv } from './table.ts'

const PIPELINE = {
  'deals.csv': csv([
    ['Deal ID', 'Stage', 'Amount', 'Created Date', 'Close Date'],
    ['A', 'Won', 100, '2026-01-05', '2026-02-20'],
    ['B', 'Lost', 200, '2026-01-07', '2026-03-01'],
    ['C', 'Negotiation', 300, '2026-03-02', ''],
  ]),
}

describe('a first start', () => {
  it('makes a workbook that holds nothing and says so', async () => {
    using bench = openBench()
    const info = await bench.client.workbook.info()
    expect(info).toMatchObject({ name: 'My pipeline', isSample: false, frame: null, undo: null, redo: null })
    expect(info.counts).toEqual({ deals: 0, openDeals: 0, leads: 0, targets: 0, batches: 0 })
    expect(existsSync(join(bench.folder, 'workbooks/My pipeline.foresight'))).toBe(true)
    for (const call of [
      bench.client.forecast.document({}),
      bench.client.measures.list({}),
      bench.client.forecast.backtest({}),
      bench.client.workbook.setFrame({ asOf: '2026-01-01' }),
    ]) {
      expect((await problemOf(call)).code).toBe('NO_DATA')
    }
    expect(await problemOf(bench.client.workbook.undo())).toEqual({
      code: 'NOTHING_TO_UNDO',
      data: { direction: 'undo' },
    })
  })
})

describe('a workbook opened again', () => {
  it('has everything, what can be undone included', async () => {
    using first = openBench()
    await importFiles(first.client, PIPELINE)
    await first.client.deals.adjust({
      dealId: 'C',
      probability: 0.9,
      amount: null,
      reason: 'timing',
      note: '',
    })
    await first.client.plan.saveItem({ kind: 'why', text: 'Grow', owner: null, dueOn: null, done: false })
    const before = {
      info: await first.client.workbook.info(),
      forecast: await first.client.forecast.document({}),
      plan: await first.client.plan.items(),
      history: await first.client.workbook.history(),
    }
    using second = first.reopen()
    const info = await second.client.workbook.info()
    expect({ ...info, revision: 0, savedAt: null }).toEqual({ ...before.info, revision: 0, savedAt: null })
    expect(await second.client.forecast.document({})).toEqual(before.forecast)
    expect(await second.client.plan.items()).toEqual(before.plan)
    expect(await second.client.workbook.history()).toEqual(before.history)
    await second.client.workbook.undo()
    expect(await second.client.plan.items()).toEqual([])
  })

  it('sees at once what another process wrote to it', async () => {
    using here = openBench()
    await importFiles(here.client, PIPELINE)
    const before = await here.client.forecast.document({})
    const { path } = await here.client.workbook.info()
    using there = openBench({ workbook: path })
    await there.client.deals.adjust({
      dealId: 'C',
      probability: 1,
      amount: 70000,
      reason: 'timing',
      note: '',
    })
    const after = await here.client.forecast.document({})
    expect(before.deals[0]?.amount).toBe(30000)
    expect(after.deals[0]).toMatchObject({ amount: 70000, amountSource: 'adjusted' })
    expect(after.deals[0]!.probability).toBeGreaterThan(before.deals[0]!.probability)
  })
})

describe('create', () => {
  it('puts a bare name into the workbooks folder and takes a path as it stands', async () => {
    using bench = openBench()
    expect((await bench.client.workbook.create({ path: 'Plan 2027' })).path).toBe(
      join(bench.folder, 'workbooks/Plan 2027.foresight'),
    )
    const elsewhere = join(bench.folder, 'team/q4/pipeline.foresight')
    expect(await bench.client.workbook.create({ path: elsewhere })).toMatchObject({
      name: 'pipeline',
      path: elsewhere,
    })
  })

  it('never overwrites: the file and the open workbook stay', async () => {
    using bench = openBench()
    await importFiles(bench.client, PIPELINE)
    const { path } = await bench.client.workbook.info()
    expect(await problemOf(bench.client.workbook.create({ path: 'My pipeline' }))).toEqual({
      code: 'WORKBOOK_EXISTS',
      data: { path },
    })
    expect((await bench.client.workbook.info()).counts.deals).toBe(3)
  })

  it('names a place where nothing can be written', async () => {
    using bench = openBench()
    writeFileSync(join(bench.folder, 'file'), '')
    const refused = await problemOf(bench.client.workbook.create({ path: join(bench.folder, 'file/x') }))
    expect(refused.code).toBe('CANNOT_WRITE')
  })
})

describe('open', () => {
  it.each([
    ['WORKBOOK_NOT_FOUND', () => {}],
    ['NOT_A_WORKBOOK', (path: string) => writeFileSync(path, 'Deal ID,Amount\nA,100\n'.repeat(50))],
    ['NOT_A_WORKBOOK', (path: string) => writeFileSync(path, '')],
    ['NOT_A_WORKBOOK', (path: string) => mkdirSync(path)],
    ['NOT_A_WORKBOOK', (path: string) => void new Database(path).exec('CREATE TABLE other (a)').close()],
    [
      'WORKBOOK_NEWER',
      (path: string) => {
        const db = new Database(path)
        db.pragma(`application_id = ${APPLICATION_ID}`)
        db.pragma('user_version = 999')
        db.close()
      },
    ],
  ])('%s leaves the file and the open workbook as they were (%#)', async (code, make) => {
    using bench = openBench()
    const path = join(bench.folder, 'other.foresight')
    make(path)
    const bytes = () => {
      try {
        return readFileSync(path)
      } catch {
        return null
      }
    }
    const before = bytes()
    const info = await bench.client.workbook.info()
    const refused = await problemOf(bench.client.workbook.open({ path }))
    expect(refused).toMatchObject({ code, data: { path } })
    expect(bytes()).toEqual(before)
    expect(await bench.client.workbook.info()).toEqual(info)
  })

  it('tells a damaged workbook apart', async () => {
    using bench = openBench()
    await importFiles(bench.client, PIPELINE)
    const path = join(bench.folder, 'damaged.foresight')
    await bench.client.workbook.saveAs({ path })
    using other = bench.reopen({ workbook: 'Another' })
    const bytes = readFileSync(path)
    bytes.fill(0xa5, 4096 * 2, 4096 * 6)
    writeFileSync(path, bytes)
    const refused = await problemOf(other.client.workbook.open({ path }))
    expect(refused.code).toBe('WORKBOOK_DAMAGED')
    expect(readFileSync(path)).toEqual(bytes)
  })
})

describe('save as', () => {
  it('goes on with a whole copy and leaves the first as it was', async () => {
    using bench = openBench()
    await importFiles(bench.client, PIPELINE)
    const before = await bench.client.workbook.info()
    const forecast = await bench.client.forecast.document({})
    const copy = await bench.client.workbook.saveAs({ path: 'Copy' })
    expect(copy).toMatchObject({
      name: 'Copy',
      counts: before.counts,
      frame: before.frame,
      undo: before.undo,
    })
    expect(await bench.client.forecast.document({})).toEqual(forecast)
    await bench.client.workbook.undo()
    expect((await bench.client.workbook.info()).counts.deals).toBe(0)
    expect((await bench.client.workbook.open({ path: before.path })).counts.deals).toBe(3)
  })

  it('never overwrites', async () => {
    using bench = openBench()
    const path = join(bench.folder, 'notes.foresight')
    writeFileSync(path, 'mine')
    expect((await problemOf(bench.client.workbook.saveAs({ path }))).code).toBe('WORKBOOK_EXISTS')
    expect(readFileSync(path, 'utf8')).toBe('mine')
  })
})

describe('recent workbooks', () => {
  it('lists the newest first, each once, without those that are gone', async () => {
    using bench = openBench()
    for (const path of ['One', 'Two', 'Three']) await bench.client.workbook.create({ path })
    await bench.client.workbook.open({ path: 'One' })
    const names = async () => (await bench.client.workbook.recent()).map(({ name }) => name)
    expect(await names()).toEqual(['One', 'Three', 'Two', 'My pipeline'])
    expect((await bench.client.workbook.recent())[0]?.openedAt).toBe(CLOCK)
    rmSync(join(bench.folder, 'workbooks/Three.foresight'))
    expect(await names()).toEqual(['One', 'Two', 'My pipeline'])
  })

  it('is where the next start begins, past those that no longer open', async () => {
    using bench = openBench()
    await bench.client.workbook.create({ path: 'One' })
    await bench.client.workbook.create({ path: 'Two' })
    await bench.client.workbook.create({ path: 'Three' })
    await bench.client.workbook.open({ path: 'One' })
    rmSync(join(bench.folder, 'workbooks/Three.foresight'))
    writeFileSync(join(bench.folder, 'workbooks/Three.foresight'), 'not a workbook')
    using second = bench.reopen()
    expect((await second.client.workbook.info()).name).toBe('One')
    writeFileSync(join(bench.folder, 'recent-workbooks.json'), '{ not json')
    using third = second.reopen()
    expect((await third.client.workbook.info()).name).toBe('My pipeline')
  })
})
