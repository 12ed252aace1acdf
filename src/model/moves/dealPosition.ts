import type { DealRecord } from '../forecast/dealRecord.ts'
import type { ForecastEvaluation } from '../forecast/evaluateForecast.ts'
import type { ForecastBasis, OpenDeal } from '../forecast/forecastBasis.ts'
import type { LearnedForecast } from '../forecast/learnForecast.ts'

/** A forecast with what it was made from. */
export interface ForecastSide {
  readonly basis: ForecastBasis
  /** What `evaluateForecast` says of the basis, levers at their baseline. */
  readonly evaluation: ForecastEvaluation
  /** What the basis was selected from; it knows the deals outside the part too. */
  readonly learned: Pick<LearnedForecast, 'known' | 'amountOf'>
  /** The part that the forecast is for; all records by default. */
  readonly select?: ((record: DealRecord) => boolean) | undefined
}

/** What one deal brings to a forecast: its expected bookings are `value + called`, minor units. */
export interface DealPosition {
  readonly record: DealRecord
  /**
   * The open deal as the basis has it; null for closed deals and for open ones without a date, which bring
   * nothing themselves.
   */
  readonly open: OpenDeal | null
  /** Before people's calls. Won in the period: what it brought; open and dated: what it would bring; else 0. */
  readonly amount: number
  /** Before people's calls; 1 where won in the period. */
  readonly probability: number
  readonly value: number
  /** What people's calls add; negative where they take away. */
  readonly called: number
}

/**
 * The positions of all counted deals by id: the same amounts and chances that `evaluateForecast` uses, so
 * with the new business they sum to the forecast's mean. Cost: linear in records.
 */
export function dealPositions(side: ForecastSide): ReadonlyMap<string, DealPosition> {
  const { basis, evaluation, select } = side
  const { known, amountOf } = side.learned
  const place = new Map(basis.deals.map(({ id }, i) => [id, i]))
  const positions = new Map<string, DealPosition>()
  for (const record of known) {
    if (select && !select(record)) continue
    const i = record.outcome === 'open' ? place.get(record.id) : undefined
    if (i === undefined) {
      const amount = isWonIn(basis, record) ? amountOf(record).amount : 0
      const probability = isWonIn(basis, record) ? 1 : 0
      positions.set(record.id, { record, open: null, amount, probability, value: amount, called: 0 })
      continue
    }
    const [open, used] = [basis.deals[i]!, evaluation.deals[i]!]
    const uncalled = open.judgement === null ? used : open
    const [amount, probability] = [Math.max(0, uncalled.amount), uncalled.probability]
    const value = amount * probability
    const called = used.amount * used.probability - value
    positions.set(record.id, { record, open, amount, probability, value, called })
  }
  return positions
}

function isWonIn({ period }: ForecastBasis, { outcome, closed }: DealRecord): boolean {
  return outcome === 'won' && closed !== null && closed >= period.start && closed <= period.end
}
