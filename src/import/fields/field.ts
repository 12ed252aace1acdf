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
  /** Whether a column whose name says nothing may be proposed for it because of its cells. */
  readonly guessed: boolean
  /** English names of the column and those of interfaces, the best first; case, accents, spaces and punctuation don't count. */
  readonly alternatives: readonly string[]
}

/** The fields of one kind of file. */
export interface KindFields {
  readonly kind: RecordKind
  /** What the file holds, in the plural and lower case. */
  readonly label: string
  /** Words that, inside a column's name, point to this kind; those of less than four letters at its start. */
  readonly words: readonly string[]
  /** What a row is: such a word before or behind a column's name adds nothing to it, as in `Deal - Owner`. */
  readonly objects: readonly string[]
  readonly fields: readonly Field[]
  /** Of each group at least one field must be fed, else a file can't be of this kind. */
  readonly needs: readonly (readonly string[])[]
  /** Names of columns that together say the kind, whatever else is there. */
  readonly signs: readonly SignOfKind[]
  /** Fields that say the kind when all of them are fed. */
  readonly saidBy?: readonly string[]
}

/** Holds when of each group in `with` one column is there and none of `without`. */
export interface SignOfKind {
  readonly with: readonly (readonly string[])[]
  readonly without?: readonly string[]
}

interface Traits {
  required?: boolean
  telling?: boolean
  many?: boolean
  guessed?: boolean
}

/** Declares a field; it has none of the traits unless said. */
export function field(
  name: string,
  label: string,
  type: FieldType,
  alternatives: readonly string[],
  { required = false, telling = false, many = false, guessed = false }: Traits = {},
): Field {
  return { name, label, type, alternatives, required, telling, many, guessed }
}
