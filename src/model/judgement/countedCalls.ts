import type { Day } from '../calendar/day.ts'
import type { ScoredCall } from './scoredCall.ts'

/**
 * The calls from which a record is made on `asOf`: settled by then, and of several calls of one person on one
 * deal for one period only the last made, so that a call repeated every week weighs no more than one that was
 * made once. A call taken back counts too: it was made. `calls` come in the order in which they were made; so
 * does the result.
 */
export function countedCalls(calls: readonly ScoredCall[], asOf: Day): readonly ScoredCall[] {
  const last = new Map<string, ScoredCall>()
  for (const call of calls) {
    if (call.settledOn > asOf) continue
    const key = JSON.stringify([call.author, call.dealId, call.period])
    last.delete(key)
    last.set(key, call)
  }
  return [...last.values()]
}
