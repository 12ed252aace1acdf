import { expectedWinsGiven } from '../distribution/compoundTerm.ts'
import { conditionalProbability } from '../distribution/conditionalProbability.ts'
import type { Pipeline } from '../distribution/pipeline.ts'
import { gaussHermite } from '../probability/gaussHermite.ts'
import { normalQuantile } from '../probability/normalQuantile.ts'

const NODES = 40

/**
 * Share of the variance of the bookings that is common to all deals, 0 to 1: Var(E[S | z]) / Var(S), z the one common factor (law of total variance). It doesn't
 * average out however many parts there are; the rest is each deal's own. `sd`: standard deviation of S. 0 when nothing is uncertain. Cost: deals x 40.
 */
export function commonShare(pipeline: Pipeline, sd: number): number {
  if (sd <= 0 || pipeline.correlation === 0) return 0
  const { nodes, weights } = gaussHermite(NODES)
  const business = pipeline.newBusiness
  const meanAmount = business === undefined ? 0 : meanOf(business.amounts)
  const means = new Float64Array(NODES)
  for (let i = 0; i < pipeline.amounts.length; i++) {
    const p = pipeline.probabilities[i]!
    const probit = p > 0 && p < 1 ? normalQuantile(p) : null
    for (let k = 0; k < NODES; k++) {
      const given = probit === null ? p : conditionalProbability(probit, nodes[k]!, pipeline.correlation)
      means[k]! += pipeline.amounts[i]! * given
    }
  }
  let mean = 0
  let square = 0
  for (let k = 0; k < NODES; k++) {
    if (business !== undefined)
      means[k]! += expectedWinsGiven(business, nodes[k]!, pipeline.correlation) * meanAmount
    mean += weights[k]! * means[k]!
    square += weights[k]! * means[k]! ** 2
  }
  return Math.min(1, Math.max(0, square - mean * mean) / (sd * sd))
}

function meanOf(amounts: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < amounts.length; i++) sum += amounts[i]!
  return amounts.length === 0 ? 0 : sum / amounts.length
}
