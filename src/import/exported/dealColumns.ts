import { FIELD_LABELS } from '../../contract/fields.ts'
import type { DealRow } from '../../contract/records.ts'

export type DealField = keyof typeof FIELD_LABELS.deals & (keyof DealRow | 'currency')

/** Fields of an exported deal in the order of their columns; the columns of its attributes and `LAST_FIELD` follow. */
export const FIRST_FIELDS: readonly DealField[] = [
  'id',
  'name',
  'account',
  'owner',
  'product',
  'source',
  'stage',
  'outcome',
  'amount',
  'currency',
  'createdOn',
  'expectedCloseOn',
  'closedOn',
  'lostReason',
  'leadId',
  'nextStep',
]

/**
 * The last column holds dates, so that no free text ends a line: a carriage return at the end of a text would be taken for a part of
 * the line break.
 */
export const LAST_FIELD: DealField = 'lastActivityOn'

/** The name of a field's column: the name that people see, which is also one that an import knows. */
export function columnOf(field: DealField): string {
  return FIELD_LABELS.deals[field]
}
