import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { DealJudgement } from '../forecast/forecastBasis.ts'
import { shiftLogOdds } from '../hazard/shiftLogOdds.ts'
import { leftOutByCall } from './leftOutByCall.ts'
import { PRIOR_JUDGEMENT_WEIGHT, pooledJudgement } from './pooledJudgement.ts'

/**
 * The chance that the forecast uses for a deal with a call. Left out by the call: 0. A close called for a day
 * in the period counts as that date in the file would: `dateShift`, the log-odds that such dates have meant
 * in this workbook's own history. A called chance is then pooled with the model's at the person's weight. The
 * categories commit, best case and pipeline leave the chance alone. A model's 0 stays 0: nothing can be won
 * any more. `model` and the result are chances of a win within `period`, after `asOf`.
 */
export function calledChance(
  model: number,
  judgement: DealJudgement | null,
  dateShift: number,
  asOf: Day,
  period: Period,
): number {
  if (judgement === null || model === 0) return model
  if (leftOutByCall(judgement, asOf, period) !== null) return 0
  const weight = judgement.weight ?? PRIOR_JUDGEMENT_WEIGHT
  return pooledJudgement(shiftLogOdds(model, dateShift), judgement.probability, weight)
}
