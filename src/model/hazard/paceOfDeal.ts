import type { Day } from '../calendar/day.ts'
import { birthCohort } from './birthCohort.ts'
import type { ClosingHazards } from './closingHazards.ts'
import type { PaceEffect } from './paceEffects.ts'

/** Pace of one deal's closing rates: from its owner, from the deals born about the same time, and both together. */
export interface DealPace {
  readonly owner: number
  readonly cohort: number
  readonly both: PaceEffect
}

const NO_EFFECT: PaceEffect = { effect: 1, evidence: Number.POSITIVE_INFINITY }

/** Look-up by owner and day of creation; no owner, an owner never seen and a birth time never seen have effect 1. */
export function paceOfDeal(hazards: ClosingHazards): (owner: string | null, created: Day) => DealPace {
  const places = new Map(hazards.owners.map((owner, i) => [owner, i] as const))
  return (owner, created) => {
    const place = owner === null ? undefined : places.get(owner)
    const own =
      place === undefined
        ? NO_EFFECT
        : { effect: hazards.ownerEffects[place]!, evidence: hazards.ownerEvidence[place]! }
    const cohort = birthCohort(created, hazards.fittedOn)
    const born =
      hazards.cohortEffects[cohort] === undefined
        ? NO_EFFECT
        : { effect: hazards.cohortEffects[cohort], evidence: hazards.cohortEvidence[cohort]! }
    return {
      owner: own.effect,
      cohort: born.effect,
      both: { effect: own.effect * born.effect, evidence: 1 / (1 / own.evidence + 1 / born.evidence) },
    }
  }
}
