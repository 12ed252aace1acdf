import type { Concern } from '../../contract/dealing.ts'

/** Kinds of the concerns of each deal, in the order of their raising. */
export function concernKinds(concerns: readonly Concern[]): Map<string, Concern['kind'][]> {
  const kinds = new Map<string, Concern['kind'][]>()
  for (const { dealId, kind } of concerns) kinds.set(dealId, [...(kinds.get(dealId) ?? []), kind])
  return kinds
}
