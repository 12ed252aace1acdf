/** One observation of a ratio: `value` against `base` (1 for plain means), in a group or in none. */
export interface RatioCase {
  readonly group: string | null
  readonly value: number
  readonly base: number
}

/** Relative scatter of a ratio before there are some: stated prior. */
export const RATIO_SCATTER = 0.25
/** The same of an amount: deal sizes scatter about as widely as an exponential. */
export const AMOUNT_SCATTER = 1
/** Observations that this guess is worth. */
const PRIOR_CASES = 3

/** Sums over observations: their ratio, and what it rests on. */
export interface RatioSums {
  readonly n: number
  /** Kish's effective number: (sum of bases)^2 / sum of squared bases. */
  readonly effective: number
  readonly ratio: number
  readonly squaredBases: number
}

/** Sums of observations; ratio 0 without any. */
export function ratioSums(cases: readonly RatioCase[]): RatioSums {
  let value = 0
  let base = 0
  let squaredBases = 0
  for (const one of cases) {
    value += one.value
    base += one.base
    squaredBases += one.base ** 2
  }
  const n = cases.length
  return {
    n,
    effective: n === 0 ? 0 : base ** 2 / squaredBases,
    ratio: n === 0 ? 0 : value / base,
    squaredBases,
  }
}

/**
 * Variance of an observation's ratio around its group's, observations weighed by squared base; shrunk to a
 * guess (relative to the ratio of all) worth three.
 */
export function scatterWithin(
  cases: readonly RatioCase[],
  whole: RatioSums,
  own: ReadonlyMap<string, RatioSums>,
  guessed: number,
): number {
  let squares = 0
  for (const { group, value, base } of cases) {
    const { ratio } = (group === null ? undefined : own.get(group)) ?? whole
    squares += (value - ratio * base) ** 2
  }
  const measured = whole.squaredBases === 0 ? 0 : squares / whole.squaredBases
  const lost = Math.max(1, own.size)
  const guess = (guessed * (whole.ratio || 1)) ** 2
  return (whole.n * measured + PRIOR_CASES * guess) / Math.max(PRIOR_CASES, whole.n - lost + PRIOR_CASES)
}

/** Variance of groups' true ratios: what they differ by beyond chance; 0 with fewer than two groups or no such excess. */
export function varianceBetween(groups: readonly RatioSums[], scatter: number): number {
  const all = groups.reduce((sum, { effective }) => sum + effective, 0)
  if (groups.length < 2) return 0
  const mean = groups.reduce((sum, { effective, ratio }) => sum + effective * ratio, 0) / all
  const squares = groups.reduce((sum, { effective, ratio }) => sum + effective * (ratio - mean) ** 2, 0)
  const spread = all - groups.reduce((sum, { effective }) => sum + effective ** 2, 0) / all
  return Math.max(0, (squares - (groups.length - 1) * scatter) / spread)
}
