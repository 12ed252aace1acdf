import type { ImportAnswers } from '../../contract/importAnswers.ts'
import type { RecordKind } from '../../contract/records.ts'
import { ENTERED_STAGE } from '../fields/enteredStage.ts'
import { FIELDS_BY_KIND } from '../fields/fieldsByKind.ts'
import { isRecord } from '../reading/isRecord.ts'
import type { Table } from '../reading/table.ts'
import { cellRepairs } from './cellRepairs.ts'
import { checkAllRows } from './checkAllRows.ts'
import type { CheckedTable, RefusedTable } from './checked.ts'
import { columnsByField, type MappedColumn } from './columnsByField.ts'
import { decideConventions } from './decideConventions.ts'
import { FileFindings } from './fileFindings.ts'
import { headerMultiples } from './headerMultiples.ts'
import { ownText } from './ownText.ts'
import { RowCheck } from './rowCheck.ts'
import { RowReader } from './rowReader.ts'
import { entryColumns } from './stageEntries.ts'
import { StageSigns } from './stageSigns.ts'

/** Stages whose spelling is taken over for the date columns. */
const MOST_STAGES = 1000

export interface CheckOptions {
  /** `YYYY-MM-DD`; without it the warnings that depend on the day are left to `CheckedSummary.asOfWarnings`. */
  readonly asOf?: string
  /** ISO 4217 code of the workbook, for the decimal places of amounts that state no currency. */
  readonly currency?: string
  /** What a person answered about the file. */
  readonly answers?: ImportAnswers
}

/**
 * Prepares the check of a table's rows as one kind. First one order of dates and one decimal mark is decided for each column
 * from all of its cells; what can't be decided refuses the file with a question. Then `batches()` checks row by row: rows that
 * can't be used are rejected with the reason, rows that are blank or repeat an earlier one cell by cell are ignored, rows that
 * differ but share an ID are treated as the answers say, odd but usable rows are accepted and counted in the warnings. Cost: two
 * passes over the rows; one more for rows with one ID that are to be joined, and one for date columns beside a stage column.
 * Memory: bounded by the distinct causes, names and IDs, not by the rows.
 */
export function checkRows<K extends RecordKind>(
  table: Table,
  kind: K,
  mapping: readonly MappedColumn[],
  options: CheckOptions = {},
): CheckedTable<K> | RefusedTable {
  const found = columnsByField(table.header, kind, mapping)
  if (found.type === 'refused') return found
  const { columns, many } = found
  const { fields } = FIELDS_BY_KIND[kind]
  const { answers = {} } = options
  const repair = cellRepairs(answers.repairs ?? [])
  const ofType = (...types: string[]) =>
    fields.flatMap(({ name, type }) => {
      if (!types.includes(type)) return []
      const index = columns.get(name)
      return index === undefined ? [...(many.get(name) ?? [])] : [index]
    })
  const conventions = decideConventions(
    table,
    ofType('date'),
    ofType('money', 'number'),
    answers.dateOrder ?? null,
    repair,
  )
  if (conventions.questions.length > 0) {
    const [first] = conventions.questions
    const message = `Nothing in the file says whether dates such as ${first!.examples[0]} in "${first!.column}" have the day or the month first. Choose one.`
    return { type: 'refused', message, column: first!.column, questions: conventions.questions }
  }
  const entered = many.get(ENTERED_STAGE) ?? []
  const stageColumn = columns.get('stage')
  const stages = entered.length > 0 && stageColumn !== undefined ? stagesOf(table, stageColumn) : []
  const entries = entryColumns(table.header, entered, stages)
  const signs = new StageSigns(answers.meanings ?? [])
  const newReader = () =>
    new RowReader({
      header: table.header,
      columns,
      besides: [...many.values()].flat(),
      required: new Set(fields.flatMap(({ name, required }) => (required ? [name] : []))),
      conventions,
      currency: options.currency ?? null,
    })
  const width = table.header.length
  return {
    type: 'checked',
    kind,
    conventions: conventions.notes,
    batches: () =>
      checkAllRows({
        table,
        kind,
        newCheck: () => new RowCheck(kind, { width, reader: newReader(), signs, entries, repair }),
        findings: new FileFindings(kind, {
          signs,
          stageOrder: answers.stageOrder ?? [],
          enteredStages: entries.map(({ stage }) => stage),
          asksLostReason: columns.has('lostReason'),
          attributes: newReader().attributeNames(),
        }),
        fileWarnings: [
          ...table.warnings,
          ...conventions.warnings,
          ...headerMultiples(table.header, ofType('money', 'number'), table.rowCount),
        ],
        duplicates: answers.duplicates,
        asOf: options.asOf,
      }),
  }
}

function stagesOf(table: Table, column: number): Set<string> {
  const stages = new Set<string>()
  for (const row of table.rows()) {
    if (stages.size >= MOST_STAGES) break
    if (!isRecord(row, table.header.length)) continue
    const stage = row.cells[column]!.trim()
    if (stage !== '') stages.add(ownText(stage))
  }
  return stages
}
