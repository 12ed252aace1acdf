import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFiles, type OpenBench, openBench, problemOf } from './openBench.ts'
import { csv } from './table.ts'

const DEALS = csv([
  ['Deal ID', 'Stage', 'Amount', 'Currency', 'Created Date', 'Close Date'],
  ['W', 'Won', 1000, 'USD', '2026-01-05', '2026-04-03'],
  ['E', 'Won', 1000, 'EUR', '2026-01-05', '2026-04-07'],
  ['Y', 'Won', 50000, 'JPY', '2026-01-05', '2026-04-08'],
  ['O', 'Open', 100, 'EUR', '2026-02-01', ''],
  ['N', 'Open', '', 'EUR', '2026-02-01', ''],
  ['L', 'Lost', 500, 'USD', '2026-01-05', '2026-05-31'],
])
const RATES = csv([
  ['Date', 'Measure', 'Value'],
  ['2026-03-01', 'EUR/USD', 1.1],
  ['2026-05-01', 'EUR/USD', 1.25],
  // The other way round: yen for one dollar.
  ['2026-03-01', 'USD/JPY', 160],
])
const TARGETS = csv([
  ['Period', 'Amount', 'Currency'],
  ['2026-Q2', 5000, 'USD'],
])
const WITHOUT_RATES = { 'deals.csv': DEALS, 'targets.csv': TARGETS }
const WITH_RATES = { ...WITHOUT_RATES, 'measures.csv': RATES }

let bench: OpenBench
beforeEach(() => {
  bench = openBench()
})
afterEach(() => bench[Symbol.dispose]())

describe('with imported rates', () => {
  it('converts at the newest rate that was known on the day', async () => {
    await importFiles(bench.client, WITH_RATES)
    const now = await bench.client.forecast.document({ period: '2026-04' })
    expect([now.currency, now.unconverted]).toEqual(['USD', []])
    // 1,000 + 1,000 x 1.25 + 50,000 / 160; yen have no minor unit.
    expect(now.wonToDate).toBe(100_000 + 125_000 + 31_250)
    expect(now.deals.find(({ id }) => id === 'O')?.amount).toBe(12_500)
    const then = await bench.client.forecast.document({ asOf: '2026-05-01', period: '2026-04' })
    expect(then.wonToDate).toBe(100_000 + 110_000 + 31_250)
  })

  it('a typed rate stands in its place, beside the imported one', async () => {
    await importFiles(bench.client, WITH_RATES)
    const { client } = bench
    const card = async () =>
      (await client.assumptions.list({})).find(({ key }) => key === 'exchange-rate.EUR')
    const wonToDate = async () => (await client.forecast.document({ period: '2026-04' })).wonToDate
    const measured = await card()
    expect(measured).toMatchObject({ value: 1.25, measured: null, origin: 'measured', unit: 'rate' })
    await client.assumptions.set({
      key: 'exchange-rate.EUR',
      value: 2,
      owner: 'Finance',
      note: 'budget rate',
    })
    expect(await card()).toMatchObject({
      value: 2,
      measured: 1.25,
      origin: 'typed',
      owner: 'Finance',
      note: 'budget rate',
    })
    expect(await wonToDate()).toBe(100_000 + 200_000 + 31_250)
    await client.assumptions.set({ key: 'exchange-rate.EUR', value: null, owner: '', note: '' })
    expect(await card()).toEqual(measured)
    expect(await wonToDate()).toBe(256_250)
    await client.workbook.undo()
    expect(await wonToDate()).toBe(331_250)
    for (const value of [0, -1]) {
      const call = client.assumptions.set({ key: 'exchange-rate.EUR', value, owner: '', note: '' })
      expect((await problemOf(call)).code).toBe('BAD_REQUEST')
    }
  })
})

describe('without a rate', () => {
  it('counts what is left out, keeps a deal without an amount, and a typed rate brings all in', async () => {
    const { client } = bench
    await importFiles(client, WITHOUT_RATES)
    const without = await client.forecast.document({ period: '2026-04' })
    expect(without.unconverted.toSorted((a, b) => a.currency.localeCompare(b.currency))).toEqual([
      { currency: 'EUR', count: 2 },
      { currency: 'JPY', count: 1 },
    ])
    expect((await client.forecast.load({ period: '2026-04' })).unconverted).toEqual(without.unconverted)
    expect(without.wonToDate).toBe(100_000)
    expect(without.deals.map(({ id }) => id)).toEqual(['N'])
    const cards = (await client.assumptions.list({})).filter(({ unit }) => unit === 'rate')
    expect(cards.map(({ key, source }) => [key, source])).toEqual([
      ['exchange-rate.EUR', 'No rate is known: set one'],
      ['exchange-rate.JPY', 'No rate is known: set one'],
    ])
    await client.assumptions.set({ key: 'exchange-rate.EUR', value: 1.2, owner: '', note: '' })
    const typed = (await client.assumptions.list({})).find(({ key }) => key === 'exchange-rate.EUR')
    expect(typed).toMatchObject({ value: 1.2, measured: null, origin: 'typed' })
    const after = await client.forecast.document({ period: '2026-04' })
    expect(after.unconverted).toEqual([{ currency: 'JPY', count: 1 }])
    expect(after.wonToDate).toBe(220_000)
    expect(after.deals.map(({ id }) => id).sort()).toEqual(['N', 'O'])
  })

  it('that day, a deal won in such a currency is won all the same in a test on past dates', async () => {
    const cutoffs = ['2026-04-01']
    const scored = async (currency: string) => {
      using other = openBench()
      await importFiles(other.client, pipelineWonIn(currency), { asOf: '2026-07-31' })
      return (await other.client.forecast.backtest({ cutoffs })).cutoffs[0]!.open
    }
    const [dollars, euros] = [await scored('USD'), await scored('EUR')]
    expect(euros.count).toBe(8)
    expect(euros.brier).toBe(dollars.brier)
    // Eight deals like those won before, whatever the euros come to at rates of later.
    expect(euros.actual).toBe(8 * 1000_00)
  })
})

/** Deals won and lost in dollars in the first quarter, and eight of the same age won in the second; rates begin in June. */
function pipelineWonIn(currency: string) {
  const day = (month: number, of: number) => `2026-0${month}-${String(of).padStart(2, '0')}`
  const past = Array.from({ length: 12 }, (_, i) => {
    const stage = i % 3 === 0 ? 'Lost' : 'Won'
    return [`P${i}`, stage, 1000, 'USD', day(1, 1 + i), day(3, 1 + i)]
  })
  const open = Array.from({ length: 8 }, (_, i) => [
    `O${i}`,
    'Won',
    3000,
    currency,
    day(3, 1 + i),
    day(5, 1 + i),
  ])
  return {
    'deals.csv': csv([
      ['Deal ID', 'Stage', 'Amount', 'Currency', 'Created Date', 'Close Date'],
      ...past,
      ...open,
    ]),
    'measures.csv': csv([
      ['Date', 'Measure', 'Value'],
      ['2026-06-01', 'EUR/USD', 1.1],
    ]),
  }
}
