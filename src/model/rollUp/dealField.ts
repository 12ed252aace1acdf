import type { DealRecord } from '../forecast/dealRecord.ts'

/** What every deal may be told apart by, whatever its file's own columns. */
export const DEAL_FIELDS = [
  'owner',
  'team',
  'manager',
  'region',
  'product',
  'account',
  'source',
  'stage',
] as const

const ATTRIBUTE = 'attribute:'

/** A field of a deal: one of `DEAL_FIELDS`, or `attribute:` and the name of a further column of its file. */
export type DealField = (typeof DEAL_FIELDS)[number] | `attribute:${string}`

/** The field of a further column. */
export function attributeField(column: string): DealField {
  return `${ATTRIBUTE}${column}`
}

/** The column of an `attribute:` field; null for a field that every deal has. */
export function attributeColumn(field: DealField): string | null {
  return field.startsWith(ATTRIBUTE) ? field.slice(ATTRIBUTE.length) : null
}

/**
 * A deal's value in a field; null where it has none (also for an empty text). A manager is the owner's own,
 * not those further up.
 */
export function valueInField(record: DealRecord, field: DealField): string | null {
  const column = attributeColumn(field)
  const value = column === null ? record[field as (typeof DEAL_FIELDS)[number]] : record.attributes[column]
  return value || null
}
