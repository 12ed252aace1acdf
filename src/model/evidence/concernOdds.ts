import type { EvidenceEffects } from './evidenceEffects.ts'
import { NORMAL_975 } from './evidenceShift.ts'
import { PRIOR_CONCERN_ODDS, PRIOR_CONCERN_SD } from './statedPriors.ts'

/** What an open concern multiplies the odds of winning with. */
export interface ConcernOdds {
  readonly odds: number
  /** 95 % interval. */
  readonly low: number
  readonly high: number
  /** Deals seen open with a concern in a past period, each once a period. */
  readonly n: number
}

/** The odds as learned, from the stated prior on: without a past deal with a concern they are the prior's. */
export function concernOdds({ families }: EvidenceEffects): ConcernOdds {
  const level = families.find(({ family }) => family === 'concern')?.levels[0]
  const effect = level?.effect ?? Math.log(PRIOR_CONCERN_ODDS)
  const reach = NORMAL_975 * (level?.error ?? PRIOR_CONCERN_SD)
  return {
    odds: Math.exp(effect),
    low: Math.exp(effect - reach),
    high: Math.exp(effect + reach),
    n: level?.n ?? 0,
  }
}
