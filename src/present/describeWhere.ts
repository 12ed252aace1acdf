import type { Where } from '../contract/scalars.ts'
import { attributeColumn, type DealField } from '../model/rollUp/dealField.ts'
import { nameField, nameNoValue } from './fieldWords.ts'

/** Which deals a condition picks, in words, such as "East and Suite"; null for all. */
export function describeWhere(where: Where): string | null {
  const parts = (Object.entries(where) as [DealField, string[] | undefined][]).flatMap(([field, values]) =>
    values && values.length > 0 ? [values.map((value) => nameValue(field, value)).join(' or ')] : [],
  )
  return parts.length === 0 ? null : parts.join(' and ')
}

function nameValue(field: DealField, value: string): string {
  if (value === '') return nameNoValue(field).replace(/^N/, 'n')
  if (field === 'manager') return `${value}'s people`
  return attributeColumn(field) === null ? value : `${nameField(field)} ${value}`
}
