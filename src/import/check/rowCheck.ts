import type { RecordKind, RowsByKind } from '../../contract/records.ts'
import { counted } from '../counted.ts'
import { isBlankRow } from '../reading/cellKind.ts'
import type { TableRow } from '../reading/table.ts'
import { type DealNotes, dealReader } from './dealReader.ts'
import { READ_ROW } from './readRow.ts'
import { type RowProblem, wholeRowProblem } from './rowProblem.ts'
import type { RowReader } from './rowReader.ts'
import type { EntryColumn } from './stageEntries.ts'
import type { StageSigns } from './stageSigns.ts'

/** What a row of a file is: `aside` and `blank` are no records, `rejected` has a problem. */
export type RowState = 'aside' | 'blank' | 'rejected' | 'read'

/** What a row check knows of its file. */
export interface RowCheckSetting {
  readonly width: number
  readonly reader: RowReader
  readonly signs: StageSigns
  readonly entries: readonly EntryColumn[]
  readonly repair: ((cells: readonly string[]) => readonly string[]) | null
}

/** Checks one row of a file after another, each by itself. What was found stays until the next row. */
export class RowCheck<K extends RecordKind> {
  /** The record, after `read`. */
  row: RowsByKind[K] | null = null
  /** What was noticed while reading a deal; null for another kind. */
  notes: DealNotes | null = null
  /** After `rejected`. */
  problem: RowProblem | null = null
  /** The cells as repaired. */
  cells: readonly string[] = []
  /** Rows in which a cell was repaired. */
  repaired = 0
  private readonly setting: RowCheckSetting
  private readonly readDeal: (() => { row: RowsByKind[K]; notes: DealNotes }) | null
  private readonly readRow: (reader: RowReader) => RowsByKind[K]

  constructor(kind: K, setting: RowCheckSetting) {
    this.setting = setting
    this.readDeal =
      kind === 'deals'
        ? (dealReader(setting.reader, setting.signs, setting.entries) as unknown as typeof this.readDeal)
        : null
    this.readRow = READ_ROW[kind as Exclude<RecordKind, 'deals'>] as unknown as typeof this.readRow
  }

  check(tableRow: TableRow): RowState {
    const { reader, repair, width } = this.setting
    const { cells } = tableRow
    if (tableRow.aside !== null) return 'aside'
    if (isBlankRow(cells)) return 'blank'
    this.problem = shapeProblem(tableRow, width)
    if (this.problem !== null) return 'rejected'
    this.cells = repair === null ? cells : repair(cells)
    if (this.cells !== cells) this.repaired++
    reader.turnTo(tableRow.line, this.cells)
    if (this.readDeal === null) this.row = this.readRow(reader)
    else {
      const { row, notes } = this.readDeal()
      this.row = row
      this.notes = notes
    }
    this.problem = reader.problem
    return this.problem === null ? 'read' : 'rejected'
  }
}

function shapeProblem({ cells, problem }: TableRow, width: number): RowProblem | null {
  if (problem !== null) {
    const message =
      'The quotes of this line are broken: a quote inside a quoted value must be doubled. Mend the line.'
    return wholeRowProblem(problem, message)
  }
  if (cells.length === width) return null
  const message = `The row has ${counted(cells.length, 'cell')} where the header has ${width}. Add or remove cells, or quote values that hold the delimiter.`
  return wholeRowProblem('ragged-row', message)
}
