import { dayOf } from '../../../src/model/calendar/day.ts'
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

/** The period that both forecasts are for. */
export const PERIOD = parsePeriod('2026-Q4')!
export const OPENING = dayOf(2026, 10, 8)
export const CLOSING = dayOf(2026, 10, 15)
/** 300 deals of the two years before, closed ones among them, so that there are rates to learn. */
export const HISTORY = madeDeals(300, dayOf(2024, 10, 1), dayOf(2026, 9, 30), 7)

interface SideOptions {
  readonly judgements?: ReadonlyMap<string, DealJudgement>
  readonly select?: (record: DealRecord) => boolean
}

/** A forecast made on a day, with what it was made from. */
export function side(
  records: readonly DealRecord[],
  asOf: typeof OPENING,
  options: SideOptions = {},
): ForecastSide {
  const learned = learnForecast({ records, asOf })
  const basis = selectForecast(learned, { period: PERIOD, ...options })
  return { basis, evaluation: evaluateForecast(basis, { target: 0 }), learned, ...options }
}

/** What moved between two lists of further deals beside the history. */
export function moved(
  before: readonly DealRecord[],
  after: readonly DealRecord[],
  more: Partial<MovesInput> = {},
) {
  const opening = side([...HISTORY, ...before], OPENING)
  const closing = side([...HISTORY, ...after], CLOSING)
  return forecastMoves({ opening, closing, ...more })
}

/** All bars of a bridge together. */
export const sumOf = ({ bars }: Bridge) => bars.reduce((sum, { value }) => sum + value, 0)

/** The moves that a deal is in, with their values. */
export function partsOf(bridge: Bridge, id: string): Partial<Record<ForecastMove, number>> {
  return Object.fromEntries(
    bridge.bars.flatMap(({ move, deals }) =>
      deals.filter(({ position }) => position.record.id === id).map(({ value }) => [move, value]),
    ),
  )
}

const CREATED = dayOf(2026, 9, 1)
/** An open deal of 1,000.00, offered, unless the facts say otherwise. */
export const open = (id: string, facts: Partial<DealRecord> = {}) =>
  dealOf({ id, created: CREATED, amount: 1_000_00, stage: 'Offer', owner: 'owner 1', ...facts })

/** Chance and amount that a forecast gives a deal. */
export function given(records: readonly DealRecord[], asOf: typeof OPENING, id: string) {
  const { evaluation } = side([...HISTORY, ...records], asOf)
  return evaluation.deals.find((deal) => deal.id === id)!
}

/** A call that says nothing. */
export const NO_CALL: DealJudgement = { probability: null, amount: null }
