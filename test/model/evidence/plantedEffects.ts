import { NORMAL_975 } from '../../../src/model/evidence/evidenceShift.ts'
import { fitEvidence } from '../../../src/model/evidence/fitEvidence.ts'
import type { PlantedEffects } from './plantedCases.ts'
import { plantedCases } from './plantedCases.ts'

/** Five families, one of which means nothing; an owner's differences are small, a stage's large, sizes fall as they do in practice. */
export const PLANTED_EFFECTS: PlantedEffects = {
  stage: { Early: -1, Middle: 0, Late: 1 },
  owner: { A: -0.6, B: -0.4, C: -0.2, D: -0.1, E: 0, F: 0, G: 0.1, H: 0.2, I: 0.4, J: 0.6 },
  product: { a: -0.3, b: 0, c: 0.3 },
  source: { w: 0, x: 0, y: 0, z: 0 },
  size: { '-2': 0.6, '-1': 0.4, '0': 0.1, '1': -0.2, '2': -0.5, '3': -1 },
}

/**
 * In how many of the seeds each planted effect lies in its stated 95 % interval, and in how many each family is held to be telling. A tenth of the
 * deals carry no level of a family, each is looked at three times in its quarter, and what deals of one quarter share has standard deviation 0.3.
 */
export function recoveredEffects(deals: number, seeds: number) {
  const held = new Map<string, number>()
  const telling = new Map<string, number>()
  for (let seed = 1; seed <= seeds; seed++) {
    const plan = {
      deals,
      seed: 7919 * seed + 3,
      effects: PLANTED_EFFECTS,
      looks: 3,
      shared: 0.3,
      silent: 0.1,
    }
    for (const { family, levels, telling: told } of fitEvidence(plantedCases(plan)).effects.families) {
      const truth = PLANTED_EFFECTS[family]
      if (!truth) continue
      if (told) telling.set(family, (telling.get(family) ?? 0) + 1)
      // Effects are against the mean over the cases seen.
      const n = levels.reduce((sum, level) => sum + level.n, 0)
      const mean = levels.reduce((sum, level) => sum + level.n * truth[level.level]!, 0) / n
      for (const { level, effect, error } of levels) {
        const inside = Math.abs(effect - (truth[level]! - mean)) <= NORMAL_975 * error
        const name = `${family} ${level}`
        held.set(name, (held.get(name) ?? 0) + (inside ? 1 : 0))
      }
    }
  }
  return { held, telling }
}
