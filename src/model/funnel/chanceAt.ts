import { pipelineDistribution } from '../distribution/pipelineDistribution.ts'
import type { ForecastBasis } from '../forecast/forecastBasis.ts'
import { leveredPipeline } from '../forecast/leveredPipeline.ts'
import type { Levers } from '../forecast/levers.ts'

/** Chance of reaching `target` (minor units) at given levers; the same figure as `evaluateForecast` gives, without its parts. */
export function chanceAt(basis: ForecastBasis, levers: Levers, target: number): number {
  return pipelineDistribution(
    leveredPipeline(basis, levers, basis.correlation.value).pipeline,
  ).chanceOfAtLeast(target)
}
