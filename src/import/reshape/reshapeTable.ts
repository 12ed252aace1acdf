import { recogniseKind } from '../propose/recogniseKind.ts'
import { surveyColumns } from '../propose/surveyColumns.ts'
import type { Table, UnreadableFile } from '../reading/table.ts'
import { fieldHistory } from './fieldHistory.ts'
import { spreadPeriods } from './spreadPeriods.ts'

const SHAPES = [fieldHistory, spreadPeriods]

/**
 * A table whose columns say nothing as they stand, but something in another shape, in that shape, with a warning that says what
 * was done; any other table as it is. Cost for a table that isn't recognised: a look at its first rows; where it is reshaped, one
 * pass.
 */
export function reshapeTable<T extends Table | UnreadableFile>(table: T): T | Table {
  if (table.type === 'unreadable' || kindOf(table) !== null) return table
  for (const shape of SHAPES) {
    const reshaped = shape(table)
    if (reshaped && kindOf(reshaped) !== null) return reshaped
  }
  return table
}

function kindOf(table: Table) {
  return recogniseKind(table.header, surveyColumns(table)).kind
}
