import { wilsonInterval } from './wilsonInterval.ts'

/** A chance that was given and what came of it. */
export interface ScoredChance {
  readonly probability: number
  readonly won: boolean
  /** Names the outcome: chances of several days for one outcome are one piece of evidence. */
  readonly outcome: string
}

/** Forecasts of like chance, and what came of them. */
export interface ReliabilityBin {
  /** Least and greatest chance said. */
  readonly from: number
  readonly to: number
  readonly count: number
  /** Different outcomes among them: what the interval rests on. */
  readonly outcomes: number
  /** Mean chance said. */
  readonly said: number
  /** Share that happened, with its 95 % interval. */
  readonly happened: number
  readonly low: number
  readonly high: number
}

/** Groups of a reliability diagram at most. */
const MOST_BINS = 10
/** Different outcomes that each group should hold at least. */
const LEAST_OUTCOMES = 20

/**
 * Chances sorted and cut into groups of equal count: as many as ten, fewer when there aren't 20 different
 * outcomes for each, never fewer than one. Equal chances stay together, so a group may be larger; none is
 * empty. Nothing scored: no group.
 */
export function reliability(chances: readonly ScoredChance[]): readonly ReliabilityBin[] {
  return groupsOf(chances).map(binOf)
}

/** The groups themselves, in rising order of chance. */
export function groupsOf<Chance extends ScoredChance>(chances: readonly Chance[]): readonly Chance[][] {
  const sorted = [...chances].sort((a, b) => a.probability - b.probability)
  const different = new Set(chances.map(({ outcome }) => outcome)).size
  const bins = Math.max(1, Math.min(MOST_BINS, Math.floor(different / LEAST_OUTCOMES)))
  const groups: Chance[][] = []
  let start = 0
  for (let bin = 1; bin <= bins && start < sorted.length; bin++) {
    let end = bin === bins ? sorted.length : Math.max(start + 1, Math.round((sorted.length * bin) / bins))
    while (end < sorted.length && sorted[end]!.probability === sorted[end - 1]!.probability) end++
    groups.push(sorted.slice(start, end))
    start = end
  }
  return groups
}

function binOf(group: readonly ScoredChance[]): ReliabilityBin {
  const count = group.length
  const outcomes = new Set(group.map(({ outcome }) => outcome)).size
  const happened = group.filter(({ won }) => won).length / count
  return {
    from: group[0]!.probability,
    to: group[count - 1]!.probability,
    count,
    outcomes,
    said: Math.min(1, group.reduce((sum, { probability }) => sum + probability, 0) / count),
    happened,
    ...wilsonInterval(happened, outcomes),
  }
}
