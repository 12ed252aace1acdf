import type { EvidenceFamily } from './evidence.ts'

/** Shift of the log-odds for one level against the family's mean, with its standard error and the past deals behind it. */
export interface LevelEffect {
  readonly level: string
  readonly effect: number
  /** Of the effect, all else that is fitted held to be as unsure as it is. 95 % interval: effect -+ 1.96 errors. */
  readonly error: number
  /** Deals seen open with the level in a past period, each once a period (in part where it had several levels). */
  readonly n: number
}

/** What one family says. */
export interface FamilyEffects {
  readonly family: EvidenceFamily
  readonly levels: readonly LevelEffect[]
  /** How often levels that mean nothing would differ as much, the number of families looked at not counted in; null untested. */
  readonly byChance: number | null
  /** Whether the family is held to tell deals apart: no reason is given from one that isn't. See `familyTest`. */
  readonly telling: boolean
}

/** What the levels of each family have meant for deals that the rates alone held to be alike. */
export interface EvidenceEffects {
  /** Added to every deal, so that over the past cases the chances add up to what the rates alone gave them. */
  readonly common: number
  readonly families: readonly FamilyEffects[]
  /** Deals seen open in a past period, each once a period. 0 when nothing could be learned. */
  readonly cases: number
}

/** Effects with how the levels err together: what the interval of a deal's chance needs. */
export interface FittedEvidence {
  readonly effects: EvidenceEffects
  /** Covariance of the level effects in the order of `effects.families` and their levels, row by row. */
  readonly covariance: Float64Array
}
