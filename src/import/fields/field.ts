import type { RecordKind } from '../../contract/records.ts'

/** What the cells of a field hold. `flag` is yes or no; `money` may carry its currency in the cell. */
export type FieldType = 'text' | 'id' | 'date' | 'money' | 'number' | 'currency' | 'flag'

/** One thing that a column can feed. */
export interface Field {
  /** Name in the imported record, or of the part of it that the check derives (such as `wonOn`). */
  readonly name: string
  readonly label: string
  readonly type: FieldType
  /** True when a row without a value is rejected. */
  readonly required: boolean
  /** True when a column of this name says by itself what kind of file it is in. */
  readonly telling: boolean
  /** True when several columns may feed it, each a fact of its own. */
  readonly many: boolean
  /** Known names of the column in lower case, the best first; spaces and punctuation don't count. */
  readonly alternatives: readonly string[]
}

/** The fields of one kind of file. */
export interface KindFields {
  readonly kind: RecordKind
  /** What the file holds, in the plural and lower case. */
  readonly label: string
  /** Words that, inside a column's name, point to this kind. */
  readonly words: readonly string[]
  readonly fields: readonly Field[]
  /** Of each group at least one field must be fed, else a file can't be of this kind. */
  readonly needs: readonly (readonly string[])[]
}

/** Declares a field; neither required nor telling nor fed by many columns unless said. */
export function field(
  name: string,
  label: string,
  type: FieldType,
  alternatives: readonly string[],
  traits: { required?: boolean; telling?: boolean; many?: boolean } = {},
): Field {
  return {
    name,
    label,
    type,
    alternatives,
    required: traits.required ?? false,
    telling: traits.telling ?? false,
    many: traits.many ?? false,
  }
}
