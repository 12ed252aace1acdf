import { logistic } from '../probability/logistic.ts'
import { logit } from '../probability/logit.ts'

/** A chance with `shift` added to its log-odds; exact at 0, where the chance comes back unchanged. */
export function shiftLogOdds(probability: number, shift: number): number {
  return shift === 0 ? probability : logistic(logit(probability) + shift)
}
