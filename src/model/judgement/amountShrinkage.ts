import { PRIOR_CALLS } from './judgementWeight.ts'
import type { ScoredCall } from './scoredCall.ts'

/** How far called amounts have come true. */
export interface AmountShrinkage {
  /** Share of a called change of amount that came true on won deals: 1 as called, 0 the model's amount was right. */
  readonly share: number
  /** Won deals with a called amount. */
  readonly n: number
}

/**
 * Slope through the origin of log(booked / model's amount) on log(called / model's amount) over the won deals
 * with a called amount, shrunk towards 1 (calls are taken whole until they are scored) as if ten such calls
 * had come true, and held within 0 and 1. Without such a deal: 1 with n 0.
 */
export function amountShrinkage(calls: readonly ScoredCall[]): AmountShrinkage {
  let called = 0
  let both = 0
  let n = 0
  for (const { amounts, won, booked } of calls) {
    if (!won || booked === null || amounts.called === amounts.model) continue
    if (!(booked > 0 && amounts.called > 0 && amounts.model > 0)) continue
    const change = Math.log(amounts.called / amounts.model)
    called += change ** 2
    both += change * Math.log(booked / amounts.model)
    n++
  }
  if (n === 0) return { share: 1, n }
  const shrunk = (n * (both / called) + PRIOR_CALLS) / (n + PRIOR_CALLS)
  return { share: Math.min(1, Math.max(0, shrunk)), n }
}
