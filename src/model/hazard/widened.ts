import { logistic } from '../probability/logistic.ts'
import { logit } from '../probability/logit.ts'
import { NORMAL_90 } from '../probability/normal90.ts'

/** An 80 % interval around a chance with `variance` added on the log-odds scale; certain chances stay certain. */
export function widened(
  { probability, low, high }: { readonly probability: number; readonly low: number; readonly high: number },
  variance: number,
): { readonly low: number; readonly high: number } {
  if (variance === 0 || low === high) return { low, high }
  const centre = logit(probability)
  const reach = (bound: number) => Math.hypot(logit(bound) - centre, NORMAL_90 * Math.sqrt(variance))
  return { low: logistic(centre - reach(low)), high: logistic(centre + reach(high)) }
}
