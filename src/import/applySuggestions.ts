import type { ImportSuggestion } from '../contract/importing.ts'

/** The rows with each accepted suggestion's name put in its field; rows that none concerns come back as they are. */
export function applySuggestions<Row extends object>(
  rows: readonly Row[],
  accepted: readonly ImportSuggestion[],
): Row[] {
  const names = new Map<string, Map<string, string>>()
  for (const { field, from, to } of accepted) {
    const ofField = names.get(field) ?? new Map<string, string>()
    names.set(field, ofField.set(from, to))
  }
  return rows.map((row) => {
    let changed = row
    for (const [field, ofField] of names) {
      const value = Object.hasOwn(row, field) ? row[field as keyof Row] : undefined
      const to = typeof value === 'string' ? ofField.get(value) : undefined
      if (to !== undefined) changed = { ...changed, [field]: to }
    }
    return changed
  })
}
