import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evaluateForecast } from '../../../src/model/forecast/evaluateForecast.ts'
import { shiftedForecast } from '../../../src/model/judgement/shiftedForecast.ts'
import { ACTOR, importFiles, type OpenBench, openBench, problemOf } from '../openBench.ts'
import { NEWEST, SMALL_PIPELINE } from '../smallPipeline.ts'

let bench: OpenBench
beforeEach(async () => {
  bench = openBench()
  await importFiles(bench.client, SMALL_PIPELINE)
})
afterEach(() => bench[Symbol.dispose]())

const add = (part: 'company' | 'owner' | 'team' | 'product', name: string | null, amount: number) =>
  bench.client.judgement.addToRollUp({
    part,
    name,
    amount,
    period: '2026-Q2',
    reason: 'customer-said-so',
    note: 'a framework contract that no deal shows',
    evidence: 'minutes of 12 May',
  })
const shift = async (scope = {}) => (await bench.client.forecast.document(scope)).managerShift

describe('an amount added to a part of the forecast', () => {
  it('stands beside the model, moves the total and its range as a sure amount, and is undone', async () => {
    const { client } = bench
    const before = await client.forecast.document({})
    const made = await add('company', null, 2_000_000)
    expect(made).toMatchObject({ author: ACTOR, asOf: NEWEST, active: true, modelMean: before.total.mean })
    const after = await client.forecast.document({})
    expect({ ...after, managerShift: null }).toEqual(before)
    const { mean, p10, p50, p90 } = before.total
    expect(after.managerShift).toMatchObject({
      amount: 2_000_000,
      total: { mean: mean + 2_000_000, p10: p10 + 2_000_000, p50: p50 + 2_000_000, p90: p90 + 2_000_000 },
      judgements: [made],
    })
    expect(after.managerShift!.chance).toBeGreaterThan(before.chance!)
    const { basis, target, rollUpJudgements } = await client.forecast.load({})
    expect(rollUpJudgements).toEqual([made])
    const shown = shiftedForecast(evaluateForecast(basis, { target: target! }), 2_000_000, target)
    expect(shown.chance).toBe(after.managerShift!.chance)
    await client.workbook.undo()
    expect(await client.forecast.document({})).toEqual(before)
    await client.workbook.redo()
    expect(await client.forecast.document({})).toEqual(after)
  })

  it('of an owner lies within the owner’s team and the company, of a team not within an owner', async () => {
    await add('owner', 'Ada', 300_000)
    await add('team', 'North', -100_000)
    await add('team', 'South', 70_000)
    const amounts = async (where: object) => (await shift({ where }))?.amount ?? null
    expect(await amounts({})).toBe(270_000)
    expect(await amounts({ team: ['North'] })).toBe(200_000)
    expect(await amounts({ owner: ['Ada'] })).toBe(300_000)
    expect(await amounts({ owner: ['Bo'] })).toBeNull()
    expect(await amounts({ manager: ['Max'] })).toBe(270_000)
    expect(await amounts({ stage: ['Proposal'] })).toBeNull()
    expect(await shift({ period: '2026-Q3' })).toBeNull()
  })

  it('is replaced by a later one on the same part, and taken back with a reason', async () => {
    const { client } = bench
    await add('team', 'North', 300_000)
    const second = await add('team', 'North', 500_000)
    expect((await shift())?.amount).toBe(500_000)
    await client.judgement.resetRollUp({ id: second.id, why: 'it is a deal now' })
    expect(await shift()).toBeNull()
    expect(await client.judgement.rollUps()).toMatchObject([
      { active: false, endedWhy: null, endedBy: ACTOR },
      { active: false, endedWhy: 'it is a deal now', endedOn: NEWEST },
    ])
    await client.workbook.undo()
    expect((await shift())?.amount).toBe(500_000)
    const again = client.judgement.resetRollUp({ id: 99, why: 'x' })
    expect((await problemOf(again)).code).toBe('NOT_FOUND')
  })

  it('is refused for a part that is unknown, without a name, or of nothing', async () => {
    expect(await problemOf(add('team', 'Nowhere', 1))).toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'team' },
    })
    expect((await problemOf(add('team', null, 1))).code).toBe('BAD_REQUEST')
    expect((await problemOf(add('company', 'Ada', 1))).code).toBe('BAD_REQUEST')
    expect((await problemOf(add('company', null, 0))).code).toBe('BAD_REQUEST')
  })
})
