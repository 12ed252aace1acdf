import type { BookingsDistribution } from '../distribution/bookingsDistribution.ts'
import type { Pipeline } from '../distribution/pipeline.ts'
import { pipelineDistribution } from '../distribution/pipelineDistribution.ts'

/** Distributions of which, once another is asked for, only the figures that were read are kept. */
export interface KeptReadings {
  /** The distribution of a pipeline; worked out again only for a figure that wasn't read of an equal pipeline before. */
  readonly of: (pipeline: Pipeline) => BookingsDistribution
  /** Forgets what wasn't asked for since the last time. */
  readonly forgetUnused: () => void
}

/**
 * Remembers what was read of distributions by what they were made from. Of a hundred parts, a call on one
 * deal changes one. A distribution may take megabytes, its figures a few bytes: one at a time is held.
 */
export function keptReadings(): KeptReadings {
  let kept = new Map<string, BookingsDistribution>()
  let used = new Map<string, BookingsDistribution>()
  let latest: { readonly pipeline: Pipeline; readonly distribution: BookingsDistribution } | null = null
  const whole = (pipeline: Pipeline) => {
    if (latest?.pipeline !== pipeline) latest = { pipeline, distribution: pipelineDistribution(pipeline) }
    return latest.distribution
  }
  return {
    of: (pipeline) => {
      const key = keyOf(pipeline)
      const distribution = used.get(key) ?? kept.get(key) ?? readings(() => whole(pipeline))
      used.set(key, distribution)
      return distribution
    },
    forgetUnused: () => {
      kept = used
      used = new Map()
      latest = null
    },
  }
}

function readings(whole: () => BookingsDistribution): BookingsDistribution {
  const { mean, sd } = whole()
  const read = new Map<string, number>()
  const once = (key: string, figure: () => number) => {
    const known = read.get(key) ?? figure()
    read.set(key, known)
    return known
  }
  return {
    mean,
    sd,
    quantile: (p) => once(`quantile ${p}`, () => whole().quantile(p)),
    chanceOfAtLeast: (target) => once(`chance ${target}`, () => whole().chanceOfAtLeast(target)),
    crps: (actual) => once(`crps ${actual}`, () => whole().crps(actual)),
    get bins() {
      return whole().bins
    },
  }
}

/** All that a distribution is made from, to the last digit. */
function keyOf({ amounts, probabilities, certain, correlation, newBusiness }: Pipeline): string {
  const { expectedWins, dispersion, winProbability } = newBusiness ?? {}
  const figures = [certain, correlation, expectedWins, dispersion, winProbability]
  const lists = [amounts, probabilities, newBusiness?.amounts ?? []]
  return JSON.stringify([figures, lists.map((list) => Array.from(list))])
}
