import type { BookingsDistribution } from './bookingsDistribution.ts'
import { bookingsSpectrum, mostFrequencies } from './bookingsSpectrum.ts'
import { type CoarseView, coarseView } from './coarseView.ts'
import { distributionFunction } from './distributionFunction.ts'
import { enumeratedOutcomes, MOST_ENUMERATED } from './enumeratedOutcomes.ts'
import { enumerationGrid } from './enumerationGrid.ts'
import { fewestOutcomes } from './fewestOutcomes.ts'
import { continuousFrame, type Frame, frameFor } from './frame.ts'
import { amountLists, type OpenDeals, openDeals } from './openDeals.ts'
import { openSpectrum } from './openSpectrum.ts'
import type { Pipeline } from './pipeline.ts'
import { relevantRange } from './relevantRange.ts'
import { extremeAtoms, latticeAtoms, smoothPart } from './spectrumToParts.ts'

/**
 * Distribution of what a pipeline will book: certain + deals + new business, deals tied together by one common factor
 * (`conditionalProbability`). No random numbers. Throws a RangeError that names the index or field at fault for negative or
 * non-finite amounts, probabilities outside [0, 1] and a correlation outside [0, 1).
 *
 * Up to 15 deals are enumerated: exact outcomes. More, or new business, go through characteristic functions, exact at
 * each frequency, averaged over the factor and inverted once. Amounts on a common unit that fits 16,384
 * points keep exact outcomes, chances to 1e-6; else chances between outcomes are right to some 1e-6 while the distribution is
 * smooth, to 2e-4 where few wins are expected and deals move closely together, and blurred by 1/8,192 of the range
 * where single outcomes still show (some 16 to 50 deals; measured below 5e-4 half-way between outcomes).
 * Cost: deals x nodes (25 to 60 usually) x live frequencies
 * (20 to 100 usually).
 */
export function pipelineDistribution(pipeline: Pipeline): BookingsDistribution {
  const deals = openDeals(pipeline)
  const view = coarseView(deals)
  const mean = deals.offset + view.moments.mean
  const { sd } = view.moments
  if (deals.newBusiness === null && deals.amounts.length <= MOST_ENUMERATED) {
    const atoms = enumeratedOutcomes(deals, enumerationGrid(deals, view))
    return distributionFunction({ mean, sd, atoms, smooth: null, unit: 0 })
  }
  const range = relevantRange(deals, view.table, view.moments)
  const onLattice = invert(deals, view, frameFor(amountLists(deals), range))
  const parts = onLattice ?? invert(deals, view, continuousFrame(range))!
  return distributionFunction({ mean, sd, ...parts })
}

// Null when a lattice cannot be afforded in full and the spectrum does not end before.
function invert(deals: OpenDeals, view: CoarseView, frame: Frame) {
  const open = openSpectrum(deals, view, (2 * Math.PI) / frame.length)
  const last = mostFrequencies(deals, frame, view.table.weights.length)
  const fine = open.outcomeLevel()
  const extremes = fewestOutcomes(deals, fine.table, fine.wins)
  const spectrum = bookingsSpectrum(deals, open, frame, extremes, last)
  if (frame.unit > 0) {
    if (!spectrum.ended) return null
    return { atoms: latticeAtoms(deals, frame, spectrum, extremes), smooth: null, unit: frame.unit }
  }
  return { atoms: extremeAtoms(deals, extremes), smooth: smoothPart(deals, frame, spectrum), unit: 0 }
}
