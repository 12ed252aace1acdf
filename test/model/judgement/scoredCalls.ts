import fc from 'fast-check'
import { addDays, dayOf } from '../../../src/model/calendar/day.ts'
import { pooledJudgement } from '../../../src/model/judgement/pooledJudgement.ts'
import type { ScoredCall } from '../../../src/model/judgement/scoredCall.ts'

const FIRST_DAY = dayOf(2026, 1, 5)

/** A decided call on a deal of its own, with what a test says of it. */
export function scoredCall(index: number, model: number, typed: number, won: boolean): ScoredCall {
  return {
    author: 'Ann',
    dealId: `D${index}`,
    period: '2026-Q1',
    madeOn: FIRST_DAY,
    settledOn: addDays(FIRST_DAY, index),
    chances: { naive: 0.5, model, person: typed, pooled: pooledJudgement(model, typed) },
    typed,
    won,
    amounts: { model: 100_000, called: 100_000 },
    booked: won ? 100_000 : 0,
  }
}

/** Twelve calls of one person, of which five came true. */
export const TWELVE_CALLS: readonly ScoredCall[] = (
  [
    [0.2, 0.6, false],
    [0.35, 0.7, true],
    [0.5, 0.9, true],
    [0.6, 0.3, false],
    [0.15, 0.5, false],
    [0.8, 0.95, true],
    [0.4, 0.1, false],
    [0.55, 0.8, false],
    [0.3, 0.65, true],
    [0.7, 1, true],
    [0.25, 0, false],
    [0.45, 0.75, false],
  ] as const
).map(([model, typed, won], index) => scoredCall(index, model, typed, won))

/** Calls of two people on a handful of deals. */
export const anyCalls: fc.Arbitrary<readonly ScoredCall[]> = fc
  .array(
    fc.record({
      author: fc.constantFrom('Ann', 'Bo'),
      deal: fc.nat(4),
      settled: fc.nat(60),
      model: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      typed: fc.double({ min: 0, max: 1, noNaN: true }),
      called: fc.integer({ min: 0, max: 500_000 }),
      won: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ author, deal, settled, model, typed, called, won }) => ({
      ...scoredCall(deal, model, typed, won),
      author,
      settledOn: addDays(FIRST_DAY, settled),
      amounts: { model: 100_000, called },
    })),
  )
