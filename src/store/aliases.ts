import type { ReadableWorkbook, WritableWorkbook } from './workbookHandle.ts'

/** Two spellings of one name, brought together as a person accepted it. The imported rows keep their spelling. */
export interface NameAlias {
  /** `product`, `account`, `owner`, `source` or `stage`. */
  readonly field: string
  readonly from: string
  readonly to: string
}

/** Writes aliases accepted with an import: they come and go with their batch. */
export function insertAliases(db: WritableWorkbook, batchId: number, aliases: Iterable<NameAlias>): void {
  const statement = db.prepare(
    'INSERT INTO name_alias (batch_id, field, from_name, to_name) VALUES (?, ?, ?, ?)',
  )
  for (const { field, from, to } of aliases) statement.run(batchId, field, from, to)
}

/** Aliases of the active imports, oldest first; of two for one name the newer counts. */
export function aliases(db: ReadableWorkbook): NameAlias[] {
  return db
    .prepare(
      `SELECT a.field, a.from_name AS "from", a.to_name AS "to"
       FROM name_alias a JOIN import_batch b ON b.id = a.batch_id AND b.active = 1 ORDER BY a.id`,
    )
    .all() as NameAlias[]
}

/** A function that gives the name by which a field's value goes; a name without an alias, or null, as it stands. */
export function aliasesOf(db: ReadableWorkbook): (field: string, name: string | null) => string | null {
  const byField = new Map<string, Map<string, string>>()
  for (const { field, from, to } of aliases(db)) {
    const names = byField.get(field) ?? new Map<string, string>()
    byField.set(field, names.set(from, to))
  }
  return (field, name) => (name === null ? null : (byField.get(field)?.get(name) ?? name))
}
