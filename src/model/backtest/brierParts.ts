import { groupsOf, type ScoredChance } from './reliability.ts'

/** A Brier score taken apart: score = reliability - resolution + uncertainty + withinGroups. */
export interface BrierParts {
  readonly score: number
  /** How far what was said lay from what happened, squared: less is better. */
  readonly reliability: number
  /** How far the groups lie apart in what happened: more is better. */
  readonly resolution: number
  /** Score of saying the overall share of every deal: what no forecast can change. */
  readonly uncertainty: number
  /** What grouping leaves over: variance of the chances within groups less twice their covariance with the outcomes. */
  readonly withinGroups: number
  /** 1 - score / uncertainty: above 0 is better than the overall share; null when all outcomes are alike. */
  readonly skill: number | null
}

/**
 * Murphy's parts over the groups of `reliability`, with the within-group terms, so that they add up exactly;
 * null without chances. Sources: Murphy (1973), J. Appl. Meteorol. 12, 595-600; Stephenson, Coelho and
 * Jolliffe (2008), Weather and Forecasting 23, 752-757, eq. 6.
 */
export function brierParts(chances: readonly ScoredChance[]): BrierParts | null {
  const n = chances.length
  if (n === 0) return null
  const overall = mean(chances, won)
  let score = 0
  let reliability = 0
  let resolution = 0
  let withinGroups = 0
  for (const group of groupsOf(chances)) {
    const said = mean(group, ({ probability }) => probability)
    const happened = mean(group, won)
    reliability += (group.length * (said - happened) ** 2) / n
    resolution += (group.length * (happened - overall) ** 2) / n
    for (const chance of group) {
      const off = chance.probability - said
      withinGroups += (off * off - 2 * off * (won(chance) - happened)) / n
      score += (chance.probability - won(chance)) ** 2 / n
    }
  }
  const uncertainty = overall * (1 - overall)
  const skill = uncertainty === 0 ? null : 1 - score / uncertainty
  return { score, reliability, resolution, uncertainty, withinGroups, skill }
}

function won(chance: ScoredChance): number {
  return chance.won ? 1 : 0
}

function mean(chances: readonly ScoredChance[], of: (chance: ScoredChance) => number): number {
  return chances.reduce((sum, chance) => sum + of(chance), 0) / chances.length
}
