import type { DuplicatePolicy } from '../../contract/importAnswers.ts'
import type { ImportReject, ImportWarning } from '../../contract/importing.ts'
import type { RecordKind, RowsByKind, StageChangeRow } from '../../contract/records.ts'
import { counted } from '../counted.ts'
import { FIELDS_BY_KIND } from '../fields/fieldsByKind.ts'
import type { Table, TableRow } from '../reading/table.ts'
import type { CheckedBatch, CheckedSummary } from './checked.ts'
import type { DealNotes } from './dealReader.ts'
import { duplicateExamples } from './duplicateExamples.ts'
import { DuplicateRows } from './duplicateRows.ts'
import type { FileFindings } from './fileFindings.ts'
import { RejectGroups } from './rejectGroups.ts'
import type { RowCheck } from './rowCheck.ts'
import { type RowProblem, wholeRowProblem } from './rowProblem.ts'
import { policyOf, SharedKeys } from './sharedKeys.ts'

/** Rows of one batch: so few that they die young, which spares the garbage collector, and enough that handing them on costs nothing. */
const BATCH_ROWS = 500

/** What the check of all rows needs to know of its file. */
export interface AllRowsSetting<K extends RecordKind> {
  readonly table: Table
  readonly kind: K
  /** Makes a check that starts afresh. */
  readonly newCheck: () => RowCheck<K>
  readonly findings: FileFindings<K>
  /** What was noticed before the rows. */
  readonly fileWarnings: readonly ImportWarning[]
  readonly duplicates: DuplicatePolicy | undefined
  readonly asOf: string | undefined
}

/** Checks the rows of a file one after another and accounts for each: accepted, rejected or ignored. */
export function* checkAllRows<K extends RecordKind>(
  setting: AllRowsSetting<K>,
): Generator<CheckedBatch<K>, CheckedSummary> {
  const { table, kind, findings } = setting
  const policy = policyOf(kind, setting.duplicates)
  const shared = policy === 'reject' ? null : new SharedKeys(kind, policy, clashesOf(setting))
  const check = setting.newCheck()
  const seen = new DuplicateRows(kind, table.rowCount)
  const groups = new RejectGroups()
  const total = { rowsRead: 0, accepted: 0, rejected: 0, ignored: 0 }
  let blank = 0
  let repeated = 0
  let accepted: RowsByKind[K][] = []
  let stageChanges: StageChangeRow[] = []
  let rejects: ImportReject[] = []
  let ignored = 0

  const takeBatch = (): CheckedBatch<K> => {
    const batch = { accepted, stageChanges, rejects, ignored }
    total.accepted += accepted.length
    total.rejected += rejects.length
    total.ignored += ignored
    findings.addDates(accepted, stageChanges)
    accepted = []
    stageChanges = []
    rejects = []
    ignored = 0
    return batch
  }
  const accept = (row: RowsByKind[K], notes: DealNotes | null) => {
    accepted.push(row)
    if (notes !== null && notes.stageChanges.length > 0) stageChanges.push(...notes.stageChanges)
    findings.add(row, notes)
  }
  const reject = ({ line, cells }: TableRow, problem: RowProblem) => {
    const { column, code, message, index } = problem
    rejects.push({ row: line, column, code, message, raw: cells })
    groups.add(line, problem, index === null ? null : cells[index]!.trim())
  }

  for (const tableRow of table.rows()) {
    total.rowsRead++
    const state = check.check(tableRow)
    if (state === 'read') {
      const row = check.row!
      const { notes } = check
      const repetition = seen.judge(row, check.cells)
      if (repetition === 'same') {
        repeated++
        ignored++
      } else if (shared !== null) {
        const resolution = shared.resolve(row, notes, repetition === 'new')
        if (resolution === 'accept') accept(row, notes)
        else if (resolution === 'ignore') ignored++
        else if (resolution !== 'hold') reject(tableRow, resolution)
      } else if (repetition === 'clash') reject(tableRow, clash(seen.firstLine, kind))
      else accept(row, notes)
    } else if (state === 'rejected') reject(tableRow, check.problem!)
    else {
      if (state === 'blank') blank++
      ignored++
    }
    if (total.rowsRead % BATCH_ROWS === 0) yield takeBatch()
  }
  for (const { row, notes } of shared?.held.values() ?? []) {
    accept(row, notes)
    if (accepted.length >= BATCH_ROWS) yield takeBatch()
  }
  if (accepted.length + rejects.length + ignored > 0) yield takeBatch()
  return {
    ...total,
    warnings: [
      ...setting.fileWarnings,
      ...findings.warnings(),
      ...(setting.asOf === undefined ? [] : findings.asOfWarnings(setting.asOf)),
      ...(shared?.warnings() ?? []),
      ...rowWarnings(blank, repeated, check.repaired),
    ],
    asOfWarnings: (asOf) => findings.asOfWarnings(asOf),
    ...findings.facts(),
    groups: groups.groupsByCount(),
    duplicates: duplicateExamples(table, shared?.found ?? seen),
  }
}

/** The keys that differing rows share, by a pass of its own. */
function clashesOf<K extends RecordKind>({ table, kind, newCheck }: AllRowsSetting<K>): DuplicateRows<K> {
  const found = new DuplicateRows(kind, table.rowCount, true)
  const check = newCheck()
  for (const row of table.rows()) if (check.check(row) === 'read') found.judge(check.row!, check.cells)
  return found
}

function clash(firstLine: number, kind: RecordKind): RowProblem {
  const message = `Line ${firstLine} describes the same one of the ${FIELDS_BY_KIND[kind].label} differently; that line was kept. Give this row its own name or ID, or leave it out.`
  return wholeRowProblem('duplicate-id', message)
}

function rowWarnings(blank: number, repeated: number, repaired: number): ImportWarning[] {
  const warnings: ImportWarning[] = []
  if (repaired > 0) {
    const message = `${counted(repaired, 'row')} with a cell that was read as you said.`
    warnings.push({ code: 'repaired', count: repaired, message })
  }
  if (blank > 0)
    warnings.push({ code: 'blank-row', count: blank, message: `${counted(blank, 'blank row')} left out.` })
  if (repeated > 0) {
    const message = `${counted(repeated, 'row')} left out as repetitions of an earlier row, cell by cell.`
    warnings.push({ code: 'duplicate-row', count: repeated, message })
  }
  return warnings
}
