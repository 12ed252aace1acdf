import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { DealJudgement, Reason } from '../forecast/forecastBasis.ts'
import { shiftLogOdds } from '../hazard/shiftLogOdds.ts'
import { calledChance } from './calledChance.ts'
import { leftOutByCall } from './leftOutByCall.ts'
import { PRIOR_JUDGEMENT_WEIGHT } from './pooledJudgement.ts'

/**
 * What a call does to a deal's chance, as reasons whose effects sum to the difference between the chance used
 * and the model's. Empty without a call on chance, date or inclusion; arguments as for `calledChance`.
 */
export function reasonsOfCall(
  judgement: DealJudgement | null,
  model: number,
  dateShift: number,
  asOf: Day,
  period: Period,
): readonly Reason[] {
  if (judgement === null) return []
  const leftOut = leftOutByCall(judgement, asOf, period)
  if (leftOut !== null) return [{ code: leftOut, effect: -model || 0, values: {} }]
  const dated = model === 0 ? 0 : shiftLogOdds(model, dateShift)
  const reasons: Reason[] = []
  if (dateShift !== 0) reasons.push({ code: 'called-date', effect: dated - model, values: {} })
  const { probability, weight = PRIOR_JUDGEMENT_WEIGHT } = judgement
  if (probability !== null) {
    const effect = calledChance(model, judgement, dateShift, asOf, period) - dated
    reasons.push({ code: 'adjusted', effect, values: { probability, weight } })
  }
  return reasons
}
