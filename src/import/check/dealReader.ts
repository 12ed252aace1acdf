import type { DealRow, StageChangeRow } from '../../contract/records.ts'
import { dealOutcome } from './dealOutcome.ts'
import type { RowReader } from './rowReader.ts'
import { type EntryColumn, stageEntriesOf } from './stageEntries.ts'
import type { StageSign, StageSigns } from './stageSigns.ts'

/** What was noticed while reading a deal, for the warnings. */
export interface DealNotes {
  /** Status column and stage say different things; the status was followed. */
  stageDisagrees: boolean
  /** A status that is no known word was read as open. */
  statusReadAsOpen: boolean
  /** The close date of an open deal was read as its expected close date. */
  closeReadAsExpected: boolean
  /** Trimmed cell of the status column. */
  status: string | null
  /** Stage changes that date columns of the row tell. */
  stageChanges: StageChangeRow[]
}

const OUTCOME_FIELDS = ['stage', 'outcome', 'isWon', 'isClosed', 'wonOn', 'lostOn']

/** Makes the function that reads the deal on which `reader` stands; to be used only if the reader then has no problem. */
export function dealReader(
  reader: RowReader,
  signs: StageSigns,
  entries: readonly EntryColumn[],
): () => { row: DealRow; notes: DealNotes } {
  const told = entries.length > 0 || OUTCOME_FIELDS.some((field) => reader.has(field))
  const idField = reader.has('id') ? 'id' : reader.has('leadId') ? 'leadId' : 'name'
  const at = placesOf(reader)
  return () => {
    const id = reader.requiredText(idField, 'missing-id', 'deal ID')
    const stageChanges = stageEntriesOf(reader, entries, id)
    const stageCell = reader.textAt(at.stage) ?? stageChanges.at(-1)?.toStage ?? null
    const statusCell = reader.textAt(at.outcome)
    const stage = signs.of('stage', stageCell)
    const status = signs.of('outcome', statusCell)
    const isWon = reader.flag('isWon')
    const isClosed = reader.flag('isClosed')
    const wonOn = reader.dateAt(at.wonOn)
    const lostOn = reader.dateAt(at.lostOn)
    const closeCell = reader.dateAt(at.closedOn)
    const read = dealOutcome({ isWon, isClosed, status, stage, wonOn, lostOn, closedOn: closeCell, told })
    if (read === 'unclear') failUnclear(reader)
    const outcome = read === 'unclear' ? 'open' : read
    const isOpen = outcome === 'open'
    const expected = reader.dateAt(at.expectedCloseOn)
    const row: DealRow = {
      line: reader.line,
      id,
      name: reader.textAt(at.name),
      account: reader.textAt(at.account),
      owner: reader.textAt(at.owner),
      product: reader.textAt(at.product),
      source: reader.textAt(at.source),
      stage: stageCell,
      outcome,
      amount: reader.amount('amount'),
      createdOn: reader.dateAt(at.createdOn),
      expectedCloseOn: isOpen ? (expected ?? closeCell) : expected,
      closedOn: isOpen
        ? null
        : ((outcome === 'won' ? wonOn : lostOn) ?? closeCell ?? enteredOn(outcome, stageChanges, signs)),
      lostReason: reader.textAt(at.lostReason),
      leadId: reader.textAt(at.leadId),
      nextStep: reader.textAt(at.nextStep),
      lastActivityOn: reader.dateAt(at.lastActivityOn),
      attributes: reader.problem ? {} : reader.attributes(),
    }
    const notes: DealNotes = {
      stageDisagrees:
        (stage?.word === 'won' || stage?.word === 'lost') &&
        stage.chosen === null &&
        stage.word !== outcome &&
        (isClosed !== null || decides(status)),
      statusReadAsOpen:
        isOpen && status?.word === 'other' && !status.chosen && stage === null && isClosed === null,
      closeReadAsExpected: isOpen && expected === null && closeCell !== null,
      status: statusCell,
      stageChanges,
    }
    return { row, notes }
  }
}

/** Looked up once for a file instead of once for every cell. */
function placesOf(reader: RowReader) {
  return {
    stage: reader.place('stage'),
    outcome: reader.place('outcome'),
    wonOn: reader.place('wonOn'),
    lostOn: reader.place('lostOn'),
    closedOn: reader.place('closedOn'),
    expectedCloseOn: reader.place('expectedCloseOn'),
    name: reader.place('name'),
    account: reader.place('account'),
    owner: reader.place('owner'),
    product: reader.place('product'),
    source: reader.place('source'),
    createdOn: reader.place('createdOn'),
    lostReason: reader.place('lostReason'),
    leadId: reader.place('leadId'),
    nextStep: reader.place('nextStep'),
    lastActivityOn: reader.place('lastActivityOn'),
  }
}

function failUnclear(reader: RowReader): void {
  const field = ['outcome', 'stage', 'closedOn'].find((name) => reader.has(name)) ?? 'isClosed'
  reader.fail(
    field,
    'unclear-outcome',
    'The deal is closed but nothing says whether it was won or lost. Write won or lost in its stage or status.',
  )
}

/** When the deal last entered a stage that closes it so. */
function enteredOn(
  outcome: 'won' | 'lost',
  changes: readonly StageChangeRow[],
  signs: StageSigns,
): string | null {
  return changes.findLast(({ toStage }) => signs.closing(toStage!) === outcome)?.changedOn ?? null
}

function decides(status: StageSign | null): boolean {
  if (status === null) return false
  return status.chosen !== null || status.word === 'won' || status.word === 'lost' || status.word === 'open'
}
