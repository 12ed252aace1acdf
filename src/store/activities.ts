import type { ActivityRow, MeasureRow } from '../contract/records.ts'
import { attributesToText } from './storedAttributes.ts'
import type { ReadableWorkbook, WritableWorkbook } from './workbookHandle.ts'

/** Name under which activities without a type are counted. */
export const UNTYPED_ACTIVITY = 'Activities without a type'

/** Writes activities under a batch; gives their number. */
export function insertActivities(db: WritableWorkbook, batchId: number, rows: Iterable<ActivityRow>): number {
  const statement = db.prepare(
    `INSERT INTO activity (batch_id, line, activity_id, on_date, type, owner, deal_id, account, attributes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  let count = 0
  for (const { line, id, on, type, owner, dealId, account, attributes } of rows) {
    statement.run(batchId, line, id, on, type, owner, dealId, account, attributesToText(attributes))
    count++
  }
  return count
}

/**
 * A `newest` table for a query: the rows of the active imports, each activity once. Of several imports that hold it the newest
 * counts (latest as-of day, then latest import). An activity is named by its id; without one by its day, type, owner, deal and
 * account, and then all rows of that name in the newest import are kept (two calls to a customer on a day). Cost: linear where
 * one import holds all activities, else all of them are sorted.
 */
function newest(db: ReadableWorkbook): string {
  const sources = db
    .prepare(
      `SELECT count(*) FROM import_batch b
       WHERE b.active = 1 AND EXISTS (SELECT 1 FROM activity a WHERE a.batch_id = b.id)`,
    )
    .pluck()
    .get() as number
  const active = 'FROM activity a JOIN import_batch b ON b.id = a.batch_id AND b.active = 1'
  if (sources <= 1) return `WITH newest AS (SELECT a.* ${active})`
  return `
    WITH known AS (
      SELECT a.*, b.as_of, coalesce('id ' || a.activity_id,
        json_array(a.on_date, a.type, a.owner, a.deal_id, a.account)) AS name ${active}
    ), ranked AS (
      SELECT *, rank() OVER (PARTITION BY name ORDER BY as_of DESC, batch_id DESC) AS age FROM known
    ), newest AS (SELECT * FROM ranked WHERE age = 1)`
}

/** The types of the activities of the active imports in alphabetical order, `UNTYPED_ACTIVITY` among them where it occurs. */
export function activityTypes(db: ReadableWorkbook): string[] {
  return db
    .prepare(
      `SELECT DISTINCT coalesce(a.type, ?) AS name FROM activity a JOIN import_batch b ON b.id = a.batch_id AND b.active = 1
       ORDER BY name`,
    )
    .pluck()
    .all(UNTYPED_ACTIVITY) as string[]
}

/**
 * Activities of one type as a series: how many there were on each day up to and including `asOf`, by owner, ordered by day.
 * Days without any are left out. `line` is that of the first one counted; there is no segment.
 */
export function activityCounts(db: ReadableWorkbook, type: string, asOf: string): MeasureRow[] {
  const rows = db
    .prepare(
      `${newest(db)} SELECT min(line) AS line, on_date AS "on", count(*) AS value, owner FROM newest
       WHERE coalesce(type, ?) = ? AND on_date <= ? GROUP BY on_date, owner ORDER BY on_date, owner`,
    )
    .all(UNTYPED_ACTIVITY, type, asOf) as Omit<MeasureRow, 'measure' | 'segment'>[]
  return rows.map((row) => ({ ...row, measure: type, segment: null }))
}

/** The day of the newest activity of each deal, or of one, up to and including `asOf`; deals without any are missing. */
export function lastActivities(db: ReadableWorkbook, asOf: string, dealId?: string): Map<string, string> {
  const rows = db
    .prepare(
      `${newest(db)} SELECT deal_id, max(on_date) FROM newest
       WHERE deal_id IS NOT NULL AND on_date <= ? ${dealId === undefined ? '' : 'AND deal_id = ?'} GROUP BY deal_id`,
    )
    .raw()
    .all(asOf, ...(dealId === undefined ? [] : [dealId])) as [string, string][]
  return new Map(rows)
}
