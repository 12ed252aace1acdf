import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'
import type { ClosingHazards } from '../hazard/closingHazards.ts'
import { paceOfDeal } from '../hazard/paceOfDeal.ts'
import { winWithin } from '../hazard/winWithin.ts'
import { logit } from '../probability/logit.ts'
import { CHANGING_FAMILIES, evidenceOf } from './evidence.ts'
import type { EvidenceCase } from './fitEvidence.ts'

/** The pipeline as it stood on a past day. */
export interface Landmark {
  readonly asOf: Day
  /** The period of that day; it is over on the as-of date of the fit. */
  readonly period: Period
  /** Deals as they were known that day. */
  readonly records: readonly DealRecord[]
  /**
   * Whether stage, amount, expected close and activity are those of that day. Read back from a later row they would tell how the
   * deal ended.
   */
  readonly recorded: boolean
}

/** Chances outside are treated as these, so that a single surprise doesn't decide; open deals are seldom near 1, often near 0. */
const LEAST_CHANCE = 1e-4
const GREATEST_CHANCE = 0.999

/**
 * Every deal open on each landmark as a case: what the rates alone gave it that day, and whether it was won by the period's end.
 * `outcomes` are the records as known on the as-of date of the fit. Cost: deals x landmarks x days of a period.
 */
export function landmarkCases(
  landmarks: readonly Landmark[],
  outcomes: readonly DealRecord[],
  hazards: ClosingHazards,
  typicalAmount: number | null,
): readonly EvidenceCase[] {
  const outcomeOf = new Map(outcomes.map((record) => [record.id, record]))
  const paceOf = paceOfDeal(hazards)
  const changing: ReadonlySet<string> = new Set(CHANGING_FAMILIES)
  const seen = new Map<string, number>()
  const cases: { key: string; made: Omit<EvidenceCase, 'weight'> }[] = []
  for (const { asOf, period, records, recorded } of landmarks) {
    const chanceOf = winWithin(hazards, { from: asOf, to: period.end })
    for (const record of records) {
      const outcome = outcomeOf.get(record.id)
      if (record.outcome !== 'open' || record.created === null || !outcome) continue
      const chance = chanceOf(asOf - record.created, paceOf(record.owner, record.created).both.effect)
      const won = outcome.outcome === 'won' && outcome.closed !== null && outcome.closed <= period.end
      const evidence = evidenceOf(record, asOf, period, typicalAmount)
      const key = `${period.label} ${record.id}`
      seen.set(key, (seen.get(key) ?? 0) + 1)
      cases.push({
        key,
        made: {
          logOdds: logit(Math.min(GREATEST_CHANCE, Math.max(LEAST_CHANCE, chance))),
          won,
          evidence: recorded ? evidence : evidence.filter(({ family }) => !changing.has(family)),
        },
      })
    }
  }
  return cases.map(({ key, made }) => ({ ...made, weight: 1 / seen.get(key)! }))
}
