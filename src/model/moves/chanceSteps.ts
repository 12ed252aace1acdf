import type { EvidenceFamily } from '../evidence/evidence.ts'
import { evidenceOf } from '../evidence/evidence.ts'
import { NO_SCALE } from '../evidence/evidenceScale.ts'
import { evidenceShift } from '../evidence/evidenceShift.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'
import type { ForecastBasis, OpenDeal } from '../forecast/forecastBasis.ts'
import { paceOfDeal } from '../hazard/paceOfDeal.ts'
import { shiftLogOdds } from '../hazard/shiftLogOdds.ts'
import { winWithin } from '../hazard/winWithin.ts'
import { isMoved } from './isMoved.ts'

/** An open deal's chance on the way from the first day to the second, each step with all before it. */
export interface ChanceSteps {
  /** At the age it has now and with the days now left, silence grown and dates gone by; all else as on the first day. */
  readonly aged: number
  /** With the expected close that it has now. */
  readonly dated: number
  /** With the stage that it has now. */
  readonly staged: number
}

const DATE: readonly EvidenceFamily[] = ['expected-close', 'pushes']
const STAGE: readonly EvidenceFamily[] = ['stage']
const SILENCE: readonly EvidenceFamily[] = ['quiet']

/**
 * Prepares the steps between two days from what the first day had learned: rates and the meaning of dates and
 * stages stay those of the first forecast, so that what was learned since is told apart from what happened.
 * `opening` and `closing` records are of one deal.
 */
export function chanceSteps(
  opening: ForecastBasis,
  closing: ForecastBasis,
): (deal: OpenDeal, before: DealRecord, after: DealRecord) => ChanceSteps {
  const { hazards, period } = opening
  const chanceOf = winWithin(hazards, { from: closing.asOf, start: period.start, to: period.end })
  const paceOf = paceOfDeal(hazards)
  const shiftOf = evidenceShift(opening.evidence)
  const effectsOf = (record: DealRecord, { asOf }: ForecastBasis) => {
    const { parts } = shiftOf(evidenceOf(record, { ...NO_SCALE, asOf, period }))
    return (families: readonly EvidenceFamily[]) =>
      parts.reduce((sum, { family, effect }) => (families.includes(family) ? sum + effect : sum), 0)
  }
  return (deal, before, after) => {
    const plain = chanceOf(closing.asOf - deal.created, paceOf(deal.owner, deal.created).both.effect)
    const [was, is] = [effectsOf(before, opening), effectsOf(after, closing)]
    // A date or stage that became known is no move: what it tells comes with all else.
    const dateKnown = (before.expectedClose === null) === (after.expectedClose === null)
    const date = dateKnown ? is(DATE) - was(DATE) : 0
    const dateMoved = isMoved(before.expectedClose, after.expectedClose)
    const stage = isMoved(before.stage, after.stage) ? is(STAGE) - was(STAGE) : 0
    const aged = deal.logOddsShift + is(SILENCE) - was(SILENCE) + (dateMoved ? 0 : date)
    const dated = aged + (dateMoved ? date : 0)
    return {
      aged: shiftLogOdds(plain, aged),
      dated: shiftLogOdds(plain, dated),
      staged: shiftLogOdds(plain, dated + stage),
    }
  }
}
