import { enumeratedImportance } from './enumeration/enumeratedImportance.ts'
import { latticeMixtureImportance } from './lattice/latticeMixture.ts'
import { mixtureImportance } from './mixture/mixtureImportance.ts'
import { pipelineMixture } from './mixture/pipelineMixture.ts'
import { type OpenDeals, openDeals } from './openDeals.ts'
import type { Pipeline } from './pipeline.ts'
import { isEnumerated, pipelineDistribution } from './pipelineDistribution.ts'
import { coarseView } from './spectrum/coarseView.ts'

/**
 * How much the chance of reaching `target` moves with each deal: chance with the deal won less chance with it lost, one entry
 * a deal, in the pipeline's order. Won and lost are interventions: the deal's probability becomes 1 or 0 and nothing else
 * changes, so a deal without an amount has importance 0 (winning it by help is no evidence about the others).
 * Times a change of probability it is the change of the chance, exactly, when the correlation is 0. Errors as in
 * `pipelineDistribution`. Cost: a few distributions, for all deals at once.
 */
export function dealImportance(pipeline: Pipeline, target: number): Float64Array {
  const deals = openDeals(pipeline)
  const result = new Float64Array(pipeline.amounts.length)
  const open = openImportance(deals, target - deals.offset)
  for (let i = 0; i < open.length; i++) result[deals.places[i]!] = open[i]!
  addCertainties(pipeline, target, result)
  return result
}

function openImportance(deals: OpenDeals, target: number): Float64Array {
  if (deals.amounts.length === 0) return new Float64Array(0)
  if (isEnumerated(deals)) return enumeratedImportance(deals, coarseView(deals), target)
  // Within reach of nothing, or of everything, no deal matters.
  if (target <= 0 || (deals.newBusiness === null && target > deals.total)) {
    return new Float64Array(deals.amounts.length)
  }
  const { prepared, onLattice } = pipelineMixture(deals)
  return prepared === null
    ? latticeMixtureImportance(deals, onLattice.nodes, onLattice.lattice, target)
    : mixtureImportance(deals, prepared, target)
}

// Deals at probability 0 or 1 are not open; the rest of the pipeline is the same with and without them.
function addCertainties(pipeline: Pipeline, target: number, result: Float64Array): void {
  const { amounts, probabilities } = pipeline
  let whole: ReturnType<typeof pipelineDistribution> | null = null
  for (let i = 0; i < amounts.length; i++) {
    const p = probabilities[i]!
    if ((p !== 0 && p !== 1) || amounts[i]! === 0) continue
    whole ??= pipelineDistribution(pipeline)
    const withDeal = whole.chanceOfAtLeast(p === 1 ? target : target - amounts[i]!)
    const without = whole.chanceOfAtLeast(p === 1 ? target + amounts[i]! : target)
    result[i] = withDeal - without
  }
}
