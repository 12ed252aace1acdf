import type { Pipeline } from '../../../src/model/distribution/pipeline.ts'
import { normalQuantile } from '../../../src/model/probability/normalQuantile.ts'
import { seededUniform } from './referencePipelines.ts'

/** How chances are spread: over all of 0 to 1, all low, all middling, or at 0, 1, 1/2 and next to 0 and 1. */
export type Chances = 'mixed' | 'low' | 'middling' | 'edges'
/** How amounts are spread: log-normal, evenly in the logarithm over 1 to 10,000, or one giant among dwarfs. */
export type Amounts = 'lognormal' | 'wide' | 'giant'

const MOST = 10_000

/**
 * A pipeline of whole amounts, so that its exact distribution can be had by direct convolution; one unit is
 * no use to a lattice.
 */
export function accuracyPipeline(
  deals: number,
  chances: Chances,
  amounts: Amounts,
  correlation: number,
  withNewBusiness = false,
): Pipeline {
  const uniform = seededUniform(77 * deals + 31 * chances.length + amounts.length)
  const lognormal = () =>
    Math.max(1, Math.min(MOST, Math.round(300 * Math.exp(1.2 * normalQuantile(uniform())))))
  const sizes: number[] = []
  const probabilities: number[] = []
  for (let i = 0; i < deals; i++) {
    if (amounts === 'lognormal') sizes.push(lognormal())
    else if (amounts === 'wide') sizes.push(Math.round(MOST ** uniform()))
    else sizes.push(i === 0 ? MOST * Math.max(1, deals / 50) : 1 + Math.round(200 * uniform()))
    const u = uniform()
    if (chances === 'mixed') probabilities.push(0.02 + 0.88 * u ** 2)
    else if (chances === 'low') probabilities.push(0.005 + 0.03 * u)
    else if (chances === 'middling') probabilities.push(0.3 + 0.4 * u)
    else probabilities.push([0, 1, 0.5, 1e-4, 0.999][Math.floor(5 * u)]!)
  }
  const pipeline = { amounts: sizes, probabilities, certain: 0, correlation }
  if (!withNewBusiness) return pipeline
  const newBusiness = {
    expectedWins: Math.max(1, deals / 10),
    dispersion: 1.4,
    winProbability: 0.2,
    amounts: Array.from({ length: 40 }, lognormal),
  }
  return { ...pipeline, newBusiness }
}
