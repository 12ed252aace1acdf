import type { EffectBlock } from './effectBlock.ts'
import type { EvidenceFamily } from './evidence.ts'
import { isOrdered } from './evidence.ts'
import type { EvidenceCase } from './evidenceCase.ts'
import { STATED_PRIORS } from './statedPriors.ts'

/** One family in the fit: its levels, where their effects stand, and the cases at each. */
export interface FamilyColumn {
  readonly family: EvidenceFamily
  readonly levels: readonly string[]
  /** Weight of the cases, and how many deals they are of, each once a period. */
  readonly weights: readonly number[]
  readonly deals: readonly number[]
  /** Place of the first level's effect; the others follow. */
  readonly start: number
}

/** Cases as places of effects: what a random-effects regression needs. */
export interface EvidenceDesign {
  readonly columns: readonly FamilyColumn[]
  readonly blocks: readonly EffectBlock[]
  readonly effects: number
  /**
   * `places[i * width + k]`: place of the effect that case i takes from factor k; -1 for none. Factor 0 is
   * the period, factor 1 + f family f.
   */
  readonly places: Int32Array
  readonly width: number
  readonly logOdds: Float64Array
  readonly won: Float64Array
  readonly weights: Float64Array
}

/** Levels of a family that are told apart, the most frequent ones; a rarer one counts as never seen. Bounds the cost of the fit. */
const MOST_LEVELS = 100
/**
 * Variance (log-odds) of what all deals of one period share, and of what sets the deals apart of which a family says nothing: wide, since
 * both are only there to be kept out of the levels' effects.
 */
const NUISANCE_VARIANCE = 1
/** Absence of a concern is a level of its own: no concern. */
const ABSENCE_SPEAKS: ReadonlySet<string> = new Set(['concern', 'concern-kind'])

/** Lays the cases out; a family with a stated prior has its column even without any case. Linear in the pieces of evidence. */
export function evidenceDesign(cases: readonly EvidenceCase[]): EvidenceDesign {
  const found = levelsSeen(cases)
  const periods = new Map<string, number>()
  for (const { period } of cases) if (!periods.has(period)) periods.set(period, periods.size)
  const blocks: EffectBlock[] = [nuisance(0, periods.size)]
  const columns: FamilyColumn[] = []
  const placeOf = new Map<EvidenceFamily, { factor: number; missing: number; levels: Map<string, number> }>()
  let next = periods.size
  const all = cases.reduce((sum, { weight }) => sum + weight, 0)
  for (const [family, counts] of found) {
    const levels = inOrder(family, counts)
    const at = levels.map((level) => counts.get(level)!)
    const start = next
    columns.push({
      family,
      levels,
      weights: at.map(({ weight }) => weight),
      deals: at.map(({ deals }) => deals),
      start,
    })
    blocks.push(levelBlock(family, levels, start))
    next += levels.length
    const known = [...counts.values()].reduce((sum, { weight }) => sum + weight, 0)
    const gaps = !ABSENCE_SPEAKS.has(family) && (known < all * (1 - 1e-9) || counts.size > levels.length)
    if (gaps) blocks.push(nuisance(next, 1))
    placeOf.set(family, {
      factor: columns.length,
      missing: gaps ? next++ : -1,
      levels: new Map(levels.map((level, j) => [level, start + j])),
    })
  }
  const width = 1 + columns.length
  const places = new Int32Array(cases.length * width)
  for (let i = 0; i < cases.length; i++) {
    places[i * width] = periods.get(cases[i]!.period)!
    for (const { factor, missing } of placeOf.values()) places[i * width + factor] = missing
    for (const { family, level } of cases[i]!.evidence) {
      const { factor, missing, levels } = placeOf.get(family)!
      places[i * width + factor] = levels.get(level) ?? missing
    }
  }
  return {
    columns,
    blocks,
    effects: next,
    places,
    width,
    logOdds: Float64Array.from(cases, ({ logOdds }) => logOdds),
    won: Float64Array.from(cases, ({ won }) => (won ? 1 : 0)),
    weights: Float64Array.from(cases, ({ weight }) => weight),
  }
}

/** The cases at a level. */
interface Seen {
  weight: number
  deals: number
}

/** The cases at each level of each family, families in the order in which they are first seen. */
function levelsSeen(cases: readonly EvidenceCase[]): Map<EvidenceFamily, Map<string, Seen>> {
  const found = new Map<EvidenceFamily, Map<string, Seen>>()
  for (const { evidence, weight, deals } of cases) {
    for (const { family, level } of evidence) {
      let counts = found.get(family)
      if (counts === undefined) {
        counts = new Map()
        found.set(family, counts)
      }
      const seen = counts.get(level) ?? { weight: 0, deals: 0 }
      counts.set(level, seen)
      seen.weight += weight
      seen.deals += deals
    }
  }
  for (const [family, { level }] of STATED_PRIORS)
    if (!found.has(family)) found.set(family, new Map([[level, { weight: 0, deals: 0 }]]))
  return found
}

function inOrder(family: EvidenceFamily, counts: ReadonlyMap<string, Seen>): string[] {
  const levels = [...counts]
    .sort(([a, one], [b, other]) => other.weight - one.weight || (a < b ? -1 : 1))
    .map(([level]) => level)
  const told = levels.slice(0, MOST_LEVELS)
  return isOrdered(family) ? told.sort((a, b) => Number(a) - Number(b)) : told
}

function levelBlock(family: EvidenceFamily, levels: readonly string[], start: number): EffectBlock {
  const size = levels.length
  const prior = STATED_PRIORS.get(family)
  if (prior) return { start, size, mean: prior.mean, steps: null, fixed: prior.sd ** 2 }
  const steps = isOrdered(family)
    ? levels.slice(1).map((level, j) => Number(level) - Number(levels[j]))
    : null
  return { start, size, mean: 0, steps, fixed: null }
}

function nuisance(start: number, size: number): EffectBlock {
  return { start, size, mean: 0, steps: null, fixed: NUISANCE_VARIANCE }
}
