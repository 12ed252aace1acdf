import type { ReadableWorkbook } from './workbookHandle.ts'

/**
 * Currencies that the deals of the active imports name, with the number of their versions, the commonest first (ties: in the order of
 * the codes). Cost: one pass over the deals in the database; nothing is kept.
 */
export function dealCurrencies(db: ReadableWorkbook): { currency: string; versions: number }[] {
  return db
    .prepare(
      `SELECT v.currency, count(*) AS versions FROM deal_version v
       JOIN import_batch b ON b.id = v.batch_id AND b.active = 1
       WHERE v.currency IS NOT NULL GROUP BY v.currency ORDER BY versions DESC, v.currency`,
    )
    .all() as { currency: string; versions: number }[]
}
