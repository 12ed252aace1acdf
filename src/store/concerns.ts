import type { Concern } from '../contract/dealing.ts'
import type { Recorder } from './recordedCommand.ts'
import type { ReadableWorkbook } from './workbookHandle.ts'

/** Records a concern; gives its id. */
export function raiseConcern(recorder: Recorder, concern: Omit<Concern, 'id' | 'resolvedOn'>): number {
  return recorder.insert('concern', {
    deal_id: concern.dealId,
    kind: concern.kind,
    note: concern.note,
    help: concern.help,
    author: concern.author,
    raised_on: concern.raisedOn,
    resolved_on: null,
    active: 1,
  }) as number
}

/** Records that a concern is settled (null: that it stands again). Throws when there is no such concern. */
export function resolveConcern(recorder: Recorder, id: number, resolvedOn: string | null): void {
  recorder.update('concern', id, { resolved_on: resolvedOn })
}

const CONCERN = `id, deal_id AS dealId, kind, note, help, author, raised_on AS raisedOn, resolved_on AS resolvedOn`

/** All concerns, settled ones included, in order of their raising. */
export function concerns(db: ReadableWorkbook): Concern[] {
  return db.prepare(`SELECT ${CONCERN} FROM concern ORDER BY raised_on, id`).all() as Concern[]
}

/** Concerns that stood on `asOf`: raised by then and not yet settled. One settled later has no `resolvedOn`. */
export function concernsAsOf(db: ReadableWorkbook, asOf: string): Concern[] {
  return concerns(db)
    .filter(({ raisedOn, resolvedOn }) => raisedOn <= asOf && (resolvedOn === null || resolvedOn > asOf))
    .map((concern) => ({ ...concern, resolvedOn: null }))
}
