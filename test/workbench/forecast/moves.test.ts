import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bridge, type MovesDocument, movesDocument } from '../../../src/contract/movingForecast.ts'
import { importFiles, type OpenBench, openBench, openSampleBench, problemOf } from '../openBench.ts'
import { csv } from '../table.ts'

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)

/** Fails unless every bar and every deal is accounted for, to the cent. */
function expectExact(document: MovesDocument): void {
  expect(() => movesDocument.parse(document)).not.toThrow()
  for (const bridge of [document, document.pipeline] satisfies Bridge[]) {
    expect(bridge.opening + sumOf(bridge.bars.map(({ amount }) => amount))).toBe(bridge.closing)
    for (const { count, amount, deals, rest } of bridge.bars) {
      expect(deals.length + rest.count).toBe(count)
      if (count > 0) expect(sumOf(deals.map((deal) => deal.amount)) + rest.amount).toBe(amount)
    }
  }
}

const countsOf = ({ bars }: Bridge) => Object.fromEntries(bars.map(({ move, count }) => [move, count]))

describe('forecast.moves on the sample', () => {
  let bench: OpenBench
  beforeAll(async () => {
    bench = await openSampleBench()
  }, 60_000)
  afterAll(() => bench[Symbol.dispose]())

  it.each([
    ['2026-10-08', '2026-10-15', undefined],
    ['2026-10-01', '2026-10-15', undefined],
    ['2026-07-01', '2026-10-15', undefined],
    ['2026-08-10', '2026-09-30', '2026-Q3'],
    ['2026-08-10', '2026-10-15', '2026-Q3'],
    ['2026-09-01', '2026-09-01', '2026-Q4'],
  ])('sums to the cent from %s to %s, period %s', async (from, to, period) => {
    const { client } = bench
    const document = await client.forecast.moves({ from, to, ...(period ? { period } : {}) })
    expectExact(document)
    const scope = { period: document.period.label }
    const [opening, closing] = [
      await client.forecast.document({ ...scope, asOf: from }),
      await client.forecast.document({ ...scope, asOf: to }),
    ]
    expect(document.opening).toBe(opening.total.mean)
    expect(document.closing).toBe(closing.total.mean)
    expect(document.chance?.closing).toBe(closing.chance ?? undefined)
    if (from === to) expect(document.bars).toEqual([])
  })

  it('starts a week before, and offers two weeks and the start of the period', async () => {
    const document = await bench.client.forecast.moves({})
    expect(document).toMatchObject({ from: '2026-10-08', to: '2026-10-15', since: 'week' })
    expect(document.choices).toEqual([
      { code: 'week', on: '2026-10-08' },
      { code: 'fortnight', on: '2026-10-01' },
    ])
  })

  it('sums in one owner alone, exchange rates apart', async () => {
    const { basis } = await bench.client.forecast.load({})
    const owner = basis.deals.find((deal) => deal.owner !== null)!.owner!
    const document = await bench.client.forecast.moves({ from: '2026-10-01', where: { owner: [owner] } })
    expectExact(document)
    for (const { deals } of document.bars) for (const deal of deals) expect(deal.owner).toBe(owner)
    const whole = await bench.client.forecast.moves({ from: '2026-10-01' })
    expect(countsOf(whole).exchange).toBeGreaterThan(0)
  })

  it('says so when the days are the wrong way round or the data had not begun', async () => {
    const { moves } = bench.client.forecast
    const issue = (message: string) => ({ issues: [{ path: ['from'], message }] })
    expect((await problemOf(moves({ from: '2026-10-20', to: '2026-10-15' }))).data).toEqual(
      issue('2026-10-20 lies after 2026-10-15'),
    )
    expect((await problemOf(moves({ from: '2026-02-30' }))).data).toEqual(
      issue('2026-02-30 is not a day of the calendar'),
    )
    expect((await problemOf(moves({ from: '1999-01-01' }))).code).toBe('NO_DATA')
  })

  it('counts a call and its undoing in its own bar', async () => {
    const { client } = bench
    const { basis } = await client.forecast.load({})
    const dealId = basis.deals.find((deal) => deal.probability > 0.2 && deal.probability < 0.6)!.id
    const call = { dealId, probability: 0.95, amount: null, reason: 'other', note: '' } as const
    await client.deals.adjust(call)
    const document = await client.forecast.moves({})
    expectExact(document)
    const called = document.bars.find(({ move }) => move === 'called')!
    expect(called.deals.map(({ id }) => id)).toEqual([dealId])
    expect(called.amount).toBeGreaterThan(0)
    await client.workbook.undo()
    expect(countsOf(await client.forecast.moves({})).called).toBeUndefined()
  })
})

const HEAD = ['Deal ID', 'Owner', 'Stage', 'Amount', 'Created Date', 'Close Date']
/** An export as it was on a day; nothing but its own rows, so a row left out is gone from the export. */
const exportOf = (rows: readonly (readonly (string | number)[])[]) => csv([HEAD, ...rows])

describe('forecast.moves between two exports', () => {
  it('starts at the import before, and names each move', async () => {
    using bench = openBench()
    const before = ['same', 'won', 'lost', 'grown', 'shrunk', 'stage', 'gone'].map((id) => [
      id,
      'Ada',
      'Offer',
      1000,
      '2026-09-01',
      '2026-11-30',
    ])
    const closed = [
      ['old', 'Ada', 'Closed Won', 1000, '2026-07-01', '2026-08-01'],
      ['past', 'Ada', 'Closed Lost', 1000, '2026-07-01', '2026-08-15'],
    ]
    await importFiles(bench.client, { 'a.csv': exportOf([...before, ...closed]) }, { asOf: '2026-10-01' })
    const after = [
      ['same', 'Ada', 'Offer', 1000, '2026-09-01', '2026-11-30'],
      ['won', 'Ada', 'Closed Won', 1000, '2026-09-01', '2026-10-05'],
      ['lost', 'Ada', 'Closed Lost', 1000, '2026-09-01', '2026-10-05'],
      ['grown', 'Ada', 'Offer', 1500, '2026-09-01', '2026-11-30'],
      ['shrunk', 'Ada', 'Offer', 400, '2026-09-01', '2026-11-30'],
      ['stage', 'Ada', 'Contract', 1000, '2026-09-01', '2026-11-30'],
      ['new', 'Bo', 'Offer', 700, '2026-10-06', '2026-11-30'],
    ]
    await importFiles(bench.client, { 'b.csv': exportOf([...after, ...closed]) }, { asOf: '2026-10-10' })
    const document = await bench.client.forecast.moves({ period: '2026-Q4' })
    expectExact(document)
    // The first day that knows the export of the 1st is the 2nd.
    expect(document).toMatchObject({ from: '2026-10-02', to: '2026-10-10', since: 'import' })
    const { new: fresh, won, lost, grown, shrunk, stage, vanished } = countsOf(document)
    expect({ fresh, won, lost, grown, shrunk, stage, vanished }).toEqual({
      fresh: 1,
      won: 1,
      lost: 1,
      grown: 1,
      shrunk: 1,
      stage: 1,
      vanished: 1,
    })
    expect(document.pipeline).toMatchObject({ opening: 7_000_00, closing: 5_600_00 })
    const amounts = Object.fromEntries(document.pipeline.bars.map(({ move, amount }) => [move, amount]))
    expect(amounts).toEqual({
      new: 700_00,
      won: -1000_00,
      lost: -1000_00,
      grown: 500_00,
      shrunk: -600_00,
    })
    const bo = await bench.client.forecast.moves({ period: '2026-Q4', where: { owner: ['Bo'] } })
    expectExact(bo)
    expect(bo.pipeline).toMatchObject({ opening: 0, closing: 700_00 })
  })
})
