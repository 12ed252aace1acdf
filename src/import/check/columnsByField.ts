import type { RecordKind } from '../../contract/records.ts'
import { counted } from '../counted.ts'
import type { KindFields } from '../fields/field.ts'
import { FIELDS_BY_KIND } from '../fields/fieldsByKind.ts'
import type { RefusedTable } from './checked.ts'

/** Which field a column feeds. Columns that feed none may be left out. */
export interface MappedColumn {
  readonly index: number
  readonly field: string | null
}

/** Where the fields of a kind stand in a file. */
export interface FieldColumns {
  readonly type: 'columns'
  /** Place of the column that feeds each field. */
  readonly columns: ReadonlyMap<string, number>
  /** Places of the columns of each field that many may feed, in the order of the file. */
  readonly many: ReadonlyMap<string, readonly number[]>
}

/** The columns by the field that they feed; refused when a column or field doesn't exist, is taken twice, or is missing. */
export function columnsByField(
  header: readonly string[],
  kind: RecordKind,
  mapping: readonly MappedColumn[],
): FieldColumns | RefusedTable {
  const fields: KindFields = FIELDS_BY_KIND[kind]
  const columns = new Map<string, number>()
  const many = new Map<string, number[]>()
  for (const { index, field } of mapping) {
    if (field === null) continue
    const known = fields.fields.find(({ name }) => name === field)
    const column = header[index]
    if (column === undefined)
      return refused(
        `The mapping names column ${index + 1}, but the file has ${counted(header.length, 'column')}.`,
      )
    if (!known)
      return refused(
        `"${column}" is mapped to "${field}", which ${fields.label} don't have. Choose another field.`,
        column,
      )
    if (known.many)
      many.set(
        field,
        [...(many.get(field) ?? []), index].sort((a, b) => a - b),
      )
    else if (columns.has(field))
      return refused(`Two columns are mapped to the ${known.label}. Keep one of them.`, column)
    else columns.set(field, index)
  }
  for (const group of fields.needs) {
    if (group.some((name) => columns.has(name) || many.has(name))) continue
    const labels = group.map((name) => fields.fields.find((field) => field.name === name)!.label)
    return refused(
      `No column is mapped to the ${labels.join(' or ')}, without which ${fields.label} can't be read. Choose one.`,
    )
  }
  return { type: 'columns', columns, many }
}

function refused(message: string, column: string | null = null): RefusedTable {
  return { type: 'refused', message, column, questions: [] }
}
