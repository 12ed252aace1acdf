import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JudgementRecord } from '../../../src/contract/judging.ts'
import { ACTOR, importFiles, type OpenBench, openBench } from '../openBench.ts'
import { NEWEST, SMALL_PIPELINE } from '../smallPipeline.ts'

const MADE_ON = '2026-03-01'
const CALLS = 14

let bench: OpenBench
let record: JudgementRecord
let amountOnly: string
/** What the model had for each deal on the day of the calls: chance and amount. */
let said: Map<string, { modelProbability: number; amount: number }>

// Every other open deal of the day is called up or down; one gets a mere amount, and one is called twice.
beforeAll(async () => {
  bench = openBench()
  const { client } = bench
  await importFiles(client, SMALL_PIPELINE)
  await client.workbook.setFrame({ asOf: MADE_ON })
  const { deals } = await client.forecast.document({})
  said = new Map(deals.map((deal) => [deal.id, deal]))
  const young = deals.toSorted((a, b) => b.probability - a.probability).slice(0, CALLS)
  const call = (dealId: string, probability: number | null, amount: number | null = null) =>
    client.deals.adjust({ dealId, probability, amount, reason: 'customer-said-so', note: '' })
  await call(young[0]!.id, 0.01)
  for (const [i, { id }] of young.entries()) await call(id, i % 2 === 0 ? 0.95 : 0.05)
  amountOnly = deals.toSorted((a, b) => b.probability - a.probability)[CALLS]!.id
  await call(amountOnly, null, 999_900)
  await client.workbook.setFrame({ asOf: null })
  record = await client.judgement.record({})
}, 120_000)
afterAll(() => bench[Symbol.dispose]())

describe('the record of calls', () => {
  it('scores each against what became of its deal within the period', async () => {
    expect(record).toMatchObject({ asOf: NEWEST, you: ACTOR, prior: { weight: 0.5, worthCalls: 10 } })
    // The quarter of the calls is over: all are decided.
    expect(record.calls).toHaveLength(CALLS + 2)
    const truth = new Map<string, boolean>()
    for (const { dealId, won, settledOn, booked, amounts, chances } of record.calls) {
      const { outcome, closedOn, amount } = await bench.client.deals.detail({ dealId })
      const inTime = closedOn !== null && closedOn <= '2026-03-31'
      expect(won).toBe(outcome === 'won' && inTime)
      expect(settledOn).toBe(inTime ? closedOn : '2026-03-31')
      expect(booked).toBe(won ? amount : 0)
      const { modelProbability, amount: modelAmount } = said.get(dealId)!
      expect([chances.model, amounts.model]).toEqual([modelProbability, modelAmount])
      truth.set(dealId, won)
    }
    const counted = record.calls.filter(({ counts }) => counts)
    expect(counted).toHaveLength(CALLS + 1)
    const chances = counted.filter(({ dealId }) => dealId !== amountOnly)
    for (const step of ['naive', 'model', 'person', 'pooled'] as const) {
      const errors = chances.map((one) => (one.chances[step] - Number(truth.get(one.dealId))) ** 2)
      const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
      expect(record.everyone.all.brier!.errors[step]).toBeCloseTo(mean, 12)
    }
  })

  it('by person and direction, with no word where there are too few', () => {
    const [person] = record.people
    expect(record.people).toHaveLength(1)
    expect(person).toMatchObject({ name: ACTOR, waiting: 0, unscored: 0, weight: { n: CALLS } })
    const { all, up, down, proposed } = person!
    expect([up.chance.n, down.chance.n, all.chance.n]).toEqual([CALLS / 2, CALLS / 2, CALLS])
    expect(up.n + down.n).toBe(all.n)
    expect(up.chance.won + down.chance.won).toBe(all.chance.won)
    expect([up.brier!.added, down.brier!.added, proposed.up, proposed.down]).toEqual([null, null, null, null])
    const added = all.brier!.added!
    const { naive, pooled } = all.brier!.errors
    expect(added.model.mean + added.person.mean + added.pooled.mean).toBeCloseTo(naive - pooled, 12)
  })

  it('weighs later calls by it, and looks at nothing from after its day', async () => {
    const { client } = bench
    const early = await client.judgement.record({ asOf: MADE_ON })
    expect(early.people).toMatchObject([{ waiting: CALLS + 2, weight: { value: 0.5, n: 0 } }])
    const { value } = record.people[0]!.weight
    expect(value).not.toBe(0.5)
    const { deals } = await client.forecast.document({})
    const made = await client.deals.adjust({
      dealId: deals.toSorted((a, b) => b.probability - a.probability)[0]!.id,
      probability: 0.9,
      amount: null,
      reason: 'timing',
      note: '',
    })
    expect(made.weight).toBe(value)
    const used = (await client.forecast.document({})).deals.find(({ id }) => id === made.dealId)!
    expect(used).toMatchObject({ probability: made.usedProbability, call: { weight: value } })
    await client.workbook.undo()
    expect(await client.judgement.record({})).toEqual(record)
  })
})
