import type { EvidenceFamily } from '../../../src/model/evidence/evidence.ts'
import type { EvidenceCase } from '../../../src/model/evidence/evidenceCase.ts'
import { logistic } from '../../../src/model/probability/logistic.ts'
import { normalQuantile } from '../../../src/model/probability/normalQuantile.ts'
import { minimal } from '../minimal.ts'

/** Level by level, what a family adds to the log-odds. */
export type PlantedEffects = Readonly<Partial<Record<EvidenceFamily, Readonly<Record<string, number>>>>>

export interface Plan {
  readonly deals: number
  readonly seed: number
  readonly effects: PlantedEffects
  /** Looks at each deal within its quarter; it counts as one. */
  readonly looks?: number
  /** Standard deviation of what all deals of a quarter share. */
  readonly shared?: number
  /** Share of the deals of which a family says nothing. */
  readonly silent?: number
}

/** Deals over eight quarters whose outcome follows the given log-odds, plus what their levels add, plus what their quarter shares. */
export function plantedCases(plan: Plan): EvidenceCase[] {
  const { deals, seed, effects, looks = 1, shared = 0, silent = 0 } = plan
  const random = minimal(seed)
  const families = Object.entries(effects) as [EvidenceFamily, Record<string, number>][]
  const shocks = Array.from({ length: 8 }, () => shared * normalQuantile(random()))
  return Array.from({ length: deals }, () => {
    const quarter = Math.floor(8 * random())
    const logOdds = -2.5 + 3 * random()
    let sum = logOdds + shocks[quarter]!
    const evidence = families.flatMap(([family, levels]) => {
      const level = Object.keys(levels)[Math.floor(Object.keys(levels).length * random())]!
      if (random() < silent) return []
      sum += levels[level]!
      return [{ family, level }]
    })
    const won = random() < logistic(sum)
    const one = { logOdds, won, weight: 1 / looks, deals: 1 / looks, period: `quarter ${quarter}`, evidence }
    return Array.from({ length: looks }, () => one)
  }).flat()
}
