import { logistic } from '../probability/logistic.ts'
import { logit } from '../probability/logit.ts'

/**
 * Weight of a person's chance against the model's, on the logit scale: half, which is the even-handed choice until the person's own
 * record has been scored. Linear pooling of log-odds is the logarithmic opinion pool: Genest and Zidek (1986), Statistical Science 1.
 */
export const JUDGEMENT_WEIGHT = 0.5

/** A person's 0 or 100 % is read as half a per cent short of it: certainty would veto all other evidence. */
const LEAST_DOUBT = 0.005

/** The model's chance pooled with a person's; null leaves the model's. */
export function pooledJudgement(
  model: number,
  judged: number | null,
  weight: number = JUDGEMENT_WEIGHT,
): number {
  if (judged === null) return model
  const person = logit(clear(judged))
  return logistic(weight * person + (1 - weight) * logit(clear(model)))
}

function clear(p: number): number {
  return Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, p))
}
