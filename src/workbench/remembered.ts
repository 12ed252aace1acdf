import { lastActivities } from '../store/activities.ts'
import type { DealState } from '../store/deals.ts'
import { dealsAsOf } from '../store/deals.ts'
import { factsRevision } from '../store/factsRevision.ts'
import { revision } from '../store/revision.ts'
import type { ReadableWorkbook } from '../store/workbookHandle.ts'
import { asKnownThen } from './deals/asKnownThen.ts'
import { withActivities } from './deals/withActivities.ts'

interface Memory {
  readonly state: number | string
  readonly values: Map<string, unknown>
}

type Memories = WeakMap<ReadableWorkbook, Memory>

const ofRevision: Memories = new WeakMap()
const ofFacts: Memories = new WeakMap()

/** The result of `compute` for one state of the workbook: computed again only after a write. */
export function remembered<T>(db: ReadableWorkbook, key: string, compute: () => T): T {
  return recall(ofRevision, db, revision(db), key, compute)
}

/**
 * The same for what hangs on nothing but imported facts, concerns, settings and assumptions: it outlives a person's call on a deal.
 */
export function rememberedFacts<T>(db: ReadableWorkbook, key: string, compute: () => T): T {
  return recall(ofFacts, db, factsRevision(db), key, compute)
}

function recall<T>(
  memories: Memories,
  db: ReadableWorkbook,
  state: Memory['state'],
  key: string,
  compute: () => T,
): T {
  let memory = memories.get(db)
  if (!memory || memory.state !== state) {
    memory = { state, values: new Map() }
    memories.set(db, memory)
  }
  if (!memory.values.has(key)) memory.values.set(key, compute())
  return memory.values.get(key) as T
}

/** Every deal as it was known on a day, its imported activities among what was known, read once for one state of the workbook. */
export function dealStates(db: ReadableWorkbook, asOf: string): readonly DealState[] {
  return rememberedFacts(db, `deals as of ${asOf}`, () =>
    withActivities(asKnownThen(db, dealsAsOf(db, asOf), asOf), lastActivities(db, asOf)),
  )
}
