import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../src/model/calendar/day.ts'
import type { DealRecord } from '../../../src/model/forecast/dealRecord.ts'
import type { ForecastMove } from '../../../src/model/moves/forecastMove.ts'
import { forecastMoves } from '../../../src/model/moves/forecastMoves.ts'
import {
  CLOSING,
  given,
  HISTORY,
  moved,
  NO_CALL,
  OPENING,
  open,
  partsOf,
  side,
  sumOf,
} from './movedForecasts.ts'

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
