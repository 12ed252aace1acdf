import { describe, expect, it } from 'vitest'
import { openWorkbook } from '../../src/store/openWorkbook.ts'
import { recordedCommand } from '../../src/store/recordedCommand.ts'
import { importFiles, openBench, problemOf } from './openBench.ts'
import { NEWEST, SMALL_PIPELINE } from './smallPipeline.ts'
import { csv } from './table.ts'

const HEAD = ['Deal ID', 'Stage', 'Amount', 'Created Date', 'Close Date']

describe('the as-of date', () => {
  it('is the newest date in the data, whatever the clock says', async () => {
    using bench = openBench()
    await importFiles(bench.client, SMALL_PIPELINE)
    const { frame } = await bench.client.workbook.info()
    expect(frame).toMatchObject({ asOf: NEWEST, newestDate: NEWEST, currency: 'USD' })
    expect(frame?.period).toEqual({ label: '2026-Q2', start: '2026-04-01', end: '2026-06-30' })
    expect(frame?.periods).toEqual(expect.arrayContaining(['2025-Q2', '2027-Q2', '2026-05', '2026', '2027']))
  })

  it('looks back from the opening of its day', async () => {
    using bench = openBench()
    const { client } = bench
    await importFiles(client, {
      'deals.csv': csv([
        HEAD,
        ['before', 'Won', 100, '2026-01-05', '2026-03-31'],
        ['on', 'Won', 10, '2026-01-05', '2026-04-01'],
        ['born', 'Open', 1, '2026-04-01', ''],
        ['newest', 'Won', 1000, '2026-01-05', '2026-04-09'],
      ]),
    })
    const seen = async (asOf: string) => {
      const { deals, wonToDate } = await client.forecast.document({ asOf, period: '2026-04' })
      return { open: deals.map(({ id }) => id).sort(), wonToDate }
    }
    expect(await seen('2026-04-01')).toEqual({ open: ['newest', 'on'], wonToDate: 0 })
    expect(await seen('2026-04-02')).toEqual({ open: ['born', 'newest'], wonToDate: 1000 })
    // The newest date hides nothing: all of its own day counts.
    expect(await seen('2026-04-09')).toEqual({ open: ['born'], wonToDate: 101000 })
    await client.workbook.setFrame({ asOf: '2026-04-01' })
    expect((await client.deals.detail({ dealId: 'on' })).outcome).toBe('open')
    expect((await client.workbook.info()).frame).toMatchObject({
      asOf: '2026-04-01',
      newestDate: '2026-04-09',
    })
    expect((await client.workbook.setFrame({ asOf: null })).frame?.asOf).toBe('2026-04-09')
    expect((await client.deals.detail({ dealId: 'on' })).outcome).toBe('won')
  })

  it('refuses what is no date or no period', async () => {
    using bench = openBench()
    const { client } = bench
    await importFiles(client, SMALL_PIPELINE)
    const info = await client.workbook.info()
    const codes = await Promise.all(
      [
        client.workbook.setFrame({ asOf: '2026-02-30' }),
        client.forecast.document({ asOf: '2026-02-30' }),
        client.forecast.backtest({ cutoffs: ['2026-02-30'] }),
        client.measures.list({ asOf: '2026-02-30' }),
        client.workbook.setFrame({ period: '2026-Q5' }),
      ].map(async (call) => (await problemOf(call)).code),
    )
    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'BAD_REQUEST'])
    expect(await client.workbook.info()).toEqual(info)
  })
})

describe('the target', () => {
  it('is the imported one until another is typed; reset and undo go back', async () => {
    using bench = openBench()
    const { client } = bench
    await importFiles(client, SMALL_PIPELINE)
    const target = async () => {
      const { frame } = await client.workbook.info()
      return [frame?.target, frame?.targetSource]
    }
    expect(await target()).toEqual([18_000_000, 'imported'])
    await client.workbook.setFrame({ target: 20_000_000 })
    expect(await target()).toEqual([20_000_000, 'typed'])
    expect((await client.forecast.document({})).target).toBe(20_000_000)
    await client.workbook.setFrame({ target: null })
    expect(await target()).toEqual([18_000_000, 'imported'])
    await client.workbook.undo()
    expect(await target()).toEqual([20_000_000, 'typed'])
    await client.workbook.undo()
    expect(await target()).toEqual([18_000_000, 'imported'])
    await client.workbook.redo()
    expect(await target()).toEqual([20_000_000, 'typed'])
  })

  it('belongs to its period, is summed from months, and is asked of a team', async () => {
    using bench = openBench()
    const { client } = bench
    await importFiles(client, SMALL_PIPELINE)
    await client.workbook.setFrame({ target: 20_000_000 })
    expect((await client.workbook.setFrame({ period: '2026-Q1' })).frame).toMatchObject({
      target: 16_000_000,
    })
    expect((await client.workbook.setFrame({ period: '2026-Q3' })).frame).toMatchObject({
      target: 18_000_000,
      targetSource: 'imported',
    })
    expect((await client.workbook.setFrame({ period: '2026-Q4' })).frame).toMatchObject({
      target: null,
      targetSource: 'none',
    })
    const none = await client.forecast.document({})
    expect([none.target, none.chance]).toEqual([null, null])
    expect(await problemOf(client.whatIf.require({ lever: 'size', confidence: 0.5 }))).toEqual({
      code: 'NO_TARGET',
      data: { period: '2026-Q4' },
    })
    const north = await client.forecast.document({ period: '2026-Q2', where: { team: ['North'] } })
    const both = await client.forecast.document({ period: '2026-Q2', where: { team: ['North', 'South'] } })
    const ada = await client.forecast.document({ period: '2026-Q2', where: { owner: ['Ada'] } })
    expect([north.target, both.target, ada.target]).toEqual([10_000_000, 18_000_000, null])
  })
})

describe('the fiscal year', () => {
  it('moves quarters, years and the targets given for them', async () => {
    using bench = openBench()
    const { client } = bench
    await importFiles(client, SMALL_PIPELINE)
    const { path } = await client.workbook.info()
    setFiscalYear(path, '4')
    const { frame } = await client.workbook.info()
    expect(frame?.period).toEqual({ label: '2026-Q1', start: '2026-04-01', end: '2026-06-30' })
    expect(frame?.target).toBe(16_000_000)
    const { basis } = await client.forecast.load({})
    expect(basis.hazards.fiscalYearStart).toBe(4)
    const year = await client.forecast.document({ period: '2026' })
    expect(year.period).toEqual({ label: '2026', start: '2026-04-01', end: '2027-03-31' })
    expect((await client.forecast.backtest({ cutoffs: ['2026-01-15'] })).cutoffs[0]?.period).toBe('2025-Q4')
    expect((await client.forecast.document({ period: '2026-Q2' })).period.start).toBe('2026-07-01')
  })
})

/** Written by hand: the contract has no operation for it yet. */
function setFiscalYear(path: string, value: string): void {
  const opened = openWorkbook(path)
  if (!opened.ok) throw new Error(opened.failure.code)
  const spec = { name: 'setting', label: 'Fiscal year', actor: 'test', why: '', at: '2026-10-15T09:00:00Z' }
  recordedCommand(opened.workbook, spec, (recorder) =>
    recorder.put('setting', { key: 'fiscalYearStart', value }),
  )
  opened.workbook.close()
}
