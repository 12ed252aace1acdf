import type { RecordKind, RowsByKind } from '../../contract/records.ts'

/** Stands between the parts of a key and for a missing part; neither occurs at the edge of a name. */
const BORDER = '\u0000'
const MISSING = '\u0001'

/** What tells a row of a kind from the others; null where the row has nothing of the sort. */
const KEY_OF: { readonly [K in RecordKind]: (row: RowsByKind[K]) => string | null } = {
  deals: (row) => row.id,
  leads: (row) => row.id,
  'stage-history': () => null,
  activities: (row) => row.id,
  accounts: (row) => row.name,
  products: (row) => row.name,
  people: (row) => row.name,
  targets: (row) => joined(row.period, row.team, row.owner),
  measures: (row) => joined(row.on, row.measure, row.owner, row.segment),
}

/**
 * What two rows of a kind must not share: an ID, a name, or for targets and measures what they are of. Null for a stage change
 * and for an activity without an ID.
 */
export function rowKeyOf<K extends RecordKind>(kind: K): (row: RowsByKind[K]) => string | null {
  return KEY_OF[kind]
}

/** A key as a person reads it. */
export function shownKey(key: string): string {
  return key
    .split(BORDER)
    .filter((part) => part !== MISSING)
    .join(' · ')
}

function joined(...parts: (string | null)[]): string {
  let key = parts[0] ?? MISSING
  for (let index = 1; index < parts.length; index++) key += BORDER + (parts[index] ?? MISSING)
  return key
}
