import type { MeasureRow } from '../contract/records.ts'
import { activityCounts, activityTypes } from './activities.ts'
import type { ReadableWorkbook, WritableWorkbook } from './workbookHandle.ts'

/** Writes measured values under a batch; gives their number. */
export function insertMeasures(db: WritableWorkbook, batchId: number, rows: Iterable<MeasureRow>): number {
  const statement = db.prepare(
    'INSERT INTO measure (batch_id, line, on_date, measure, value, owner, segment) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  let count = 0
  for (const { line, on, measure, value, owner, segment } of rows) {
    statement.run(batchId, line, on, measure, value, owner, segment)
    count++
  }
  return count
}

/**
 * Values of one measure up to and including `asOf`, ordered by day. A value is named by day, owner and segment: of
 * several imports the newest counts, and two rows of one import with the same names are both kept (two calls on a
 * day, say). A name that no measure has is looked for among the types of the activities, counted by day and owner.
 */
export function measureSeries(db: ReadableWorkbook, measure: string, asOf: string): MeasureRow[] {
  const rows = db
    .prepare(
      `SELECT m.batch_id AS batchId, m.line, m.on_date AS "on", m.measure, m.value, m.owner, m.segment
       FROM measure m JOIN import_batch b ON b.id = m.batch_id AND b.active = 1
       WHERE m.measure = ? AND m.on_date <= ? ORDER BY m.on_date, b.as_of, b.id, m.id`,
    )
    .all(measure, asOf) as (MeasureRow & { batchId: number })[]
  if (rows.length === 0 && !isMeasure(db, measure)) return activityCounts(db, measure, asOf)
  const newest = new Map<string, { batchId: number; rows: MeasureRow[] }>()
  for (const { batchId, ...row } of rows) {
    const key = JSON.stringify([row.on, row.owner, row.segment])
    const known = newest.get(key)
    if (known?.batchId === batchId) known.rows.push(row)
    else newest.set(key, { batchId, rows: [row] })
  }
  return [...newest.values()].flatMap((group) => group.rows)
}

/** Names of the measures and the types of the activities of the active imports, in alphabetical order. */
export function measureNames(db: ReadableWorkbook): string[] {
  const measures = db
    .prepare(
      `SELECT DISTINCT m.measure FROM measure m JOIN import_batch b ON b.id = m.batch_id AND b.active = 1
       ORDER BY m.measure`,
    )
    .pluck()
    .all() as string[]
  return [...new Set([...measures, ...activityTypes(db)])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

function isMeasure(db: ReadableWorkbook, measure: string): boolean {
  const found = db
    .prepare(
      `SELECT 1 FROM measure m JOIN import_batch b ON b.id = m.batch_id AND b.active = 1 WHERE m.measure = ? LIMIT 1`,
    )
    .get(measure)
  return found !== undefined
}
