import { factsRevision } from '../store/factsRevision.ts'
import { revision } from '../store/revision.ts'
import type { ReadableWorkbook } from '../store/workbookHandle.ts'

/** Kind of a result, and what it hangs on beside the workbook: days, conditions. */
type Key = readonly [kind: string, ...of: unknown[]]

interface Memory {
  readonly state: number | string
  /** Results by kind, then by what they hang on; those used last come last. */
  readonly kinds: Map<string, Map<string, unknown>>
}

type Memories = WeakMap<ReadableWorkbook, Memory>

const ofRevision: Memories = new WeakMap()
const ofFacts: Memories = new WeakMap()

/** Results of one kind that are kept, those used last: a session looks at a handful of days and conditions, however long it lasts. */
const KEPT = 8

/** The result of `compute` for one state of the workbook: computed again only after a write, whichever process wrote, or once forgotten. */
export function remembered<T>(db: ReadableWorkbook, key: Key, compute: () => T, most = KEPT): T {
  return recall(ofRevision, db, revision(db), key, compute, most)
}

/**
 * The same for what hangs on nothing but imported facts, concerns, settings and assumptions: it outlives a person's call on a deal.
 */
export function rememberedFacts<T>(db: ReadableWorkbook, key: Key, compute: () => T, most = KEPT): T {
  return recall(ofFacts, db, factsRevision(db), key, compute, most)
}

function recall<T>(
  memories: Memories,
  db: ReadableWorkbook,
  state: Memory['state'],
  [kind, ...of]: Key,
  compute: () => T,
  most: number,
): T {
  let memory = memories.get(db)
  if (!memory || memory.state !== state) {
    memory = { state, kinds: new Map() }
    memories.set(db, memory)
  }
  const kept = memory.kinds.get(kind) ?? new Map<string, unknown>()
  memory.kinds.set(kind, kept)
  const key = JSON.stringify(of)
  const result = kept.has(key) ? (kept.get(key) as T) : compute()
  kept.delete(key)
  kept.set(key, result)
  if (kept.size > most) kept.delete(kept.keys().next().value!)
  return result
}
