import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import { evidenceOf } from '../evidence/evidence.ts'
import { evidenceShift } from '../evidence/evidenceShift.ts'
import type { EvidenceEffects } from '../evidence/fitEvidence.ts'
import type { ClosingHazards } from '../hazard/closingHazards.ts'
import { paceOfDeal } from '../hazard/paceOfDeal.ts'
import { shiftLogOdds } from '../hazard/shiftLogOdds.ts'
import { widened } from '../hazard/widened.ts'
import { winProbabilityInterval } from '../hazard/winProbabilityInterval.ts'
import type { EstimatedAmount } from './amountOfDeal.ts'
import type { DealRecord } from './dealRecord.ts'
import type { DealJudgement, OpenDeal } from './forecastBasis.ts'
import { reasonsOfDeal } from './reasonsOfDeal.ts'

/** What `openDealsOf` needs beside the records. */
export interface OpenDealsInput {
  readonly asOf: Day
  readonly period: Period
  readonly hazards: ClosingHazards
  readonly evidence: EvidenceEffects
  /** Median won amount, minor units; null without any. */
  readonly typicalAmount: number | null
  readonly amountOf: (deal: DealRecord) => EstimatedAmount
  readonly judgements: ReadonlyMap<string, DealJudgement>
  /** Log-odds shift of deals with a concern. */
  readonly concerns: ReadonlyMap<string, number>
}

/** The open, dated deals among the known records, each with amount, chance, interval and reasons. Cost: deals x days left. */
export function openDealsOf(known: readonly DealRecord[], input: OpenDealsInput): readonly OpenDeal[] {
  const { asOf, period, hazards, evidence, typicalAmount, amountOf, judgements, concerns } = input
  const window = { from: asOf, start: period.start, to: period.end }
  const chanceOf = winProbabilityInterval(hazards, window)
  const paceOf = paceOfDeal(hazards)
  const dated = known.flatMap((record) =>
    record.outcome === 'open' && record.created !== null ? [{ record, created: record.created }] : [],
  )
  const chances = dated.map(({ record, created }) =>
    chanceOf(asOf - created, paceOf(record.owner, created).both),
  )
  const shiftOf = evidenceShift(evidence)
  const typical = chances.reduce((sum, chance) => sum + chance.probability, 0) / Math.max(1, chances.length)
  const reasonsOf = reasonsOfDeal(hazards, window, typical)
  return dated.map(({ record, created }, i) => {
    const { id, name, owner, team, product, account, stage, expectedClose, lastActivity, pushes } = record
    const { amount, source } = amountOf(record)
    const chance = chances[i]!
    const age = asOf - created
    const known = shiftOf(evidenceOf(record, asOf, period, typicalAmount))
    const logOddsShift = known.shift + (concerns.get(id) ?? 0)
    const probability = shiftLogOdds(chance.probability, logOddsShift)
    const range = widened(chance, known.variance)
    return {
      id,
      name,
      owner,
      team,
      product,
      account,
      stage,
      created,
      expectedClose,
      lastActivity,
      pushes,
      age,
      amount,
      amountSource: source,
      probability,
      low: shiftLogOdds(range.low, logOddsShift),
      high: shiftLogOdds(range.high, logOddsShift),
      n: chance.n,
      logOddsShift,
      reasons: reasonsOf({
        age,
        owner,
        pace: paceOf(owner, created),
        unshifted: chance.probability,
        evidence: known.parts,
        concern: concerns.get(id) ?? 0,
        probability,
        closings: chance.n,
      }),
      judgement: judgements.get(id) ?? null,
    }
  })
}
