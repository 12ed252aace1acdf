import type { BookingsRange, ForecastEvaluation } from '../forecast/evaluateForecast.ts'

/** A forecast with an amount that people added to it. Minor units. */
export interface ShiftedForecast {
  readonly amount: number
  readonly total: BookingsRange
  /** Chance of reaching the target; null without a target. */
  readonly chance: number | null
}

/**
 * The forecast with what people added on top of it as a certain amount, plus or minus: mean and quantiles
 * move by it, and the chance is that of the model reaching the target less the amount. The model's own
 * figures stay as they are beside it.
 */
export function shiftedForecast(
  { total, distribution }: Pick<ForecastEvaluation, 'total' | 'distribution'>,
  amount: number,
  target: number | null,
): ShiftedForecast {
  return {
    amount,
    total: {
      mean: total.mean + amount,
      p10: total.p10 + amount,
      p50: total.p50 + amount,
      p90: total.p90 + amount,
    },
    chance: target === null ? null : distribution.chanceOfAtLeast(target - amount),
  }
}
