import type { DateOrder } from '../../contract/importAnswers.ts'
import type { ImportReject, ImportWarning } from '../../contract/importing.ts'
import type { DealRow, RecordKind, RowsByKind } from '../../contract/records.ts'
import { counted } from '../counted.ts'
import type { KindFields } from '../fields/field.ts'
import { FIELDS_BY_KIND } from '../fields/fieldsByKind.ts'
import type { Table, TableRow } from '../reading/table.ts'
import { asOfCounter } from './asOfWarnings.ts'
import type { CheckedBatch, CheckedSummary, CheckedTable, RefusedTable } from './checked.ts'
import { type DealNotes, dealRows } from './dealRows.ts'
import { dealWarnings } from './dealWarnings.ts'
import { decideConventions } from './decideConventions.ts'
import { duplicateRows } from './duplicateRows.ts'
import { READ_ROW } from './readRow.ts'
import { RowReader } from './rowReader.ts'

/** Rows of one batch: often enough for a progress bar, seldom enough to cost nothing. */
const BATCH_ROWS = 2000

export interface CheckOptions {
  /** `YYYY-MM-DD`; without it nothing is said about deals that are overdue or closed later. */
  readonly asOf?: string
  /** Answer to a `date-order` question: the order of every date column that leaves it open. */
  readonly dateOrder?: DateOrder
  /** ISO 4217 code of the workbook, for the decimal places of amounts that state no currency. */
  readonly currency?: string
}

/** Which field a column feeds. Columns that feed none may be left out. */
export interface MappedColumn {
  readonly index: number
  readonly field: string | null
}

/**
 * Prepares the check of a table's rows as one kind. First one order of dates and one decimal mark is decided for each column
 * from all of its cells; what can't be decided refuses the file with a question. Then `batches()` checks row by row: rows that
 * can't be used are rejected with the reason, rows that are blank or repeat an earlier one cell by cell are ignored, odd but
 * usable rows are accepted and counted in the warnings. Cost: two passes over the rows.
 */
export function checkRows<K extends RecordKind>(
  table: Table,
  kind: K,
  mapping: readonly MappedColumn[],
  options: CheckOptions = {},
): CheckedTable<K> | RefusedTable {
  const fields: KindFields = FIELDS_BY_KIND[kind]
  const columns = columnsByField(table, fields, mapping)
  if ('type' in columns) return columns
  const ofType = (...types: string[]) =>
    fields.fields.flatMap(({ name, type }) =>
      types.includes(type) && columns.has(name) ? [columns.get(name)!] : [],
    )
  const conventions = decideConventions(
    table,
    ofType('date'),
    ofType('money', 'number'),
    options.dateOrder ?? null,
  )
  if (conventions.questions.length > 0) {
    const [first] = conventions.questions
    const message = `Nothing in the file says whether dates such as ${first!.examples[0]} in "${first!.column}" have the day or the month first. Choose one.`
    return { type: 'refused', message, column: first!.column, questions: conventions.questions }
  }
  const reader = () =>
    new RowReader({ header: table.header, columns, conventions, currency: options.currency ?? null })
  return {
    type: 'checked',
    kind,
    conventions: conventions.notes,
    batches: () =>
      checkAll(table, kind, reader(), [...table.warnings, ...conventions.warnings], options.asOf),
  }
}

function columnsByField(
  table: Table,
  fields: KindFields,
  mapping: readonly MappedColumn[],
): Map<string, number> | RefusedTable {
  const columns = new Map<string, number>()
  for (const { index, field } of mapping) {
    if (field === null) continue
    const known = fields.fields.find(({ name }) => name === field)
    const column = table.header[index]
    if (column === undefined)
      return refused(
        `The mapping names column ${index + 1}, but the file has ${counted(table.header.length, 'column')}.`,
      )
    if (!known)
      return refused(
        `"${column}" is mapped to "${field}", which ${fields.label} don't have. Choose another field.`,
        column,
      )
    if (columns.has(field))
      return refused(`Two columns are mapped to the ${known.label}. Keep one of them.`, column)
    columns.set(field, index)
  }
  for (const group of fields.needs) {
    if (group.some((name) => columns.has(name))) continue
    const labels = group.map((name) => fields.fields.find((field) => field.name === name)!.label)
    return refused(
      `No column is mapped to the ${labels.join(' or ')}, without which ${fields.label} can't be read. Choose one.`,
    )
  }
  return columns
}

function refused(message: string, column: string | null = null): RefusedTable {
  return { type: 'refused', message, column, questions: [] }
}

function* checkAll<K extends RecordKind>(
  table: Table,
  kind: K,
  reader: RowReader,
  fileWarnings: readonly ImportWarning[],
  asOf: string | undefined,
): Generator<CheckedBatch<K>, CheckedSummary> {
  const read = rowsOf(kind, reader)
  const repetitionOf = duplicateRows(kind)
  const deals = dealWarnings(reader.has('lostReason'))
  const dates = asOf === undefined ? null : asOfCounter(asOf)
  const total = { rowsRead: 0, accepted: 0, rejected: 0, ignored: 0 }
  let blank = 0
  let repeated = 0
  let accepted: RowsByKind[K][] = []
  let rejects: ImportReject[] = []
  let ignored = 0

  const takeBatch = (): CheckedBatch<K> => {
    const batch = { accepted, rejects, ignored }
    total.accepted += accepted.length
    total.rejected += rejects.length
    total.ignored += ignored
    accepted = []
    rejects = []
    ignored = 0
    return batch
  }

  for (const row of table.rows()) {
    total.rowsRead++
    if (isBlank(row)) {
      blank++
      ignored++
    } else {
      const reject = shapeReject(row, table)
      if (reject) rejects.push(reject)
      else {
        reader.turnTo(row)
        const { row: record, notes } = read()
        const repetition = reader.problem ? null : repetitionOf(record, row.cells)
        if (reader.problem) rejects.push({ row: row.line, ...reader.problem, raw: row.cells })
        else if (repetition?.type === 'same') {
          repeated++
          ignored++
        } else if (repetition) rejects.push(clash(row, repetition.firstLine, kind))
        else {
          accepted.push(record)
          if (notes) deals.add(record as DealRow, notes)
          if (notes) dates?.add(record as DealRow)
        }
      }
    }
    if (total.rowsRead % BATCH_ROWS === 0) yield takeBatch()
  }
  if (accepted.length + rejects.length + ignored > 0) yield takeBatch()
  const warnings = [
    ...fileWarnings,
    ...deals.warnings(),
    ...(dates?.warnings() ?? []),
    ...rowWarnings(blank, repeated),
  ]
  return { ...total, warnings }
}

function rowsOf<K extends RecordKind>(
  kind: K,
  reader: RowReader,
): () => { row: RowsByKind[K]; notes: DealNotes | null } {
  if (kind === 'deals') {
    const readDeal = dealRows()
    return () => readDeal(reader) as { row: RowsByKind[K]; notes: DealNotes }
  }
  const readRow = READ_ROW[kind as Exclude<RecordKind, 'deals'>] as (reader: RowReader) => RowsByKind[K]
  return () => ({ row: readRow(reader), notes: null })
}

function isBlank({ cells }: TableRow): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '')
}

function shapeReject({ line, cells, problem }: TableRow, { header }: Table): ImportReject | null {
  if (problem) {
    const message =
      'The quotes of this line are broken: a quote inside a quoted value must be doubled. Mend the line.'
    return { row: line, column: null, code: problem, message, raw: cells }
  }
  if (cells.length === header.length) return null
  const message = `The row has ${counted(cells.length, 'cell')} where the header has ${header.length}. Add or remove cells, or quote values that hold the delimiter.`
  return { row: line, column: null, code: 'ragged-row', message, raw: cells }
}

function clash({ line, cells }: TableRow, firstLine: number, kind: RecordKind): ImportReject {
  const message = `Line ${firstLine} describes the same one of the ${FIELDS_BY_KIND[kind].label} differently; that line was kept. Give this row its own name or ID, or leave it out.`
  return { row: line, column: null, code: 'duplicate-id', message, raw: cells }
}

function rowWarnings(blank: number, repeated: number): ImportWarning[] {
  const warnings: ImportWarning[] = []
  if (blank > 0)
    warnings.push({ code: 'blank-row', count: blank, message: `${counted(blank, 'blank row')} left out.` })
  if (repeated > 0) {
    const message = `${counted(repeated, 'row')} left out as repetitions of an earlier row, cell by cell.`
    warnings.push({ code: 'duplicate-row', count: repeated, message })
  }
  return warnings
}
