import type { RollUpBy } from '../contract/rollingUp.ts'
import { attributeColumn, type DEAL_FIELDS, type DealField } from '../model/rollUp/dealField.ts'

const WORDS: Record<(typeof DEAL_FIELDS)[number] | 'category', string> = {
  owner: 'Owner',
  team: 'Team',
  manager: 'Manager',
  region: 'Region',
  product: 'Product',
  account: 'Account',
  source: 'Source',
  stage: 'Stage',
  category: 'Category',
}

/** Name of a field as a column of a table; a further column of a file keeps its own name. */
export function nameField(field: RollUpBy): string {
  return field === 'category'
    ? WORDS.category
    : (attributeColumn(field) ?? WORDS[field as keyof typeof WORDS])
}

/** The field within a sentence, such as "group by owner". */
export function fieldInSentence(field: RollUpBy): string {
  return field !== 'category' && attributeColumn(field) !== null
    ? nameField(field)
    : nameField(field).toLowerCase()
}

/** What is said where a deal has no value in a field. */
export function nameNoValue(field: DealField): string {
  return attributeColumn(field) === null ? `No ${fieldInSentence(field)}` : `${nameField(field)} empty`
}
