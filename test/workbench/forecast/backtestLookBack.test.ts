import { afterEach, beforeEach, expect, it } from 'vitest'
import { addDays, formatDay, parseDay } from '../../../src/model/calendar/day.ts'
import { importFiles, type OpenBench, openBench } from '../openBench.ts'
import { csv } from '../table.ts'

let bench: OpenBench
beforeEach(() => {
  bench = openBench()
})
afterEach(() => bench[Symbol.dispose]())

const FIRST = parseDay('2025-10-01')!
/** A deal every fifth day, two of three won 30 days later, without an amount: each is worth its list price. */
const deals = (count: number) =>
  csv([
    ['Deal ID', 'Product', 'Stage', 'Amount', 'Created Date', 'Close Date'],
    ...Array.from({ length: count }, (_, i) => {
      const created = addDays(FIRST, 5 * i)
      const stage = i % 3 === 0 ? 'Lost' : 'Won'
      return [`D${i}`, 'Base', stage, '', formatDay(created), formatDay(addDays(created, 30))]
    }),
  ])
const products = (price: number) =>
  csv([
    ['Product', 'List Price', 'Currency'],
    ['Base', price, 'USD'],
  ])

async function lookedBack(asOf: string) {
  await bench.client.workbook.setFrame({ asOf })
  return (await bench.client.forecast.backtest({})).cutoffs
}

it('looking from a past day, outcomes are worth what was known by then', async () => {
  await importFiles(bench.client, { 'deals.csv': deals(40), 'products.csv': products(1000) })
  const before = await lookedBack('2026-05-10')
  expect(before.at(-1)).toMatchObject({ asOf: '2026-03-15', period: '2026-Q1' })
  expect(before.at(-1)!.total.actual).toBeGreaterThan(10 * 1000_00)
  const later = { 'deals.csv': deals(60), 'products.csv': products(9000) }
  await importFiles(bench.client, later, { asOf: '2026-09-30' })
  expect(await lookedBack('2026-05-10')).toEqual(before)
})

it('a quarter is tested from the day after its last one: only then is that one known', async () => {
  await importFiles(bench.client, { 'deals.csv': deals(60), 'products.csv': products(1000) })
  const newest = async (asOf: string) => (await lookedBack(asOf)).at(-1)!.period
  expect([await newest('2026-06-30'), await newest('2026-07-01')]).toEqual(['2026-Q1', '2026-Q2'])
})
