/** Effects that are drawn alike: from one normal distribution, or as a walk from neighbour to neighbour. */
export interface EffectBlock {
  /** Place of the first effect and number of effects. */
  readonly start: number
  readonly size: number
  readonly mean: number
  /** For a walk: distance of each effect from the one before (the variance of a difference is so many times the block's); else null. */
  readonly steps: readonly number[] | null
  /** Variance that is given rather than measured; null to measure it. */
  readonly fixed: number | null
}

/** Variance (log-odds) of an effect of a walk on its own: so wide that only the walk binds it. */
const WALK_LEVEL_VARIANCE = 100
/**
 * Variance (log-odds per unit of distance) of the trend that a walk may follow: a unit per doubling of an
 * amount is within what is held likely. Without a trend the ends of a walk, where few deals lie, would be
 * held to be like their neighbours, and the largest deals to be won too often.
 */
const TREND_VARIANCE = 1

/**
 * A block's prior precision at a given variance, row by row. A walk's differences have mean trend x distance;
 * the trend is integrated out, which takes from the precision of the walk's ends (Sherman and Morrison 1950).
 */
function priorPrecision({ size, steps }: EffectBlock, variance: number): Float64Array {
  const precision = new Float64Array(size * size)
  const own = 1 / (steps === null ? variance : WALK_LEVEL_VARIANCE)
  for (let i = 0; i < size; i++) precision[i * size + i]! += own
  if (steps === null || steps.length === 0) return precision
  const bind = (i: number, j: number, worth: number) => {
    precision[i * size + i]! += worth
    precision[j * size + j]! += worth
    precision[i * size + j]! -= worth
    precision[j * size + i]! -= worth
  }
  steps.forEach((distance, s) => {
    bind(s, s + 1, 1 / (variance * distance))
  })
  bind(0, size - 1, -trendShare(steps, variance) / (variance * lengthOf(steps)))
  return precision
}

/** How strongly a block's prior draws each of its effects: its precision times the effects' distance from its mean. */
export function priorPull(block: EffectBlock, variance: number, effects: Float64Array): Float64Array {
  const { start, size, mean } = block
  const precision = priorPrecision(block, variance)
  const pull = new Float64Array(size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) pull[i]! += precision[i * size + j]! * (effects[start + j]! - mean)
  return pull
}

/** Adds a block's prior to the precision (row by row, symmetric) and to the gradient of the log density at `effects`. */
export function addPrior(
  block: EffectBlock,
  variance: number,
  effects: Float64Array,
  precision: Float64Array,
  gradient: Float64Array,
): void {
  const { start, size } = block
  const own = priorPrecision(block, variance)
  priorPull(block, variance, effects).forEach((force, i) => {
    gradient[start + i]! -= force
  })
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) precision[(start + i) * effects.length + start + j]! += own[i * size + j]!
}

/** What a block's variance is measured from. */
export interface Deviations {
  /** Squares of the effects, or of a walk's differences from its trend, each per unit of distance. */
  readonly squares: readonly number[]
  /** How unsure each is. */
  readonly variances: readonly number[]
  /** How many of them are free to vary: a trend takes one. */
  readonly freedom: number
}

/** The deviations of a block's effects at a given variance; `covariance` is that of all effects. */
export function deviations(
  { start, size, mean, steps }: EffectBlock,
  variance: number,
  effects: Float64Array,
  covariance: Float64Array,
): Deviations {
  const at = (i: number, j: number) => covariance[(start + i) * effects.length + start + j]!
  if (steps === null) {
    const places = Array.from({ length: size }, (_, i) => i)
    const squares = places.map((i) => (effects[start + i]! - mean) ** 2)
    return { squares, variances: places.map((i) => at(i, i)), freedom: size }
  }
  const share = trendShare(steps, variance) / lengthOf(steps)
  const last = size - 1
  const between = (i: number, j: number, k: number, l: number) => at(j, l) - at(j, k) - at(i, l) + at(i, k)
  const rise = effects[start + last]! - effects[start]!
  return {
    squares: steps.map(
      (gap, s) => (effects[start + s + 1]! - effects[start + s]! - gap * share * rise) ** 2 / gap,
    ),
    variances: steps.map((gap, s) => {
      const trend = gap * share
      const alone = between(s, s + 1, s, s + 1)
      return (alone - 2 * trend * between(s, s + 1, 0, last) + trend ** 2 * between(0, last, 0, last)) / gap
    }),
    freedom: steps.length - trendShare(steps, variance),
  }
}

/** How much of a walk's rise is held to be trend: near 1 unless the walk is wild. */
function trendShare(steps: readonly number[], variance: number): number {
  const told = lengthOf(steps) / variance
  return told / (1 / TREND_VARIANCE + told)
}

function lengthOf(steps: readonly number[]): number {
  return steps.reduce((sum, distance) => sum + distance, 0)
}
