import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import { evidenceOf } from '../evidence/evidence.ts'
import type { FittedEvidence } from '../evidence/evidenceEffects.ts'
import type { EvidenceScale } from '../evidence/evidenceScale.ts'
import { evidenceShift } from '../evidence/evidenceShift.ts'
import type { ClosingHazards } from '../hazard/closingHazards.ts'
import { paceOfDeal } from '../hazard/paceOfDeal.ts'
import { shiftLogOdds } from '../hazard/shiftLogOdds.ts'
import { widened } from '../hazard/widened.ts'
import { winProbabilityInterval } from '../hazard/winProbabilityInterval.ts'
import { calledDateShift } from '../judgement/calledDateShift.ts'
import { reasonsOfCall } from '../judgement/reasonsOfCall.ts'
import { filedCategory } from '../rollUp/filedCategory.ts'
import type { EstimatedAmount } from './amountOfDeal.ts'
import type { DealRecord } from './dealRecord.ts'
import type { DealJudgement, OpenDeal } from './forecastBasis.ts'
import { reasonsOfDeal } from './reasonsOfDeal.ts'

/** What `openDealsOf` needs beside the records. */
export interface OpenDealsInput {
  readonly asOf: Day
  readonly period: Period
  readonly hazards: ClosingHazards
  readonly evidence: FittedEvidence
  /** What the evidence's levels are measured against. */
  readonly scale: EvidenceScale
  readonly amountOf: (deal: DealRecord) => EstimatedAmount
  readonly judgements: ReadonlyMap<string, DealJudgement>
  /** Kinds of the open concerns of deals that have some. */
  readonly concerns: ReadonlyMap<string, readonly string[]>
  /** Whether the reasons from the record are wanted; they are by default. */
  readonly explained?: boolean
}

/** The open, dated deals among the known records, each with amount, chance, interval and reasons. Cost: deals x days left. */
export function openDealsOf(known: readonly DealRecord[], input: OpenDealsInput): readonly OpenDeal[] {
  const { asOf, period, hazards, evidence, scale, amountOf, judgements, concerns } = input
  const window = { from: asOf, start: period.start, to: period.end }
  const chanceOf = winProbabilityInterval(hazards, window)
  const paceOf = paceOfDeal(hazards)
  const dated = known.flatMap((record) =>
    record.outcome === 'open' && record.created !== null ? [{ record, created: record.created }] : [],
  )
  const chances = dated.map(({ record, created }) =>
    chanceOf(asOf - created, paceOf(record.owner, created).both),
  )
  const shiftOf = evidenceShift(evidence.effects, evidence.covariance)
  const view = { ...scale, asOf, period }
  const typical = chances.reduce((sum, chance) => sum + chance.probability, 0) / Math.max(1, chances.length)
  const reasonsOf = input.explained === false ? () => [] : reasonsOfDeal(hazards, window, typical)
  return dated.map(({ record, created }, i) => {
    const { id, name, owner, team, product, account, stage, expectedClose, lastActivity, pushes } = record
    const { amount, source, base, ratio } = amountOf(record)
    const chance = chances[i]!
    const age = asOf - created
    const known = shiftOf(evidenceOf(record, view, concerns.get(id)))
    const logOddsShift = known.shift
    const probability = shiftLogOdds(chance.probability, logOddsShift)
    const range = widened(chance, known.variance)
    const judgement = judgements.get(id) ?? null
    const dateShift = calledDateShift(shiftOf, record, judgement?.expectedClose, asOf, period)
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
      amountBase: base,
      amountRatio: ratio,
      probability,
      low: shiftLogOdds(range.low, logOddsShift),
      high: shiftLogOdds(range.high, logOddsShift),
      n: chance.n,
      logOddsShift,
      calledDateShift: dateShift,
      reasons: [
        ...reasonsOfCall(judgement, probability, dateShift, asOf, period),
        ...reasonsOf({
          age,
          owner,
          pace: paceOf(owner, created),
          unshifted: chance.probability,
          evidence: known.parts,
          probability,
          closings: chance.n,
        }),
      ],
      filedCategory: filedCategory(record.attributes),
      judgement,
    }
  })
}
