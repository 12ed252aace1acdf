import { logistic } from '../probability/logistic.ts'
import { choleskyInverse } from './choleskyInverse.ts'
import { addPrior, deviations, type EffectBlock, priorPull } from './effectBlock.ts'
import type { EvidenceDesign } from './evidenceDesign.ts'
import { nextVariance } from './nextVariance.ts'

/** Effects at their most likely values and how they err together, row by row. */
export interface RandomEffects {
  readonly effects: Float64Array
  readonly covariance: Float64Array
}

/** Variance of level effects at first: an effect of half a unit is usual. Only where the measuring starts. */
const FIRST_VARIANCE = 0.25
/** A fit takes some 10 to 20 rounds. */
const ROUNDS = 40
/**
 * Longest step on the log-odds scale. The slope of the logistic function changes by at most a factor e over it, so that Newton's method
 * can't jump across to where the function is flat and be lost there.
 */
const LONGEST_STEP = 1
/** The fit has settled when no effect moves by more in a round, and no variance by more than this share. */
const SETTLED = 1e-3
const SETTLED_VARIANCE = 0.02
/** Rounds before the variances move, so that the effects have found their size. */
const WARM_UP = 2

/**
 * Random-effects logistic regression on top of given log-odds: each block's effects have a variance of their
 * own, measured from the cases (penalised quasi-likelihood: Breslow and Clayton 1993, JASA 88; the variances
 * by approximate marginal likelihood: Schall 1991, Biometrika 78). A block that tells nothing gets a small
 * variance and so effects near 0: partial pooling. All effects move together, so that the inverse of their
 * joint precision (Laplace's approximation) says how they err together. Cost: rounds x (cases x factors
 * squared + effects cubed).
 */
export function randomEffects(design: EvidenceDesign): RandomEffects {
  const { blocks } = design
  const dimension = design.effects
  const effects = new Float64Array(dimension)
  for (const { start, size, mean } of blocks) effects.fill(mean, start, start + size)
  const variances = blocks.map(({ fixed }) => fixed ?? FIRST_VARIANCE)
  const curvatures = blocks.map(() => Number.POSITIVE_INFINITY)
  let covariance = new Float64Array(0)
  for (let round = 0; round < ROUNDS; round++) {
    const precision = new Float64Array(dimension * dimension)
    const gradient = new Float64Array(dimension)
    addCases(design, effects, precision, gradient)
    for (const [b, block] of blocks.entries()) addPrior(block, variances[b]!, effects, precision, gradient)
    covariance = choleskyInverse(precision, dimension) as Float64Array<ArrayBuffer>
    const moved = move(effects, covariance, gradient)
    let shifted = 0
    if (round >= WARM_UP) {
      for (const [b, block] of blocks.entries()) {
        if (block.fixed !== null || (block.steps !== null && block.steps.length === 0)) continue
        const found = deviations(block, variances[b]!, effects, covariance)
        const { variance, curvature } = nextVariance(variances[b]!, found)
        shifted = Math.max(shifted, Math.abs(Math.log(variance / variances[b]!)))
        variances[b] = variance
        curvatures[b] = curvature
      }
    }
    if (round > WARM_UP && moved < SETTLED && shifted < SETTLED_VARIANCE) break
  }
  blocks.forEach((block, b) => {
    addDoubtOfVariance(covariance, effects, block, variances[b]!, 1 / curvatures[b]!)
  })
  return { effects, covariance }
}

/**
 * How far the effects would move if a block's variance were another one that the cases allow adds to how
 * unsure they are, all moving together: Kass and Steffey (1989), JASA 84, 717-726, first-order correction.
 */
function addDoubtOfVariance(
  covariance: Float64Array,
  effects: Float64Array,
  block: EffectBlock,
  variance: number,
  doubt: number,
): void {
  if (doubt === 0) return
  const dimension = effects.length
  const pull = priorPull(block, variance, effects)
  const moves = effects.map((_, i) =>
    pull.reduce((sum, force, j) => sum + covariance[i * dimension + block.start + j]! * force, 0),
  )
  for (let i = 0; i < dimension; i++)
    for (let j = 0; j < dimension; j++) covariance[i * dimension + j]! += doubt * moves[i]! * moves[j]!
}

function addCases(
  { places, width, logOdds, won, weights }: EvidenceDesign,
  effects: Float64Array,
  precision: Float64Array,
  gradient: Float64Array,
): void {
  const dimension = effects.length
  for (let i = 0; i < logOdds.length; i++) {
    const first = i * width
    let sum = logOdds[i]!
    for (let k = first; k < first + width; k++) if (places[k]! >= 0) sum += effects[places[k]!]!
    const chance = logistic(sum)
    const score = weights[i]! * (won[i]! - chance)
    const worth = weights[i]! * chance * (1 - chance)
    for (let k = first; k < first + width; k++) {
      const place = places[k]!
      if (place < 0) continue
      gradient[place]! += score
      const row = place * dimension
      for (let l = first; l <= k; l++) if (places[l]! >= 0) precision[row + places[l]!]! += worth
    }
  }
  // Factors stand in the order of their places, so that only the lower triangle was filled.
  for (let i = 0; i < dimension; i++)
    for (let j = 0; j < i; j++) precision[j * dimension + i] = precision[i * dimension + j]!
}

/** One Newton step, shortened as a whole where an effect would move too far; gives the largest move. */
function move(effects: Float64Array, covariance: Float64Array, gradient: Float64Array): number {
  const dimension = effects.length
  const moves = new Float64Array(dimension)
  let largest = 0
  for (let i = 0; i < dimension; i++) {
    let sum = 0
    for (let j = 0; j < dimension; j++) sum += covariance[i * dimension + j]! * gradient[j]!
    moves[i] = sum
    largest = Math.max(largest, Math.abs(sum))
  }
  const share = largest > LONGEST_STEP ? LONGEST_STEP / largest : 1
  for (let i = 0; i < dimension; i++) effects[i]! += share * moves[i]!
  return share * largest
}
