import type { Day } from '../calendar/day.ts'
import { countedCalls } from './countedCalls.ts'
import { type JudgementWeight, judgementWeight } from './judgementWeight.ts'
import type { ScoredCall } from './scoredCall.ts'

/**
 * Each person's weight as it could be known on `asOf`: only calls settled by then speak, so no forecast rests
 * on an outcome from after its day. `calls` in the order in which they were made. People without a settled
 * call are missing: the prior holds for them.
 */
export function judgementWeights(
  calls: readonly ScoredCall[],
  asOf: Day,
): ReadonlyMap<string, JudgementWeight> {
  const byAuthor = Map.groupBy(countedCalls(calls, asOf), ({ author }) => author)
  return new Map([...byAuthor].map(([author, own]) => [author, judgementWeight(own)]))
}
