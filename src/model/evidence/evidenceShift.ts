import type { Evidence } from './evidence.ts'
import type { EvidenceEffects } from './fitEvidence.ts'

/** What the evidence on one deal adds to its log-odds. */
export interface EvidenceShift {
  readonly shift: number
  /** Variance of the shift, from the standard errors of its parts. */
  readonly variance: number
  readonly parts: readonly (Evidence & { readonly effect: number; readonly n: number })[]
}

/** Prepares the sum of the effects of a deal's levels; a level never seen has none. */
export function evidenceShift(effects: EvidenceEffects): (evidence: readonly Evidence[]) => EvidenceShift {
  const known = new Map(
    effects.families.flatMap(({ family, levels }) =>
      levels.map((level) => [`${family} ${level.level}`, level] as const),
    ),
  )
  return (evidence) => {
    let shift = effects.common
    let variance = 0
    const parts = evidence.flatMap(({ family, level }) => {
      const found = known.get(`${family} ${level}`)
      if (!found) return []
      shift += found.effect
      variance += found.error ** 2
      return [{ family, level, effect: found.effect, n: found.n }]
    })
    return { shift, variance, parts }
  }
}
