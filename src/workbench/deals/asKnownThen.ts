import { lastActivities } from '../../store/activities.ts'
import { batches } from '../../store/batches.ts'
import type { DealState } from '../../store/deals.ts'
import { asOpened } from '../../store/versionsOfDeal.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { rememberedFacts } from '../remembered.ts'
import { withActivities } from './withActivities.ts'

/**
 * The states of a day without what only a row of a later import tells. An open deal that is still open in a later export would otherwise
 * carry that export's amount, stage and dates into the past while one that closed in between carries none: so the mere presence
 * of a value would tell how the deal went on. Stage history keeps what it recorded up to the day. Activities imported by themselves are
 * known up to the day.
 */
export function asKnownThen(
  db: ReadableWorkbook,
  states: readonly DealState[],
  asOf: string,
): readonly DealState[] {
  return withActivities(withoutLater(db, states, asOf), lastActivities(db, asOf))
}

function withoutLater(
  db: ReadableWorkbook,
  states: readonly DealState[],
  asOf: string,
): readonly DealState[] {
  const dayOf = rememberedFacts(
    db,
    ['days of imports'],
    () => new Map(batches(db).map((batch) => [batch.id, batch.asOf])),
  )
  if ([...dayOf.values()].every((day) => day <= asOf)) return states
  return states.map((state) => {
    if (state.outcome !== 'open' || dayOf.get(state.batchId)! <= asOf) return state
    if (!state.isOfItsDay) return asOpened(state)
    return { ...state, nextStep: null, lastActivityOn: null, attributes: {} }
  })
}
