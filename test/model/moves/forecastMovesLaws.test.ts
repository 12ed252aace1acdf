import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/model/calendar/day.ts'
import type { DealRecord } from '../../../src/model/forecast/dealRecord.ts'
import type { ForecastSide } from '../../../src/model/moves/dealPosition.ts'
import { forecastMoves } from '../../../src/model/moves/forecastMoves.ts'
import { dealOf } from '../dealOf.ts'
import { CLOSING, HISTORY, NO_CALL, OPENING, PERIOD, partsOf, side, sumOf } from './movedForecasts.ts'

const arbitraryDeal = (id: string) =>
  fc
    .record({
      outcome: fc.constantFrom('open', 'open', 'open', 'won', 'lost'),
      created: fc.option(fc.integer({ min: -400, max: 6 }), { freq: 12 }),
      closed: fc.integer({ min: -60, max: 7 }),
      expectedClose: fc.option(fc.integer({ min: -20, max: 200 })),
      amount: fc.option(fc.integer({ min: 0, max: 9_000_00 }), { freq: 6 }),
      stage: fc.constantFrom(null, 'Lead', 'Offer', 'Contract'),
      owner: fc.constantFrom(null, 'owner 1', 'owner 2'),
      pushes: fc.integer({ min: 0, max: 4 }),
    })
    .map((facts): DealRecord => {
      const { outcome, closed, created, expectedClose, amount, ...rest } = facts
      const day = (days: number) => addDays(OPENING, days)
      return dealOf({
        id,
        ...rest,
        amount: outcome === 'won' ? (amount ?? 500_00) : amount,
        outcome: outcome as DealRecord['outcome'],
        created: created === null ? null : day(created),
        closed: outcome === 'open' ? null : day(Math.max(closed, created ?? closed)),
        expectedClose: expectedClose === null ? null : day(expectedClose),
      })
    })

/** A deal at two moments; null: not there. */
const arbitraryPair = (id: string) =>
  fc.tuple(
    fc.option(arbitraryDeal(id), { freq: 6 }),
    fc.option(arbitraryDeal(id), { freq: 6 }),
    fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    fc.boolean(),
  )

const arbitraryPairs = fc
  .integer({ min: 1, max: 12 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => arbitraryPair(`D${i}`))))

describe('forecastMoves, any two pipelines', () => {
  it('sums exactly, deal by deal and in all, with every changed deal in it', () => {
    fc.assert(
      fc.property(arbitraryPairs, fc.boolean(), (pairs, part) => {
        const select = part ? ({ owner }: DealRecord) => owner === 'owner 1' : undefined
        const options = select ? { select } : {}
        const judgements = new Map(
          pairs.flatMap(([a, b, p]) =>
            p === null ? [] : [[(a ?? b)?.id ?? '', { ...NO_CALL, probability: p }]],
          ),
        )
        const recordsOf = (at: 0 | 1) => [...HISTORY, ...pairs.flatMap((pair) => pair[at] ?? [])]
        const opening = side(recordsOf(0), OPENING, options)
        const closing = side(recordsOf(1), CLOSING, { ...options, judgements })
        const unlisted = new Set(pairs.flatMap(([a, , , listed]) => (a && !listed ? [a.id] : [])))
        const atOpeningRates = new Map(
          pairs.flatMap(([, b], i) => (b?.amount && i % 3 === 0 ? [[b.id, b.amount * 1.1]] : [])),
        )
        const moves = forecastMoves({ opening, closing, unlisted, atOpeningRates })
        for (const bridge of [moves.expected, moves.pipeline]) {
          expect(bridge.opening + sumOf(bridge)).toBeCloseTo(bridge.closing, 3)
          const ids = bridge.bars.map(({ deals }) => deals.map(({ position }) => position.record.id))
          for (const inBar of ids) expect(new Set(inBar).size).toBe(inBar.length)
          for (const { value } of bridge.bars) expect(Number.isFinite(value)).toBe(true)
        }
        expect(moves.expected.opening).toBe(opening.evaluation.total.mean)
        for (const id of new Set(pairs.flatMap(([a, b]) => (a ?? b)?.id ?? []))) {
          const parts = Object.values(partsOf(moves.expected, id)).reduce((sum, value) => sum + value, 0)
          expect(parts).toBeCloseTo(bringsIn(closing, id) - bringsIn(opening, id), 4)
        }
      }),
      { numRuns: 20 },
    )
  })
})

/**
 * Expected bookings of one deal: as the forecast evaluates it, or what it brought in the period. Won deals of
 * the test have an amount.
 */
function bringsIn({ basis, evaluation, learned, select }: ForecastSide, id: string): number {
  const evaluated = evaluation.deals.find((deal) => deal.id === id)
  if (evaluated) return evaluated.amount * evaluated.probability
  const record = learned.known.find((one) => one.id === id)
  if (record === undefined || (select && !select(record)) || record.outcome !== 'won') return 0
  const inPeriod = record.closed! >= PERIOD.start && record.closed! <= basis.asOf
  return inPeriod ? record.amount! : 0
}
