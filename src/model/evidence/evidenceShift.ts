import { type Evidence, type EvidenceFamily, isOrdered } from './evidence.ts'
import type { EvidenceEffects, LevelEffect } from './evidenceEffects.ts'

/** One level's part in the shift of a deal. */
export interface EvidencePart extends Evidence {
  readonly effect: number
  readonly n: number
  /** Whether a reason may be given from it: its family is held to tell deals apart and its own 95 % interval leaves 0 out. */
  readonly telling: boolean
}

/** What the evidence on one deal adds to its log-odds. */
export interface EvidenceShift {
  readonly shift: number
  /** Variance of the shift, its parts erring together as they were fitted together. */
  readonly variance: number
  readonly parts: readonly EvidencePart[]
}

/** Half-width of a 95 % interval in standard errors: the normal quantile of 0.975. */
export const NORMAL_975 = 1.959963984540054

interface Found {
  readonly place: number
  readonly level: LevelEffect
  readonly telling: boolean
}

/**
 * Prepares the sum of the effects of a deal's levels. A level never seen has none, but stands in an ordered family where its nearest
 * neighbour does. `covariance` is that of the fit (`FittedEvidence`); without it the parts' errors are held to be independent.
 */
export function evidenceShift(
  effects: EvidenceEffects,
  covariance: Float64Array | null = null,
): (evidence: readonly Evidence[]) => EvidenceShift {
  const known = new Map<EvidenceFamily, Map<string, Found>>()
  let size = 0
  for (const { family, levels, telling } of effects.families) {
    const found = new Map<string, Found>()
    for (const level of levels) found.set(level.level, { place: size++, level, telling })
    known.set(family, found)
  }
  return (evidence) => {
    let shift = effects.common
    const summed: Found[] = []
    const parts: EvidencePart[] = []
    for (const { family, level } of evidence) {
      const levels = known.get(family)
      const found =
        levels?.get(level) ?? (levels && isOrdered(family) ? nearest(levels, Number(level)) : null)
      if (!found) {
        // Nothing is known of what the kind means, but the reason names it.
        if (family === 'concern-kind') parts.push({ family, level, effect: 0, n: 0, telling: false })
        continue
      }
      const { effect, error, n } = found.level
      shift += effect
      summed.push(found)
      const telling = found.telling && Math.abs(effect) > NORMAL_975 * error
      parts.push({ family, level, effect, n, telling })
    }
    let variance = 0
    for (const { place, level } of summed) {
      if (covariance === null) variance += level.error ** 2
      else for (const other of summed) variance += covariance[place * size + other.place]!
    }
    return { shift, variance: Math.max(0, variance), parts }
  }
}

function nearest(levels: ReadonlyMap<string, Found>, place: number): Found | null {
  let best: Found | null = null
  for (const found of levels.values()) {
    const distance = Math.abs(Number(found.level.level) - place)
    if (best === null || distance < Math.abs(Number(best.level.level) - place)) best = found
  }
  return best
}
