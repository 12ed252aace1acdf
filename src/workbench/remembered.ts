import { lastActivities } from '../store/activities.ts'
import type { DealState } from '../store/deals.ts'
import { dealsAsOf } from '../store/deals.ts'
import { revision } from '../store/revision.ts'
import type { ReadableWorkbook } from '../store/workbookHandle.ts'
import { withActivities } from './deals/withActivities.ts'

interface Memory {
  readonly revision: number
  readonly values: Map<string, unknown>
}

const memories = new WeakMap<ReadableWorkbook, Memory>()

/** The result of `compute` for one state of the workbook: computed again only after a write. */
export function remembered<T>(db: ReadableWorkbook, key: string, compute: () => T): T {
  const current = revision(db)
  let memory = memories.get(db)
  if (!memory || memory.revision !== current) {
    memory = { revision: current, values: new Map() }
    memories.set(db, memory)
  }
  if (!memory.values.has(key)) memory.values.set(key, compute())
  return memory.values.get(key) as T
}

/** Every deal as it was known on a day, its imported activities among what was known, read once for one state of the workbook. */
export function dealStates(db: ReadableWorkbook, asOf: string): readonly DealState[] {
  return remembered(db, `deals as of ${asOf}`, () =>
    withActivities(dealsAsOf(db, asOf), lastActivities(db, asOf)),
  )
}
