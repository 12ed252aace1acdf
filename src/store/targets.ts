import type { TargetRow } from '../contract/records.ts'
import type { ReadableWorkbook, WritableWorkbook } from './workbookHandle.ts'

/** Writes targets under a batch; gives their number. */
export function insertTargets(db: WritableWorkbook, batchId: number, rows: Iterable<TargetRow>): number {
  const statement = db.prepare(
    'INSERT INTO target (batch_id, line, period, team, owner, amount, currency) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  let count = 0
  for (const { line, period, team, owner, amount } of rows) {
    statement.run(batchId, line, period, team, owner, amount.minor, amount.currency)
    count++
  }
  return count
}

/**
 * Targets of the active imports, of one period (its label) or of all. A target is named by period, team and owner
 * (null is the whole): of several imports the newest counts, and two rows of one import with the same names are
 * both kept, since they may be parts.
 */
export function targetsOf(db: ReadableWorkbook, period?: string): TargetRow[] {
  const rows = db
    .prepare(
      `SELECT t.batch_id, t.line, t.period, t.team, t.owner, t.amount, t.currency
       FROM target t JOIN import_batch b ON b.id = t.batch_id AND b.active = 1
       WHERE ? IS NULL OR t.period = ? ORDER BY b.as_of, b.id, t.id`,
    )
    .all(period ?? null, period ?? null) as {
    batch_id: number
    line: number
    period: string
    team: string | null
    owner: string | null
    amount: number
    currency: string | null
  }[]
  const newest = new Map<string, { batchId: number; rows: TargetRow[] }>()
  for (const { batch_id, amount, currency, ...names } of rows) {
    const key = JSON.stringify([names.period, names.team, names.owner])
    const row = { ...names, amount: { minor: amount, currency } }
    const known = newest.get(key)
    if (known?.batchId === batch_id) known.rows.push(row)
    else newest.set(key, { batchId: batch_id, rows: [row] })
  }
  return [...newest.values()].flatMap((group) => group.rows)
}
