import { enumeratedImportance } from './enumeration/enumeratedImportance.ts'
import { mixtureImportance } from './mixture/mixtureImportance.ts'
import { pipelineMixture } from './mixture/pipelineMixture.ts'
import { amountLists, type OpenDeals, openDeals } from './openDeals.ts'
import type { Pipeline } from './pipeline.ts'
import { isEnumerated, pipelineDistribution } from './pipelineDistribution.ts'
import { bookingsSpectrum, mostFrequencies } from './spectrum/bookingsSpectrum.ts'
import { coarseView } from './spectrum/coarseView.ts'
import { fewestOutcomes } from './spectrum/fewestOutcomes.ts'
import { continuousFrame, type Frame, frameFor } from './spectrum/frame.ts'
import { openSpectrum } from './spectrum/openSpectrum.ts'
import { relevantRange } from './spectrum/relevantRange.ts'
import { spectrumImportance } from './spectrum/spectrumImportance.ts'

/**
 * How much the chance of reaching `target` moves with each deal: chance with the deal won less chance with it lost, one entry
 * a deal, in the pipeline's order. Won and lost are interventions: the deal's probability becomes 1 or 0 and nothing else
 * changes, so a deal without an amount has importance 0 (winning it by help is no evidence about the others).
 * Times a change of probability it is the change of the chance, exactly, when the correlation is 0. Errors as in
 * `pipelineDistribution`. Cost: some three distributions, for all deals at once.
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
  const { prepared } = pipelineMixture(deals)
  if (prepared !== null) return mixtureImportance(deals, prepared, target)
  const view = coarseView(deals)
  // Room for the largest deal on either side: the bookings without it, and with it for certain, must both fit.
  const { low, high } = relevantRange(deals, view.table, view.moments)
  const largest = deals.amounts[0]!
  const most = deals.newBusiness === null ? deals.total : Infinity
  const range = { low: Math.max(0, low - largest), high: Math.min(most, high + largest) }
  if (target <= range.low || target > range.high) return new Float64Array(deals.amounts.length)
  const invert = (frame: Frame): Float64Array | null => {
    const last = mostFrequencies(deals, frame, view.table.weights.length)
    const open = openSpectrum(deals, view, (2 * Math.PI) / frame.length)
    const fine = open.outcomeLevel()
    const extremes = fewestOutcomes(deals, fine.table, fine.wins)
    const spectrum = bookingsSpectrum(deals, open, frame, extremes, last)
    if (frame.unit > 0 && !spectrum.ended) return null
    const isCutOff = frame.unit === 0 && (!spectrum.ended || extremes !== null)
    return spectrumImportance(deals, open, frame, spectrum, target, isCutOff)
  }
  return invert(frameFor(amountLists(deals), range)) ?? invert(continuousFrame(range))!
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
