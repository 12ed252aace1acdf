import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountShrinkage } from '../../../src/model/judgement/amountShrinkage.ts'
import { callScores, callScoresByDirection, LEAST_CALLS } from '../../../src/model/judgement/callScores.ts'
import { directionOf } from '../../../src/model/judgement/scoredCall.ts'
import { anyCalls, scoredCall, TWELVE_CALLS } from './scoredCalls.ts'

describe('callScores', () => {
  it('counts what came true, with the interval of its share', () => {
    const { n, chance } = callScores(TWELVE_CALLS)
    expect(n).toBe(12)
    expect(chance).toMatchObject({ n: 12, won: 5 })
    expect(chance.said).toBeCloseTo(7.25, 12) // 0.6 + 0.7 + ... + 0.75
    expect(chance.modelSaid).toBeCloseTo(5.25, 12) // 0.2 + 0.35 + ... + 0.45
    const three = callScores(TWELVE_CALLS.map((call, i) => ({ ...call, won: i < 3 }))).chance
    // scipy 1.17.1: beta.ppf([0.1, 0.9], 1 + 3, 1 + 9)
    expect([three.low, three.high]).toEqual([expect.closeTo(0.1416111, 6), expect.closeTo(0.44426338, 6)])
  })

  it('gives what the person added to the model with its normal interval', () => {
    const { errors, added } = callScores(TWELVE_CALLS).brier!
    // numpy 2.4.6: d = (model - won)^2 - (typed - won)^2; d.mean(), d.std(ddof=1) / sqrt(12) * norm.ppf(0.9)
    expect(added!.person.mean).toBeCloseTo(0.02541666666666667, 12)
    expect(added!.person.high - added!.person.mean).toBeCloseTo(0.0998892648604565, 9)
    expect(errors.model - errors.person).toBeCloseTo(added!.person.mean, 12)
  })

  it('says nothing of what was added under ten calls, and gives no errors without any', () => {
    expect(callScores(TWELVE_CALLS.slice(0, LEAST_CALLS - 1)).brier).toMatchObject({ n: 9, added: null })
    expect(callScores(TWELVE_CALLS.slice(0, LEAST_CALLS)).brier!.added).not.toBeNull()
    expect(callScores([])).toMatchObject({ n: 0, brier: null, value: null })
  })

  it('the steps sum to the way from the flat rate to the pooled figure, in chance and in value', () => {
    fc.assert(
      fc.property(anyCalls, (calls) => {
        const { brier, value } = callScores(calls)
        for (const steps of [brier, value]) {
          if (!steps?.added) continue
          const { model, person, pooled } = steps.added
          const whole = steps.errors.naive - steps.errors.pooled
          expect(model.mean + person.mean + pooled.mean).toBeCloseTo(whole, 6)
        }
      }),
    )
  })

  it('the directions part the calls that differ from the model', () => {
    fc.assert(
      fc.property(anyCalls, (calls) => {
        const { up, down } = callScoresByDirection(calls)
        expect(up.n + down.n).toBe(calls.filter((call) => directionOf(call) !== null).length)
        expect(up.chance.won + down.chance.won).toBe(callScores(calls).chance.won)
      }),
    )
  })

  it('a call on an amount alone is scored by value, and points where its amount does', () => {
    const less = {
      ...scoredCall(1, 0.5, 0.5, true),
      typed: null,
      amounts: { model: 100_000, called: 60_000 },
    }
    expect(directionOf(less)).toBe('down')
    const { chance, brier, value } = callScores([less])
    expect([chance.n, brier]).toEqual([0, null])
    expect(value!.errors).toEqual({ naive: 50_000, model: 50_000, person: 70_000, pooled: 70_000 })
    expect(callScores([{ ...less, booked: null }]).value).toBeNull()
  })
})

describe('amountShrinkage', () => {
  const won = (called: number, booked: number) => ({
    ...scoredCall(1, 0.5, 0.5, true),
    amounts: { model: 100_000, called },
    booked,
  })

  it('takes calls whole until they are scored, as if ten had come true', () => {
    expect(amountShrinkage([])).toEqual({ share: 1, n: 0 })
    expect(amountShrinkage([won(150_000, 150_000)])).toEqual({ share: 1, n: 1 })
    // The model was right ten times: halfway between its slope of 0 and the prior's 1.
    const tenWrong = Array.from({ length: 10 }, () => won(150_000, 100_000))
    expect(amountShrinkage(tenWrong)).toEqual({ share: expect.closeTo(0.5, 12), n: 10 })
  })

  it('leaves out lost deals and calls that left the amount alone, and stays within 0 and 1', () => {
    expect(amountShrinkage([{ ...won(150_000, 0), won: false }, won(100_000, 90_000)]).n).toBe(0)
    fc.assert(
      fc.property(anyCalls, (calls) => {
        const { share } = amountShrinkage(calls)
        expect(share >= 0 && share <= 1).toBe(true)
      }),
    )
  })
})
