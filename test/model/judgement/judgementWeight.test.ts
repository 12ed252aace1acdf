import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/model/calendar/day.ts'
import { countedCalls } from '../../../src/model/judgement/countedCalls.ts'
import { judgementWeight } from '../../../src/model/judgement/judgementWeight.ts'
import { judgementWeights } from '../../../src/model/judgement/judgementWeights.ts'
import { pooledJudgement } from '../../../src/model/judgement/pooledJudgement.ts'
import { logistic } from '../../../src/model/probability/logistic.ts'
import { logit } from '../../../src/model/probability/logit.ts'
import { anyCalls, scoredCall, TWELVE_CALLS } from './scoredCalls.ts'

// scipy 1.17.1: minimize_scalar(bounded, xatol 1e-13) of -sum log Bernoulli(y; expit(m + w d)) + 2.5 (w - 0.5)^2 / 2,
// m = logit(clip(model, 0.005, 0.995)), d = logit(clip(typed, 0.005, 0.995)) - m; sd = (sum p (1 - p) d^2 + 2.5)^-0.5.
const SCIPY = { value: 0.5754536573600906, sd: 0.33881805026341544 }
const NORMAL_90 = 1.2815515655446004 // scipy 1.17.1: norm.ppf(0.9)

const PEOPLE = 200

describe('judgementWeight', () => {
  it('is the maximum of the posterior with its Laplace interval, as scipy finds it', () => {
    const { value, low, high, n } = judgementWeight(TWELVE_CALLS)
    expect(value).toBeCloseTo(SCIPY.value, 7)
    expect(low).toBeCloseTo(SCIPY.value - NORMAL_90 * SCIPY.sd, 6)
    expect(high).toBe(1)
    expect(n).toBe(12)
  })

  it('goes to its bounds when calls are always or never borne out', () => {
    const borneOut = (right: boolean) =>
      TWELVE_CALLS.map((call) => ({ ...call, won: call.typed! > 0.5 === right }))
    expect(judgementWeight(borneOut(true)).value).toBe(1)
    expect(judgementWeight(borneOut(false)).value).toBe(0)
  })

  it('is the stated prior without calls, and with calls in which no chance was typed', () => {
    expect(judgementWeight([])).toMatchObject({ value: 0.5, n: 0 })
    expect(judgementWeight(TWELVE_CALLS.map((call) => ({ ...call, typed: null })))).toEqual(
      judgementWeight([]),
    )
  })

  it('lies within 0 and 1 inside its interval, and narrows with more calls', () => {
    fc.assert(
      fc.property(anyCalls, (calls) => {
        const { value, low, high } = judgementWeight(calls)
        expect(low >= 0 && low <= value && value <= high && high <= 1).toBe(true)
      }),
    )
    const once = judgementWeight(TWELVE_CALLS)
    const often = judgementWeight(Array.from({ length: 6 }, () => TWELVE_CALLS).flat())
    expect(often.high - often.low).toBeLessThan(once.high - once.low)
  })

  it('rises with each call that comes true and falls with each that does not', () => {
    fc.assert(
      fc.property(anyCalls, fc.double({ min: 0.05, max: 0.9, noNaN: true }), (calls, model) => {
        const with_ = (won: boolean) => judgementWeight([...calls, scoredCall(99, model, 0.95, won)]).value
        expect(with_(true)).toBeGreaterThanOrEqual(with_(false))
      }),
    )
  })
})

describe('the calls that count', () => {
  const [first] = TWELVE_CALLS
  const asOf = addDays(first!.settledOn, 40)

  it('are the last of several by one person on one deal for one period', () => {
    const again = { ...first!, typed: 0.1 }
    const elsewhere = { ...first!, period: '2026-Q2' }
    const other = { ...first!, author: 'Bo' }
    expect(countedCalls([first!, elsewhere, other, again], asOf)).toEqual([elsewhere, other, again])
  })

  it('tell of a day only what was settled by then: what comes after changes no weight', () => {
    fc.assert(
      fc.property(anyCalls, fc.nat(60), (calls, days) => {
        const day = addDays(first!.settledOn, days)
        const known = calls.filter(({ settledOn }) => settledOn <= day)
        const changed = calls.map((call) => (call.settledOn <= day ? call : { ...call, won: !call.won }))
        expect(judgementWeights(calls, day)).toEqual(judgementWeights(known, day))
        expect(judgementWeights(changed, day)).toEqual(judgementWeights(calls, day))
      }),
    )
  })
})

describe('a person whose weight is known', () => {
  // 200 people each, 60 calls a person: model uniform on 5 to 95 %, calls one and a half units of log-odds
  // around it (mulberry32).
  it.each([0.2, 0.5, 0.8])('of %d is found within the stated interval some 8 times in 10', (truth) => {
    const random = randomNumbers(7)
    let held = 0
    let sum = 0
    for (let person = 0; person < PEOPLE; person++) {
      const calls = Array.from({ length: 60 }, (_, i) => {
        const model = 0.05 + 0.9 * random()
        const typed = logistic(logit(model) + 3 * (random() - 0.5) * 1.5)
        return scoredCall(i, model, typed, random() < pooledJudgement(model, typed, truth))
      })
      const { value, low, high } = judgementWeight(calls)
      sum += value
      if (truth >= low && truth <= high) held++
    }
    // Measured 0.90, 0.84 and 0.86; the standard error of a share of 0.8 is 0.028, four of them are let pass.
    expect(held / PEOPLE).toBeGreaterThan(0.69)
    // Drawn towards 0.5 by the prior, and never across it.
    if (truth !== 0.5) expect(Math.sign(sum / PEOPLE - 0.5)).toBe(Math.sign(truth - 0.5))
    expect(Math.abs(sum / PEOPLE - truth)).toBeLessThan(0.12)
  })
})

function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
