import type { RecordKind, RowsByKind } from '../contract/records.ts'

/** The dates of a row by which something had happened; expected close dates and target periods lie ahead and don't count. */
const DATES_OF: { readonly [K in RecordKind]: (row: RowsByKind[K]) => readonly (string | null)[] } = {
  deals: (row) => [row.createdOn, row.closedOn],
  leads: (row) => [row.createdOn, row.convertedOn, row.firstResponseOn],
  'stage-history': (row) => [row.changedOn],
  activities: (row) => [row.on],
  accounts: () => [],
  products: () => [],
  people: () => [],
  targets: () => [],
  measures: (row) => [row.on],
}

/** The newest date by which rows of one kind say that something had happened, or `sofar` if that is newer; null when there is none. */
export function newestDate<K extends RecordKind>(
  kind: K,
  rows: Iterable<RowsByKind[K]>,
  sofar: string | null = null,
): string | null {
  const datesOf = DATES_OF[kind] as (row: RowsByKind[K]) => readonly (string | null)[]
  let newest = sofar
  for (const row of rows) {
    for (const date of datesOf(row)) if (date !== null && (newest === null || date > newest)) newest = date
  }
  return newest
}
