/** A value of a column of the recorded tables. */
export type SqlValue = string | number | null

/**
 * The tables that a command may change row by row, with their key and all their columns. Statements are built from
 * these names alone, so nothing that comes from outside ever becomes SQL.
 */
export const RECORDED_TABLES = {
  setting: { key: 'key', columns: ['key', 'value'] },
  import_batch: { key: 'id', columns: ['id', 'made_at', 'as_of', 'is_snapshot', 'label', 'active'] },
  adjustment: {
    key: 'id',
    columns: [
      'id',
      'deal_id',
      'probability',
      'amount',
      'reason',
      'note',
      'author',
      'made_at',
      'as_of',
      'active',
      'expected_close_on',
      'category',
      'evidence',
      'expires_on',
      'period',
      'naive_probability',
      'model_probability',
      'model_amount',
      'weight',
      'used_probability',
      'ended_on',
      'ended_by',
      'ended_why',
    ],
  },
  roll_up_judgement: {
    key: 'id',
    columns: [
      'id',
      'part',
      'name',
      'period',
      'amount',
      'reason',
      'note',
      'evidence',
      'expires_on',
      'author',
      'made_at',
      'as_of',
      'model_mean',
      'active',
      'ended_on',
      'ended_by',
      'ended_why',
    ],
  },
  concern: {
    key: 'id',
    columns: ['id', 'deal_id', 'kind', 'note', 'help', 'author', 'raised_on', 'resolved_on', 'active'],
  },
  scenario: {
    key: 'id',
    columns: ['id', 'name', 'note', 'levers', 'target', 'period', 'saved_at', 'active'],
  },
  assumption: {
    key: 'key',
    columns: ['key', 'value', 'low', 'high', 'source', 'owner', 'note', 'status', 'updated_at'],
  },
  plan_item: { key: 'id', columns: ['id', 'kind', 'text', 'owner', 'due_on', 'done', 'active'] },
} as const

export type RecordedTable = keyof typeof RECORDED_TABLES
export type ColumnOf<T extends RecordedTable> = (typeof RECORDED_TABLES)[T]['columns'][number]

/** Some columns of a row. */
export type RowChanges<T extends RecordedTable> = { readonly [C in ColumnOf<T>]?: SqlValue }
/** A whole row as stored. */
export type StoredRow = Readonly<Record<string, SqlValue>>

/** Refuses a table or column that isn't in the list; reaching it is a bug of the caller. */
export function assertRecorded(table: string, columns: readonly string[]): asserts table is RecordedTable {
  const known = Object.hasOwn(RECORDED_TABLES, table) ? RECORDED_TABLES[table as RecordedTable] : null
  if (!known) throw new Error(`Commands can't change a table named "${table}".`)
  for (const column of columns) {
    if (!(known.columns as readonly string[]).includes(column)) {
      throw new Error(`Table "${table}" has no column "${column}" that commands can change.`)
    }
  }
}
