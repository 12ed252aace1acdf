import type { DateOrder } from '../../contract/importAnswers.ts'
import type { ImportWarning } from '../../contract/importing.ts'
import {
  addDecimalEvidence,
  assumeDecimal,
  decideDecimal,
  noDecimalEvidence,
} from '../amounts/decimalEvidence.ts'
import type { DecimalMark } from '../amounts/decimalText.ts'
import { counted } from '../counted.ts'
import { type DateReading, readDate } from '../dates/dateCell.ts'
import { addDateEvidence, type DateEvidence, noDateEvidence } from '../dates/dateEvidence.ts'
import { decideDateOrder } from '../dates/decideDateOrder.ts'
import { isMissingValue } from '../missingCell.ts'
import { isRecord } from '../reading/isRecord.ts'
import type { Table } from '../reading/table.ts'
import type { ColumnConvention, OpenQuestion } from './checked.ts'

/** How the dates and numbers of a table are read, decided from all of its rows. */
export interface Conventions {
  readonly dateOrders: ReadonlyMap<number, DateReading>
  readonly decimalMarks: ReadonlyMap<number, DecimalMark>
  readonly notes: ColumnConvention[]
  readonly warnings: ImportWarning[]
  readonly questions: OpenQuestion[]
}

/** Share of cells that have to be dates for an unmapped column to have a say in the order of day and month. */
const DATE_COLUMN = 0.9

/**
 * Decides one order of day and month for each date column and one decimal mark for each number column. A date column that
 * leaves it open takes the order of the file's other date columns if they agree, else `answer`, else it becomes a question.
 * Cost: nothing for columns whose evidence the table holds, else one pass over the rows; one more when a date column is left open.
 */
export function decideConventions(
  table: Table,
  dateColumns: readonly number[],
  numberColumns: readonly number[],
  answer: DateOrder | null,
  repair: ((cells: readonly string[]) => readonly string[]) | null = null,
): Conventions {
  const { dates, decimals } = collect(table, dateColumns, numberColumns, repair)
  const notes: ColumnConvention[] = []
  const warnings: ImportWarning[] = []
  const dateOrders = new Map<number, DateReading>()
  const open: number[] = []
  for (const [index, evidence] of dates) {
    const { order, reason } = decideDateOrder(evidence)
    if (order === null) open.push(index)
    else {
      dateOrders.set(index, order)
      notes.push({ column: table.header[index]!, index, reads: order, reason })
    }
  }
  const questions: OpenQuestion[] = []
  const neighbour = open.length > 0 ? neighbouringOrder(table, dates) : null
  for (const index of open) {
    const column = table.header[index]!
    const order = answer ?? neighbour?.order
    if (order) {
      dateOrders.set(index, order)
      const reason = answer ? 'as chosen' : `as in "${neighbour!.column}", a date column of the same file`
      notes.push({ column, index, reads: order, reason })
    } else questions.push(dateQuestion(column, dates.get(index)!))
  }

  const decimalMarks = new Map<number, DecimalMark>()
  const decided = [...decimals].map(([index, evidence]) => ({
    index,
    evidence,
    decision: decideDecimal(evidence),
  }))
  const elsewhere = new Set(
    decided.flatMap(({ decision, evidence }) =>
      decision && evidence.point + evidence.comma > 0 ? [decision.mark] : [],
    ),
  )
  for (const { index, evidence, decision } of decided) {
    const column = table.header[index]!
    const [shared] = elsewhere.size === 1 ? elsewhere : []
    const borrowed = shared && {
      mark: shared,
      assumed: false,
      reason: 'as in the other number columns of the file',
    }
    const { mark, reason, assumed } = decision ?? borrowed ?? assumeDecimal(table.delimiter)
    decimalMarks.set(index, mark)
    notes.push({ column, index, reads: mark === 'point' ? 'decimal-point' : 'decimal-comma', reason })
    if (!assumed) continue
    const count = evidence.eitherComma + evidence.eitherPoint
    const message = `${counted(count, 'value')} of "${column}" could have a decimal point or comma; read with a decimal ${mark}. Check one of them.`
    warnings.push({ code: 'number-format-assumed', count, message })
  }
  return { dateOrders, decimalMarks, notes, warnings, questions }
}

function collect(
  table: Table,
  dateColumns: readonly number[],
  numberColumns: readonly number[],
  repair: ((cells: readonly string[]) => readonly string[]) | null,
) {
  const found = repair === null ? table.evidence : null
  const dates = new Map(dateColumns.map((index) => [index, found?.dates.get(index) ?? noDateEvidence()]))
  const decimals = new Map(
    numberColumns.map((index) => [index, found?.decimals.get(index) ?? noDecimalEvidence()]),
  )
  const openDates = [...dates].filter(([index]) => !found?.dates.has(index))
  const openDecimals = [...decimals].filter(([index]) => !found?.decimals.has(index))
  if (openDates.length + openDecimals.length === 0) return { dates, decimals }
  for (const row of table.rows()) {
    if (!isRecord(row, table.header.length)) continue
    const cells = repair ? repair(row.cells) : row.cells
    for (const [index, evidence] of openDates) {
      const cell = cells[index]!.trim()
      if (!isMissingValue(cell)) addDateEvidence(evidence, cell)
    }
    for (const [index, evidence] of openDecimals) {
      const cell = cells[index]!.trim()
      if (!isMissingValue(cell)) addDecimalEvidence(evidence, cell)
    }
  }
  return { dates, decimals }
}

/** The order that all other date columns with evidence agree on; mapped columns first, then the rest of the file. */
function neighbouringOrder(
  table: Table,
  mapped: ReadonlyMap<number, DateEvidence>,
): { order: DateReading; column: string } | null {
  const others = table.header.map((_, index) => index).filter((index) => !mapped.has(index))
  for (const columns of [mapped, collect(table, others, [], null).dates]) {
    const found = new Map<DateReading, string>()
    for (const [index, evidence] of columns) {
      const { other, dayFirst, monthFirst, either, plain } = evidence
      if (dayFirst + monthFirst === 0) continue
      if (
        (dayFirst + monthFirst + either + plain) / (dayFirst + monthFirst + either + plain + other) <
        DATE_COLUMN
      )
        continue
      const { order } = decideDateOrder(evidence)
      if (order && !found.has(order)) found.set(order, table.header[index]!)
    }
    const [first] = found
    if (found.size === 1 && first) return { order: first[0], column: first[1] }
    if (found.size > 1) return null
  }
  return null
}

function dateQuestion(column: string, evidence: DateEvidence): OpenQuestion {
  const example = evidence.examples[0] ?? ''
  const readings = (['day-first', 'month-first'] as const).map(
    (order) => `${order}: ${example} is ${readDate(example, order) ?? 'no date'}`,
  )
  return { code: 'date-order', column, examples: [...evidence.examples], readings }
}
