import type { EvidenceDesign, FamilyColumn } from './evidenceDesign.ts'
import type { RandomEffects } from './randomEffects.ts'
import { STATED_PRIORS } from './statedPriors.ts'

/** The effects of the levels alone, periods and gaps left out, in the order of the design's columns. */
export interface CentredLevels {
  readonly effects: Float64Array
  readonly covariance: Float64Array
}

/**
 * Effects against their family's mean over the cases, so that a level never seen, and a deal of which the
 * family says nothing, stand at that mean: 0. A concern is measured from being without one: it gets the mean
 * of its kinds, which are then told against that mean. Cost: levels squared.
 */
export function centredLevels({ columns }: EvidenceDesign, fit: RandomEffects): CentredLevels {
  const places = columns.flatMap(({ start, levels }) => levels.map((_, j) => start + j))
  const size = places.length
  const dimension = fit.effects.length
  const effects = Float64Array.from(places, (place) => fit.effects[place]!)
  const covariance = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      covariance[i * size + j] = fit.covariance[places[i]! * dimension + places[j]!]!
  gatherKinds(columns, effects, covariance)
  let start = 0
  for (const column of columns) {
    const shares = sharesOf(column)
    if (shares !== null) {
      centre(effects, start, shares, 0, 1)
      for (let row = 0; row < size; row++) centre(covariance, start, shares, row * size, 1)
      for (let col = 0; col < size; col++) centre(covariance, start, shares, col, size)
    }
    start += column.levels.length
  }
  return { effects, covariance }
}

/** Adds the mean over the kinds of concerns to the concern itself. */
function gatherKinds(
  columns: readonly FamilyColumn[],
  effects: Float64Array,
  covariance: Float64Array,
): void {
  const size = effects.length
  const placeOf = (family: FamilyColumn['family']) => {
    const index = columns.findIndex((column) => column.family === family)
    const start = columns.slice(0, index).reduce((sum, { levels }) => sum + levels.length, 0)
    return index < 0 ? null : { start, shares: sharesOf(columns[index]!) }
  }
  const concern = placeOf('concern')
  const kinds = placeOf('concern-kind')
  if (concern === null || !kinds?.shares) return
  const { start, shares } = kinds
  shares.forEach((share, j) => {
    effects[concern.start]! += share * effects[start + j]!
    for (let i = 0; i < size; i++)
      covariance[concern.start * size + i]! += share * covariance[(start + j) * size + i]!
  })
  shares.forEach((share, j) => {
    for (let i = 0; i < size; i++)
      covariance[i * size + concern.start]! += share * covariance[i * size + start + j]!
  })
}

/** Share of the cases at each level; null where effects are measured from absence. */
function sharesOf({ family, weights }: FamilyColumn): number[] | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (STATED_PRIORS.has(family) || total === 0) return null
  return weights.map((weight) => weight / total)
}

/** Takes the weighted mean off the values at `offset + (start + j) * stride`. */
function centre(
  values: Float64Array,
  start: number,
  shares: readonly number[],
  offset: number,
  stride: number,
): void {
  let mean = 0
  for (let j = 0; j < shares.length; j++) mean += shares[j]! * values[offset + (start + j) * stride]!
  for (let j = 0; j < shares.length; j++) values[offset + (start + j) * stride]! -= mean
}
