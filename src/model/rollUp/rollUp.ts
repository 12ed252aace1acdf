import { commonShare } from '../distribution/commonShare.ts'
import { evaluateForecast, type ForecastEvaluation } from '../forecast/evaluateForecast.ts'
import type { ForecastBasis } from '../forecast/forecastBasis.ts'
import { leveredPipeline } from '../forecast/leveredPipeline.ts'
import { BASELINE_LEVERS } from '../forecast/levers.ts'
import { type KeptReadings, keptReadings } from './keptReadings.ts'

/** A part to be evaluated with the whole; its target in minor units, null where none is known. */
export interface PartToRollUp {
  readonly basis: ForecastBasis
  readonly target: number | null
}

/** Parts of a whole under one joint distribution. */
export interface RollUp {
  /** In the order asked for. */
  readonly parts: readonly ForecastEvaluation[]
  /** Share of the whole's variance that is common to all deals (`commonShare`). */
  readonly commonShare: number
}

/**
 * Evaluates the parts of a whole whose evaluation is `total`. All deals hang on the same common factor, so
 * each part's distribution is the marginal one of the joint distribution whose sum is the total: means add
 * up, quantiles don't, because parts don't have their bad quarter at once. `kept` may hold what was read of
 * parts before: those that are as they were then cost next to nothing. Cost: one distribution a part.
 */
export function rollUp(
  whole: ForecastBasis,
  total: ForecastEvaluation,
  parts: readonly PartToRollUp[],
  kept: KeptReadings = keptReadings(),
): RollUp {
  const { pipeline } = leveredPipeline(whole, BASELINE_LEVERS, total.correlation)
  const evaluated = parts.map((part) =>
    evaluateForecast(part.basis, { target: part.target ?? 0, distributionOf: kept.of }),
  )
  kept.forgetUnused()
  return {
    parts: evaluated,
    commonShare: commonShare(pipeline),
  }
}
