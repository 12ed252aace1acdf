import type { Recorder } from './recordedCommand.ts'
import type { ReadableWorkbook } from './workbookHandle.ts'

/** What a person put in place of a measured figure. The card shown to people joins it with the measured value. */
export interface TypedAssumption {
  readonly key: string
  /** In the unit of the key. */
  readonly value: number
  /** Range within which it may lie; null when none is stated. */
  readonly low: number | null
  readonly high: number | null
  /** Where the value comes from, in words. */
  readonly source: string
  readonly owner: string | null
  readonly note: string
  readonly status: string
  /** ISO time. */
  readonly updatedAt: string
}

/** Records an assumption, in place of the one under the same key. */
export function putAssumption(recorder: Recorder, assumption: TypedAssumption): void {
  const { updatedAt, ...columns } = assumption
  recorder.put('assumption', { ...columns, updated_at: updatedAt })
}

/** Goes back to what the data says. Throws when nothing was typed under the key. */
export function removeAssumption(recorder: Recorder, key: string): void {
  recorder.remove('assumption', key)
}

/** The typed assumptions, ordered by key. */
export function typedAssumptions(db: ReadableWorkbook): TypedAssumption[] {
  return db
    .prepare(
      `SELECT key, value, low, high, source, owner, note, status, updated_at AS updatedAt
       FROM assumption ORDER BY key`,
    )
    .all() as TypedAssumption[]
}
