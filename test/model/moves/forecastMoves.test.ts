import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf } from '../../../src/model/calendar/day.ts'
import { parsePeriod } from '../../../src/model/calendar/period.ts'
import type { DealRecord } from '../../../src/model/forecast/dealRecord.ts'
import { evaluateForecast } from '../../../src/model/forecast/evaluateForecast.ts'
import type { DealJudgement } from '../../../src/model/forecast/forecastBasis.ts'
import { learnForecast } from '../../../src/model/forecast/learnForecast.ts'
import { selectForecast } from '../../../src/model/forecast/selectForecast.ts'
import type { ForecastSide } from '../../../src/model/moves/dealPosition.ts'
import type { ForecastMove } from '../../../src/model/moves/forecastMove.ts'
import { type Bridge, forecastMoves, type MovesInput } from '../../../src/model/moves/forecastMoves.ts'
import { dealOf } from '../dealOf.ts'
import { madeDeals } from '../madeDeals.ts'

const PERIOD = parsePeriod('2026-Q4')!
const OPENING = dayOf(2026, 10, 8)
const CLOSING = dayOf(2026, 10, 15)
/** 300 deals of the two years before, closed ones among them, so that there are rates to learn. */
const HISTORY = madeDeals(300, dayOf(2024, 10, 1), dayOf(2026, 9, 30), 7)

interface SideOptions {
  readonly judgements?: ReadonlyMap<string, DealJudgement>
  readonly select?: (record: DealRecord) => boolean
}

function side(records: readonly DealRecord[], asOf: typeof OPENING, options: SideOptions = {}): ForecastSide {
  const learned = learnForecast({ records, asOf })
  const basis = selectForecast(learned, { period: PERIOD, ...options })
  return { basis, evaluation: evaluateForecast(basis, { target: 0 }), learned, ...options }
}

/** What moved between two lists of further deals beside the history. */
function moved(before: readonly DealRecord[], after: readonly DealRecord[], more: Partial<MovesInput> = {}) {
  const opening = side([...HISTORY, ...before], OPENING)
  const closing = side([...HISTORY, ...after], CLOSING)
  return forecastMoves({ opening, closing, ...more })
}

const sumOf = ({ bars }: Bridge) => bars.reduce((sum, { value }) => sum + value, 0)

/** The moves that a deal is in, with their values. */
function partsOf(bridge: Bridge, id: string): Partial<Record<ForecastMove, number>> {
  return Object.fromEntries(
    bridge.bars.flatMap(({ move, deals }) =>
      deals.filter(({ position }) => position.record.id === id).map(({ value }) => [move, value]),
    ),
  )
}

const CREATED = dayOf(2026, 9, 1)
const open = (id: string, facts: Partial<DealRecord> = {}) =>
  dealOf({ id, created: CREATED, amount: 1_000_00, stage: 'Offer', owner: 'owner 1', ...facts })

/** Chance and amount that a forecast gives a deal. */
function given(records: readonly DealRecord[], asOf: typeof OPENING, id: string) {
  const { evaluation } = side([...HISTORY, ...records], asOf)
  return evaluation.deals.find((deal) => deal.id === id)!
}

describe('forecastMoves, one deal', () => {
  it('counts a deal that was not known before as new, open or closed', () => {
    const after = [
      open('open', { created: dayOf(2026, 10, 10) }),
      open('won', { created: dayOf(2026, 10, 10), outcome: 'won', closed: dayOf(2026, 10, 12) }),
      open('lost', { created: dayOf(2026, 10, 10), outcome: 'lost', closed: dayOf(2026, 10, 12) }),
    ]
    const { expected, pipeline } = moved([], after)
    expect(partsOf(expected, 'open')).toEqual({ new: 1_000_00 * given(after, CLOSING, 'open').probability })
    expect(partsOf(expected, 'won')).toEqual({ new: 1_000_00 })
    expect(partsOf(expected, 'lost')).toEqual({ new: 0 })
    expect(partsOf(pipeline, 'open')).toEqual({ new: 1_000_00 })
    expect(partsOf(pipeline, 'won')).toEqual({})
  })

  it('takes a won deal to what it brought, its amount first', () => {
    const before = [open('A')]
    const { probability } = given(before, OPENING, 'A')
    const after = [open('A', { outcome: 'won', closed: dayOf(2026, 10, 12), amount: 900_00 })]
    const { expected, pipeline } = moved(before, after)
    const parts = partsOf(expected, 'A')
    expect(parts.shrunk).toBeCloseTo(-100_00 * probability, 6)
    expect(parts.won).toBeCloseTo(900_00 - 900_00 * probability, 6)
    expect(partsOf(pipeline, 'A')).toEqual({ shrunk: -100_00, won: -900_00 })
    const won = expected.bars.find(({ move }) => move === 'won')!.deals[0]!
    expect([won.from, won.to]).toEqual(['Offer', '2026-10-12'])
  })

  it('takes a lost deal out with all it was expected to bring', () => {
    const before = [open('A')]
    const { probability } = given(before, OPENING, 'A')
    const after = [open('A', { outcome: 'lost', closed: dayOf(2026, 10, 12), amount: 0 })]
    const { expected, pipeline } = moved(before, after)
    expect(partsOf(expected, 'A')).toEqual({ lost: -1_000_00 * probability })
    expect(partsOf(pipeline, 'A')).toEqual({ lost: -1_000_00 })
  })

  it('counts a deal open again, and one that is no longer known or listed', () => {
    const before = [
      open('again', { outcome: 'won', closed: dayOf(2026, 10, 2) }),
      open('gone'),
      open('unlisted'),
    ]
    const after = [open('again'), open('unlisted')]
    const { expected, pipeline } = moved(before, after, { unlisted: new Set(['unlisted']) })
    const again = given(after, CLOSING, 'again').probability
    expect(partsOf(expected, 'again').reopened).toBeCloseTo(1_000_00 * again - 1_000_00, 6)
    expect(Object.keys(partsOf(expected, 'gone'))).toEqual(['vanished'])
    expect(partsOf(expected, 'gone').vanished).toBeLessThan(0)
    const unlisted =
      given(after, CLOSING, 'unlisted').probability - given(before, OPENING, 'unlisted').probability
    expect(partsOf(expected, 'unlisted').vanished).toBeCloseTo(1_000_00 * unlisted, 6)
    expect(partsOf(pipeline, 'again')).toEqual({ reopened: 1_000_00 })
    expect(partsOf(pipeline, 'gone')).toEqual({ vanished: -1_000_00 })
  })

  it('counts a grown amount at the first chance, and an exchange rate apart', () => {
    const before = [open('grown'), open('rate')]
    const { probability } = given(before, OPENING, 'grown')
    const after = [open('grown', { amount: 1_500_00 }), open('rate', { amount: 1_210_00 })]
    const atOpeningRates = new Map([['rate', 1_100_00]])
    const { expected, pipeline } = moved(before, after, { atOpeningRates })
    expect(partsOf(expected, 'grown').grown).toBeCloseTo(500_00 * probability, 6)
    expect(partsOf(expected, 'rate').grown).toBeCloseTo(100_00 * probability, 6)
    expect(partsOf(expected, 'rate').exchange).toBeCloseTo(110_00 * probability, 6)
    expect(partsOf(pipeline, 'rate')).toEqual({ grown: 100_00, exchange: 110_00 })
  })

  it('tells time passed apart from a moved date and a moved stage', () => {
    const before = [open('still'), open('pushed', { expectedClose: dayOf(2026, 11, 30) }), open('stage')]
    const after = [
      open('still'),
      open('pushed', { expectedClose: dayOf(2027, 1, 31), pushes: 1 }),
      open('stage', { stage: 'Contract' }),
    ]
    const { expected, pipeline } = moved(before, after)
    expect(Object.keys(partsOf(expected, 'still')).sort()).toEqual(['aged', 'rerated'])
    expect(Object.keys(partsOf(expected, 'pushed'))).toContain('pushed')
    expect(Object.keys(partsOf(expected, 'stage'))).toContain('stage')
    expect(partsOf(pipeline, 'pushed')).toEqual({ pushed: -1_000_00 })
    expect(partsOf(pipeline, 'still')).toEqual({})
    const pulled = moved(after, before)
    expect(partsOf(pulled.pipeline, 'pushed')).toEqual({ pulled: 1_000_00 })
    expect(Object.keys(partsOf(pulled.expected, 'pushed'))).toContain('pulled')
  })

  it('takes what only became known for no move', () => {
    const before = [open('A', { amount: null, stage: null }), open('B', { amount: null })]
    const after = [
      open('A', { expectedClose: dayOf(2026, 11, 30) }),
      open('B', { outcome: 'won', closed: dayOf(2026, 10, 12) }),
    ]
    const { expected, pipeline } = moved(before, after)
    expect(Object.keys(partsOf(expected, 'A')).sort()).toEqual(['aged', 'rerated'])
    expect(Object.keys(partsOf(expected, 'B'))).toEqual(['won'])
    expect(Object.keys(partsOf(pipeline, 'A'))).toEqual(['rerated'])
    expect(Object.keys(partsOf(pipeline, 'B'))).toEqual(['won'])
  })

  it('counts a corrected win by its amount, or by its date where that left the period', () => {
    const won = (facts: Partial<DealRecord>) => open('A', { outcome: 'won', ...facts })
    const before = [won({ closed: dayOf(2026, 10, 2) })]
    const less = moved(before, [won({ closed: dayOf(2026, 10, 2), amount: 800_00 })])
    expect(partsOf(less.expected, 'A')).toEqual({ shrunk: -200_00 })
    const earlier = moved(before, [won({ closed: dayOf(2026, 9, 30) })])
    expect(partsOf(earlier.expected, 'A')).toEqual({ pulled: -1_000_00 })
  })

  it('counts a call made since, alone', () => {
    const records = [...HISTORY, open('A')]
    const call = new Map([['A', { ...NO_CALL, probability: 0.9 }]])
    const opening = side(records, CLOSING)
    const closing = side(records, CLOSING, { judgements: call })
    const { expected } = forecastMoves({ opening, closing })
    expect(expected.bars.map(({ move }) => move)).toEqual(['called'])
    expect(sumOf(expected)).toBeCloseTo(expected.closing - expected.opening, 6)
    expect(sumOf(expected)).toBeGreaterThan(0)
  })

  it('counts a deal that came into the part as transferred, not as new', () => {
    const select = ({ owner }: DealRecord) => owner === 'owner 2'
    const opening = side([...HISTORY, open('A')], OPENING, { select })
    const closing = side([...HISTORY, open('A', { owner: 'owner 2' })], CLOSING, { select })
    const into = forecastMoves({ opening, closing })
    expect(Object.keys(partsOf(into.expected, 'A'))).toEqual(['transferred'])
    expect(partsOf(into.pipeline, 'A')).toEqual({ transferred: 1_000_00 })
    const withoutRate = { opening: new Set(['B']), closing: new Set<string>() }
    expect(Object.keys(partsOf(moved([], [open('B')], { withoutRate }).expected, 'B'))).toEqual([
      'transferred',
    ])
  })

  it('lets an undated deal bring nothing until it is dated or won', () => {
    const undated = open('A', { created: null })
    expect(partsOf(moved([undated], [undated]).expected, 'A')).toEqual({})
    expect(Object.keys(partsOf(moved([undated], [open('A')]).expected, 'A'))).toEqual(['transferred'])
    const won = open('A', { created: null, outcome: 'won', closed: dayOf(2026, 10, 12) })
    expect(partsOf(moved([undated], [won]).expected, 'A')).toEqual({ won: 1_000_00 })
  })
})

describe('forecastMoves, new business', () => {
  it('takes out what was awaited by now, and the rest of the change is the outlook', () => {
    const { expected } = moved([], [])
    const at = (asOf: typeof OPENING) => side(HISTORY, asOf).evaluation.newBusiness
    const barOf = (move: ForecastMove) => expected.bars.find((bar) => bar.move === move)!.value
    expect(barOf('awaited')).toBeLessThan(0)
    expect(barOf('awaited') + barOf('outlook')).toBeCloseTo(at(CLOSING).expected - at(OPENING).expected, 4)
  })

  it('has no bar at all where nothing passed and nothing changed', () => {
    const one = side([...HISTORY, open('A')], CLOSING)
    const { expected, pipeline } = forecastMoves({ opening: one, closing: one })
    expect(expected.bars).toEqual([])
    expect(pipeline.bars).toEqual([])
  })
})

const NO_CALL: DealJudgement = { probability: null, amount: null }

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

/** Expected bookings of one deal: as the forecast evaluates it, or what it brought in the period. Won deals of the test have an amount. */
function bringsIn({ basis, evaluation, learned, select }: ForecastSide, id: string): number {
  const evaluated = evaluation.deals.find((deal) => deal.id === id)
  if (evaluated) return evaluated.amount * evaluated.probability
  const record = learned.known.find((one) => one.id === id)
  if (record === undefined || (select && !select(record)) || record.outcome !== 'won') return 0
  const inPeriod = record.closed! >= PERIOD.start && record.closed! <= basis.asOf
  return inPeriod ? record.amount! : 0
}
