import { logPredictive } from '../probability/logPredictive.ts'

/** What is known of a rate that stays the same until it shifts: gammas by the week of the last shift, with their probabilities. */
export interface LevelShifts {
  /**
   * Log-probability of each week's (thinned) count, foretold from the weeks before; up to the term that all
   * models of the same counts share.
   */
  readonly logLikelihoods: readonly number[]
  readonly levels: readonly { readonly weight: number; readonly shape: number; readonly rate: number }[]
}

/** Chance that the rate shifts in a week: once in two years. A stated prior. */
export const SHIFT_CHANCE = 1 / 104
/** Creations' worth of knowledge about a new level: about the mean of all weeks so far, by a factor of two either way. */
const NEW_LEVEL_SHAPE = 2

/**
 * Bayesian online change point detection for counts: before each week the rate has either lasted since some
 * earlier week or shifts, and each possible week of the last shift has its own gamma, counted from that week
 * on. A fall by half is noticed within a few weeks however long the rate was steady before. Parameters as in
 * `localLevel`. Source: Adams and MacKay (2007), arXiv:0710.3742, algorithm 1. Cost: weeks squared.
 */
export function levelShifts(
  counts: readonly number[],
  exposure: readonly number[],
  dispersion: number,
): LevelShifts {
  const logLikelihoods: number[] = []
  let levels: { weight: number; shape: number; rate: number }[] = []
  let all = NEW_LEVEL_SHAPE
  let sizes = NEW_LEVEL_SHAPE / Math.max(1, (counts[0] ?? 0) / (exposure[0] ?? 1))
  for (let week = 0; week < counts.length; week++) {
    const seen = counts[week]! / dispersion
    const size = exposure[week]! / dispersion
    const fresh = {
      weight: week === 0 ? 1 : SHIFT_CHANCE,
      shape: NEW_LEVEL_SHAPE,
      rate: (NEW_LEVEL_SHAPE * sizes) / all,
    }
    const lasting = levels.map((level) => ({ ...level, weight: level.weight * (1 - SHIFT_CHANCE) }))
    levels = [...lasting, fresh].map(({ weight, shape, rate }) => ({
      weight: weight * Math.exp(logPredictive(shape, rate, seen, size)),
      shape: shape + seen,
      rate: rate + size,
    }))
    const likelihood = levels.reduce((sum, { weight }) => sum + weight, 0)
    levels = levels.map((level) => ({ ...level, weight: level.weight / likelihood }))
    logLikelihoods.push(Math.log(likelihood))
    all += seen
    sizes += size
  }
  return { logLikelihoods, levels }
}
