import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACTOR, importFiles, type OpenBench, openBench, problemOf } from './openBench.ts'
import { NEWEST, SMALL_PIPELINE } from './smallPipeline.ts'

let bench: OpenBench
let dealId: string
beforeEach(async () => {
  bench = openBench()
  await importFiles(bench.client, SMALL_PIPELINE)
  const { deals } = await bench.client.forecast.document({})
  // The deal that moves the forecast most.
  dealId = deals.toSorted((a, b) => b.amount * b.probability - a.amount * a.probability)[0]!.id
})
afterEach(() => bench[Symbol.dispose]())

const forecast = () => bench.client.forecast.document({})
const deal = async () => (await forecast()).deals.find(({ id }) => id === dealId)!

describe('a call on a deal', () => {
  it('pulls the chance and the forecast its way, beside the model, and is undone exactly', async () => {
    const { client } = bench
    const before = await forecast()
    const own = await deal()
    const made = await client.deals.adjust({
      dealId,
      probability: 0.99,
      amount: own.amount * 2,
      reason: 'customer-said-so',
      note: 'signed next week',
    })
    expect(made).toMatchObject({ author: ACTOR, active: true, probability: 0.99, amount: own.amount * 2 })
    const raised = await deal()
    expect(raised).toMatchObject({
      amount: own.amount * 2,
      amountSource: 'adjusted',
      modelProbability: own.modelProbability,
    })
    expect(raised.probability).toBeGreaterThan(own.probability)
    const up = await forecast()
    expect(up.total.mean).toBeGreaterThan(before.total.mean)
    expect(up.chance).toBeGreaterThan(before.chance!)
    expect(await client.workbook.info()).toMatchObject({ undo: expect.stringContaining('Adjust') })
    await client.workbook.undo()
    expect(await forecast()).toEqual(before)
    expect((await client.deals.detail({ dealId })).adjustments).toEqual([])
    await client.workbook.redo()
    expect(await forecast()).toEqual(up)
  })

  it('made while looking from an earlier day counts from that day on, and not before', async () => {
    const { client } = bench
    const from = (asOf: string) => client.forecast.document({ asOf })
    const { asOf: newest, deals } = await forecast()
    const [earlier, dayBefore] = ['2026-05-01', '2026-04-30']
    const { id } = (await from(dayBefore)).deals.find((one) => deals.some((other) => other.id === one.id))!
    const untouched = await from(dayBefore)
    await client.workbook.setFrame({ asOf: earlier })
    const chance = async (asOf: string) => (await from(asOf)).deals.find((one) => one.id === id)
    const made = await client.deals.adjust({
      dealId: id,
      probability: 0.99,
      amount: null,
      reason: 'timing',
      note: '',
    })
    expect(made.asOf).toBe(earlier)
    for (const asOf of [earlier, newest]) {
      const called = (await chance(asOf))!
      expect(called.probability, asOf).toBeGreaterThan(called.modelProbability)
    }
    expect(await from(dayBefore)).toEqual(untouched)
    await client.workbook.undo()
    await client.workbook.undo()
  })

  it('a low call pulls down; a later call takes its place; a reset goes back to the model', async () => {
    const { client } = bench
    const before = await forecast()
    const call = (probability: number) =>
      client.deals.adjust({ dealId, probability, amount: null, reason: 'timing', note: '' })
    await call(0.99)
    await call(0.01)
    const low = await forecast()
    expect(low.total.mean).toBeLessThan(before.total.mean)
    const { adjustments } = await client.deals.detail({ dealId })
    expect(adjustments.filter(({ active }) => active).map(({ probability }) => probability)).toEqual([0.01])
    await client.deals.resetAdjustment({ dealId, why: 'no longer so' })
    expect(await forecast()).toEqual(before)
    expect((await client.workbook.history())[0]).toMatchObject({ why: 'no longer so', actor: ACTOR })
    await client.workbook.undo()
    expect(await forecast()).toEqual(low)
  })

  it('is refused on a closed or unknown deal, and without a chance or an amount', async () => {
    const adjust = (id: string, probability: number | null) =>
      bench.client.deals.adjust({ dealId: id, probability, amount: null, reason: 'other', note: '' })
    expect(await problemOf(adjust('last', 0.5))).toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'open deal' },
    })
    expect((await problemOf(adjust('nobody', 0.5))).code).toBe('NOT_FOUND')
    expect((await problemOf(adjust(dealId, null))).code).toBe('BAD_REQUEST')
  })
})

describe('a concern', () => {
  it('lowers the chance, is dated by the data, and settling it brings the chance back', async () => {
    const { client } = bench
    const before = await forecast()
    const own = await deal()
    const raised = await client.deals.raiseConcern({
      dealId,
      kind: 'gone-quiet',
      note: 'no reply',
      help: 'call',
    })
    expect(raised).toMatchObject({ author: ACTOR, raisedOn: NEWEST, resolvedOn: null })
    const worried = await forecast()
    expect((await deal()).probability).toBeLessThan(own.probability)
    expect(worried.total.mean).toBeLessThan(before.total.mean)
    expect(worried.chance).toBeLessThan(before.chance!)
    expect((await client.deals.detail({ dealId })).concerns).toEqual([raised])
    const settled = await client.deals.resolveConcern({ id: raised.id })
    expect(settled).toBeUndefined()
    expect(await forecast()).toEqual(before)
    expect(await client.deals.concerns()).toEqual([{ ...raised, resolvedOn: NEWEST }])
    await client.workbook.undo()
    expect(await forecast()).toEqual(worried)
    await client.workbook.undo()
    expect(await forecast()).toEqual(before)
    expect(await client.deals.concerns()).toEqual([])
    expect((await problemOf(client.deals.resolveConcern({ id: raised.id }))).code).toBe('NOT_FOUND')
  })
})

describe('assumptions', () => {
  const card = async (key: string) =>
    (await bench.client.assumptions.list({})).find((one) => one.key === key)!
  const set = (key: string, value: number | null) =>
    bench.client.assumptions.set({ key, value, owner: '', note: 'agreed' })

  it.each([
    ['new-deals-per-30-days', 2, (f: Figures) => f.newBusiness.expected],
    ['average-amount', 2, (f: Figures) => f.newBusiness.expected],
    ['correlation', 5, (f: Figures) => f.total.p90 - f.total.p10],
  ])('%s: typed, the forecast follows; reset and undo go back exactly', async (key, factor, figure) => {
    const before = await forecast()
    const measured = await card(key)
    await set(key, measured.value * factor)
    expect(await card(key)).toMatchObject({
      value: measured.value * factor,
      measured: measured.value,
      origin: 'typed',
      owner: ACTOR,
      note: 'agreed',
      low: null,
      n: null,
    })
    const typed = await forecast()
    expect(figure(typed)).toBeGreaterThan(figure(before) * 1.02)
    if (key !== 'correlation') expect(figure(typed) / figure(before)).toBeCloseTo(2, 4)
    else expect([typed.correlation, typed.total.mean]).toEqual([measured.value * factor, before.total.mean])
    await set(key, null)
    expect(await forecast()).toEqual(before)
    expect(await card(key)).toEqual(measured)
    await bench.client.workbook.undo()
    expect(await forecast()).toEqual(typed)
    await bench.client.workbook.undo()
    expect(await forecast()).toEqual(before)
  })

  it('the odds of a concern decide how much one weighs', async () => {
    await bench.client.deals.raiseConcern({ dealId, kind: 'other', note: '', help: '' })
    const half = (await deal()).probability
    await set('concern-odds', 0.1)
    expect((await deal()).probability).toBeLessThan(half)
  })

  it('refuses what a figure cannot be, and figures that nobody may type', async () => {
    for (const [key, value] of [
      ['correlation', 1],
      ['correlation', -0.1],
      ['new-deals-per-30-days', -1],
      ['average-amount', -1],
      ['concern-odds', 0],
    ] as const) {
      expect(await problemOf(set(key, value)), key).toMatchObject({
        code: 'BAD_REQUEST',
        data: { issues: [{ path: ['value'] }] },
      })
    }
    expect((await problemOf(set('flat-win-rate', 0.5))).code).toBe('NOT_FOUND')
    expect((await problemOf(set('nothing', 1))).code).toBe('NOT_FOUND')
    expect(await bench.client.workbook.history()).toHaveLength(1)
  })
})

type Figures = Awaited<ReturnType<typeof forecast>>
