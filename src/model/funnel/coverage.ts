import type { Pipeline } from '../distribution/pipeline.ts'
import { pipelineDistribution } from '../distribution/pipelineDistribution.ts'
import type { ForecastBasis } from '../forecast/forecastBasis.ts'
import { leveredPipeline } from '../forecast/leveredPipeline.ts'
import { BASELINE_LEVERS } from '../forecast/levers.ts'
import { leastMultiplier } from './leastMultiplier.ts'

export const COVERAGE_CONFIDENCES: readonly number[] = [0.5, 0.8, 0.9]
const MOST_COPIES = 20

/** Open pipeline needed today to reach the target with one confidence; null where twenty times today's isn't enough. */
export interface Coverage {
  readonly confidence: number
  /** Minor units. */
  readonly pipeline: number | null
  /** Pipeline over what is still to be booked; null where nothing is. */
  readonly multiple: number | null
}

/**
 * The pipeline that a target (minor units) needs at one's own rates, in place of a folkloric 3x: today's open
 * deals, more or fewer of the same mix, new business as expected, until the chance reaches each confidence. A
 * fraction of a deal is the deal at that fraction of its chance. Empty when no deal is open. Cost: some 15
 * distributions of up to 20 times the deals for each confidence.
 */
export function coverage(
  basis: ForecastBasis,
  target: number,
  confidences: readonly number[] = COVERAGE_CONFIDENCES,
): readonly Coverage[] {
  const { pipeline } = leveredPipeline(basis, BASELINE_LEVERS, basis.correlation.value)
  let value = 0
  for (let i = 0; i < pipeline.amounts.length; i++) value += pipeline.amounts[i]!
  if (value === 0) return []
  const missing = target - basis.wonToDate
  return confidences.map((confidence) => {
    const chance = (copies: number) =>
      pipelineDistribution(copiesOf(pipeline, copies)).chanceOfAtLeast(target)
    const copies = leastMultiplier(chance, confidence, 0, MOST_COPIES)
    const needed = copies === null ? null : copies * value
    return {
      confidence,
      pipeline: needed,
      multiple: needed === null || missing <= 0 ? null : needed / missing,
    }
  })
}

function copiesOf(pipeline: Pipeline, copies: number): Pipeline {
  const amounts: number[] = []
  const probabilities: number[] = []
  for (let left = copies; left > 0; left--) {
    for (let i = 0; i < pipeline.amounts.length; i++) {
      amounts.push(pipeline.amounts[i]!)
      probabilities.push(pipeline.probabilities[i]! * Math.min(1, left))
    }
  }
  return { ...pipeline, amounts, probabilities }
}
