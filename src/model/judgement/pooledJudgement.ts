import { logistic } from '../probability/logistic.ts'
import { logit } from '../probability/logit.ts'

/**
 * Weight of a person's chance against the model's, on the logit scale, before any of the person's calls has
 * been scored: half, the even-handed choice. `judgementWeight` moves it as calls are scored.
 */
export const PRIOR_JUDGEMENT_WEIGHT = 0.5

/** A person's 0 or 100 % is read as half a per cent short of it: certainty would veto all other evidence. */
const LEAST_DOUBT = 0.005

/**
 * The model's chance pooled with a person's: `weight` (0 to 1) of the person's log-odds and the rest of the
 * model's. null leaves the model's. Linear pooling of log-odds is the logarithmic opinion pool: Genest and
 * Zidek (1986), Statistical Science 1.
 */
export function pooledJudgement(
  model: number,
  judged: number | null,
  weight: number = PRIOR_JUDGEMENT_WEIGHT,
): number {
  if (judged === null) return model
  return logistic(weight * pooledLogit(judged) + (1 - weight) * pooledLogit(model))
}

/** Log-odds of a chance as pooling reads it: held half a per cent away from 0 and 1. */
export function pooledLogit(p: number): number {
  return logit(Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, p)))
}
