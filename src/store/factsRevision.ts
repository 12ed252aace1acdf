import type { ReadableWorkbook } from './workbookHandle.ts'

/**
 * The small tables that say which imported facts count, and in which currency and at which rates they are read. What a person looks
 * at (day, period, target, levers) is no fact.
 */
const STANDS_ON = `
  SELECT 'batch', id, active FROM import_batch
  UNION ALL SELECT 'alias', id, from_name || char(0) || to_name FROM name_alias
  UNION ALL SELECT 'setting', key, value FROM setting
    WHERE key NOT LIKE 'frame.%' AND key NOT LIKE 'target.%' AND key NOT LIKE 'whatIf.%'
  UNION ALL SELECT 'assumption', key, value FROM assumption
  UNION ALL SELECT 'concern', id, kind || ' ' || raised_on || ' ' || coalesce(resolved_on, '') FROM concern
  ORDER BY 1, 2`

/**
 * A text that changes whenever what is known of the deals changes: an import, its undo, a rate, a concern. A person's call on a
 * deal or a scenario leaves it as it is, so that nothing has to be learned again for it.
 */
export function factsRevision(db: ReadableWorkbook): string {
  return JSON.stringify(db.prepare(STANDS_ON).raw().all())
}
