import type { Assumption } from '../../contract/planning.ts'

/** A figure as the data has it, before a person's own. */
export type Measured = Pick<Assumption, 'key' | 'label' | 'unit' | 'value' | 'source' | 'editable'> &
  Partial<Pick<Assumption, 'low' | 'high' | 'n' | 'origin' | 'measured'>>
