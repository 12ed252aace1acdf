import type { DealState } from '../../store/deals.ts'

/** The states with a last activity no older than the newest one that was imported by itself; `newest` is by deal. */
export function withActivities(
  states: readonly DealState[],
  newest: ReadonlyMap<string, string>,
): readonly DealState[] {
  if (newest.size === 0) return states
  return states.map((state) => {
    const on = newest.get(state.id)
    const isNewer = on !== undefined && (state.lastActivityOn === null || on > state.lastActivityOn)
    return isNewer ? { ...state, lastActivityOn: on } : state
  })
}
