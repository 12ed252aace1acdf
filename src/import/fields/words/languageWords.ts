import type { FIELD_LABELS } from '../../../contract/fields.ts'
import type { RecordKind } from '../../../contract/records.ts'

/** Names of columns in one language, by kind of file and field, the best first. Word lists of this project's own making. */
export interface LanguageWords {
  /** English name of the language, for the reason that a person reads. */
  readonly language: string
  readonly kinds: {
    readonly [K in RecordKind]?: {
      readonly [F in keyof (typeof FIELD_LABELS)[K]]?: readonly string[]
    }
  }
}
