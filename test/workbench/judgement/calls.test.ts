import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { adjustDealInput } from '../../../src/contract/dealing.ts'
import { ACTOR, importFiles, type OpenBench, openBench, problemOf } from '../openBench.ts'
import { NEWEST, SMALL_PIPELINE } from '../smallPipeline.ts'

let bench: OpenBench
beforeEach(async () => {
  bench = openBench()
  await importFiles(bench.client, SMALL_PIPELINE)
})
afterEach(() => bench[Symbol.dispose]())

type CallInput = z.input<typeof adjustDealInput>
const forecast = (scope: { asOf?: string; period?: string; where?: object } = {}) =>
  bench.client.forecast.document(scope)
const call = (dealId: string, fields: Partial<CallInput>) =>
  bench.client.deals.adjust({
    dealId,
    probability: null,
    amount: null,
    reason: 'timing',
    note: '',
    ...fields,
  })
/** The open deal that is worth most. */
async function biggest() {
  const { deals } = await forecast()
  return deals.toSorted((a, b) => b.amount * b.probability - a.amount * a.probability)[0]!
}
const dealOf = async (id: string, scope = {}) => (await forecast(scope)).deals.find((deal) => deal.id === id)!

describe('what a call does to the forecast', () => {
  it('omitted: the chance is 0, said as a reason, the model stays beside it, and undo brings all back', async () => {
    const before = await forecast()
    const own = await biggest()
    await call(own.id, { category: 'omitted' })
    const omitted = await dealOf(own.id)
    expect(omitted).toMatchObject({
      probability: 0,
      modelProbability: own.modelProbability,
      call: { category: 'omitted', probability: null, amount: null, weight: 0.5 },
    })
    expect(omitted.reasons[0]).toEqual({
      code: 'omitted',
      effect: -own.modelProbability,
      text: 'left out by a call',
    })
    const { total, open } = await forecast()
    expect(before.total.mean - total.mean).toBeCloseTo(own.amount * own.probability, -1)
    expect(open.count).toBe(before.open.count)
    await bench.client.workbook.undo()
    expect(await forecast()).toEqual(before)
  })

  it('commit, best case and pipeline change no figure', async () => {
    const figures = async () => {
      const { total, chance, deals } = await forecast()
      return {
        total,
        chance,
        deals: deals.map(({ amount, probability, importance }) => [amount, probability, importance]),
      }
    }
    const before = await figures()
    const own = await biggest()
    for (const category of ['commit', 'best-case', 'pipeline'] as const) {
      await call(own.id, { category })
      expect(await figures()).toEqual(before)
      expect((await dealOf(own.id)).call?.category).toBe(category)
    }
  })

  it('a close date beyond the period takes the deal out of it and not out of the next', async () => {
    const own = await biggest()
    await call(own.id, { expectedCloseOn: '2026-07-20' })
    const now = await dealOf(own.id)
    expect(now).toMatchObject({ probability: 0, call: { expectedCloseOn: '2026-07-20' } })
    expect(now.reasons[0]).toMatchObject({ code: 'another-period', effect: -own.modelProbability })
    const next = await dealOf(own.id, { period: '2026-Q3' })
    expect(next.probability).toBeCloseTo(next.modelProbability, 12)
    expect(next.probability).toBeGreaterThan(0)
  })

  it('a chance was called for one period: another keeps the model, one with the same days left does not', async () => {
    const own = await biggest()
    await bench.client.workbook.setFrame({ asOf: '2026-06-15' })
    await call(own.id, { probability: 0.9 })
    const next = await dealOf(own.id, { period: '2026-Q3' })
    expect(next).toMatchObject({ probability: next.modelProbability, call: null })
    const [quarter, lastMonth] = [await dealOf(own.id), await dealOf(own.id, { period: '2026-06' })]
    expect(quarter.probability).toBeGreaterThan(quarter.modelProbability)
    expect(lastMonth.probability).toBeCloseTo(quarter.probability, 12)
  })

  it('past its last day it is not used, is shown as expired, and stays in the history', async () => {
    const { client } = bench
    const own = await biggest()
    await client.workbook.setFrame({ asOf: '2026-05-01' })
    await call(own.id, { probability: 0.99, expiresOn: '2026-05-10', evidence: 'mail of 3 May' })
    expect((await dealOf(own.id, { asOf: '2026-05-10' })).call).toMatchObject({ probability: 0.99 })
    expect((await dealOf(own.id, { asOf: '2026-05-11' })).call).toBeNull()
    await client.workbook.setFrame({ asOf: null })
    const { adjustments } = await client.deals.detail({ dealId: own.id })
    expect(adjustments).toMatchObject([{ expired: true, active: true, evidence: 'mail of 3 May' }])
  })

  it('a look back finds the call that stood that day, whatever came after', async () => {
    const { client } = bench
    const own = await biggest()
    for (const [asOf, probability] of [
      ['2026-05-01', 0.9],
      ['2026-05-08', 0.1],
    ] as const) {
      await client.workbook.setFrame({ asOf })
      await call(own.id, { probability })
    }
    await client.workbook.setFrame({ asOf: '2026-05-12' })
    await client.deals.resetAdjustment({ dealId: own.id, why: 'it signed elsewhere' })
    const stood = async (asOf: string) => (await dealOf(own.id, { asOf })).call?.probability ?? null
    expect(await Promise.all(['2026-04-30', '2026-05-07', '2026-05-11', NEWEST].map(stood))).toEqual([
      null,
      0.9,
      0.1,
      null,
    ])
    const { adjustments } = await client.deals.detail({ dealId: own.id })
    expect(adjustments).toMatchObject([
      { active: false, endedOn: '2026-05-08', endedBy: ACTOR, endedWhy: null },
      { active: false, endedOn: '2026-05-12', endedBy: ACTOR, endedWhy: 'it signed elsewhere' },
    ])
  })

  it('remembers what was said when it was made, by the functions of the forecast', async () => {
    const own = await biggest()
    const made = await call(own.id, { probability: 0.9, expectedCloseOn: '2026-06-20' })
    const now = await dealOf(own.id)
    expect(made).toMatchObject({
      period: '2026-Q2',
      modelProbability: own.modelProbability,
      modelAmount: own.amount,
      weight: 0.5,
      usedProbability: now.probability,
    })
    const { open } = await forecast()
    expect(made.naiveProbability).toBeCloseTo(open.stageWeighted / open.amount, 6)
  })

  it('is refused without any of the four, and a reset without a reason', async () => {
    const own = await biggest()
    expect((await problemOf(call(own.id, {}))).code).toBe('BAD_REQUEST')
    await call(own.id, { category: 'commit' })
    const reset = bench.client.deals.resetAdjustment({ dealId: own.id, why: '  ' })
    expect((await problemOf(reset)).code).toBe('BAD_REQUEST')
  })
})
