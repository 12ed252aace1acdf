import { afterEach, beforeEach, expect, it } from 'vitest'
import { importFiles, type OpenBench, openBench } from '../openBench.ts'
import { NEWEST, SMALL_PIPELINE } from '../smallPipeline.ts'

let bench: OpenBench
beforeEach(async () => {
  bench = openBench()
  await importFiles(bench.client, SMALL_PIPELINE)
})
afterEach(() => bench[Symbol.dispose]())

const card = async () => (await bench.client.assumptions.list({})).find(({ key }) => key === 'concern-odds')!

it('are a stated prior until past deals had a concern, then learned, and a typed figure goes before both', async () => {
  const { client } = bench
  expect(await card()).toMatchObject({ origin: 'stated-prior', n: null, low: null })
  expect((await card()).value).toBeCloseTo(0.5, 12)
  // Looked at from a day whose quarter is long over: raised then, so known then.
  await client.workbook.setFrame({ asOf: '2025-11-20' })
  const { deals } = await client.forecast.document({})
  for (const { id } of deals.slice(0, 12))
    await client.deals.raiseConcern({ dealId: id, kind: 'competitor', note: '', help: '' })
  expect((await card()).origin).toBe('stated-prior')
  await client.workbook.setFrame({ asOf: NEWEST })
  const learned = await card()
  expect(learned).toMatchObject({ origin: 'measured', n: expect.any(Number) })
  expect(learned.n).toBeGreaterThan(0)
  expect(learned.value).not.toBeCloseTo(0.5, 3)
  expect(learned.low!).toBeLessThan(learned.value)
  expect(learned.high!).toBeGreaterThan(learned.value)
  await client.assumptions.set({ key: 'concern-odds', value: 0.2, owner: '', note: 'our own count' })
  expect(await card()).toMatchObject({ origin: 'typed', value: 0.2, measured: learned.value })
})

it('name the kind of the concern in the deal’s reasons', async () => {
  const { client } = bench
  const { id } = (await client.forecast.document({})).deals.toSorted(
    (a, b) => b.probability - a.probability,
  )[0]!
  const of = async () => (await client.forecast.document({})).deals.find((deal) => deal.id === id)!
  const before = (await of()).modelProbability
  await client.deals.raiseConcern({ dealId: id, kind: 'budget-frozen', note: '', help: '' })
  const { modelProbability, reasons } = await of()
  expect(modelProbability / (1 - modelProbability)).toBeCloseTo((0.5 * before) / (1 - before), 9)
  expect(reasons.find(({ code }) => code === 'concern')!.text).toBe('concern: budget frozen')
})
