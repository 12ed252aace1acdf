import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf } from '../../../src/model/calendar/day.ts'
import { parsePeriod } from '../../../src/model/calendar/period.ts'
import type { DealJudgement } from '../../../src/model/forecast/forecastBasis.ts'
import { calledChance } from '../../../src/model/judgement/calledChance.ts'
import { leftOutByCall } from '../../../src/model/judgement/leftOutByCall.ts'
import { pooledJudgement } from '../../../src/model/judgement/pooledJudgement.ts'
import { reasonsOfCall } from '../../../src/model/judgement/reasonsOfCall.ts'

const AS_OF = dayOf(2026, 5, 15)
const PERIOD = parsePeriod('2026-Q2')!
const chance = fc.double({ min: 0, max: 1, noNaN: true })
const inner = fc.double({ min: 0.005, max: 0.995, noNaN: true })
const judgement = fc.record<DealJudgement>({
  probability: fc.option(chance),
  amount: fc.option(fc.nat()),
  expectedClose: fc.option(fc.integer({ min: -40, max: 90 }).map((days) => addDays(AS_OF, days))),
  category: fc.option(
    fc.constantFrom('commit' as const, 'best-case' as const, 'pipeline' as const, 'omitted' as const),
  ),
  weight: chance,
})

describe('pooling', () => {
  it('lies between model and person, at the model with weight 0 and at the person with weight 1', () => {
    fc.assert(
      fc.property(inner, inner, chance, (model, person, weight) => {
        const pooled = pooledJudgement(model, person, weight)
        expect(pooled).toBeGreaterThanOrEqual(Math.min(model, person) - 1e-12)
        expect(pooled).toBeLessThanOrEqual(Math.max(model, person) + 1e-12)
        expect(pooledJudgement(model, person, 0)).toBeCloseTo(model, 12)
        expect(pooledJudgement(model, person, 1)).toBeCloseTo(person, 12)
      }),
    )
  })

  it('never falls when model or person rise', () => {
    fc.assert(
      fc.property(chance, chance, chance, chance, (a, b, other, weight) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        expect(pooledJudgement(more, other, weight)).toBeGreaterThanOrEqual(
          pooledJudgement(less, other, weight),
        )
        expect(pooledJudgement(other, more, weight)).toBeGreaterThanOrEqual(
          pooledJudgement(other, less, weight),
        )
      }),
    )
  })
})

describe('a call in a period', () => {
  const dated = (expectedClose: number) =>
    leftOutByCall(
      { probability: null, amount: null, expectedClose: expectedClose as typeof AS_OF },
      AS_OF,
      PERIOD,
    )

  it('leaves out what is called to close outside of it; a day that has passed leaves out nothing', () => {
    expect(dated(PERIOD.end + 1)).toBe('another-period')
    expect(dated(PERIOD.end)).toBeNull()
    expect(dated(AS_OF)).toBeNull()
    const next = parsePeriod('2026-Q3')!
    const soon: DealJudgement = { probability: null, amount: null, expectedClose: addDays(AS_OF, 3) }
    expect(leftOutByCall(soon, AS_OF, next)).toBe('another-period')
  })

  it('gives a chance, 0 where nothing can be won any more, and reasons that sum to the difference', () => {
    fc.assert(
      fc.property(judgement, inner, fc.double({ min: -3, max: 3, noNaN: true }), (call, model, dateShift) => {
        const used = calledChance(model, call, dateShift, AS_OF, PERIOD)
        expect(used >= 0 && used <= 1).toBe(true)
        expect(calledChance(0, call, dateShift, AS_OF, PERIOD)).toBe(0)
        const effects = reasonsOfCall(call, model, dateShift, AS_OF, PERIOD).map(({ effect }) => effect)
        expect(effects.reduce((sum, effect) => sum + effect, 0)).toBeCloseTo(used - model, 12)
      }),
    )
    expect(calledChance(0.3, null, 0, AS_OF, PERIOD)).toBe(0.3)
  })

  it('a category other than omitted leaves the chance alone', () => {
    for (const category of ['commit', 'best-case', 'pipeline'] as const) {
      expect(calledChance(0.3, { probability: null, amount: null, category }, 0, AS_OF, PERIOD)).toBe(0.3)
    }
    expect(calledChance(0.3, { probability: 0.9, amount: null, category: 'omitted' }, 0, AS_OF, PERIOD)).toBe(
      0,
    )
  })
})
