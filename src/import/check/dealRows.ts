import type { DealRow } from '../../contract/records.ts'
import { dealOutcome } from './dealOutcome.ts'
import { type OutcomeWord, outcomeWord } from './outcomeWord.ts'
import type { RowReader } from './rowReader.ts'

/** What was noticed while reading a deal, for the warnings. */
export interface DealNotes {
  /** Status column and stage say different things; the status was followed. */
  stageDisagrees: boolean
  /** A status that is no known word was read as open. */
  statusReadAsOpen: boolean
  /** The close date of an open deal was read as its expected close date. */
  closeReadAsExpected: boolean
}

const OUTCOME_FIELDS = ['stage', 'outcome', 'isWon', 'isClosed', 'wonOn', 'lostOn']
/** Stages and statuses are few; a column of other texts must not fill the memory. */
const MOST_REMEMBERED = 1000

/** Makes the function that reads deals of one file, with what it noticed about each. */
export function dealRows(): (reader: RowReader) => { row: DealRow; notes: DealNotes } {
  const words = new Map<string, OutcomeWord>()
  const wordOf = (text: string | null): OutcomeWord | null => {
    if (text === null) return null
    const word = words.get(text) ?? outcomeWord(text)
    if (words.size < MOST_REMEMBERED) words.set(text, word)
    return word
  }
  return (reader) => readDeal(reader, wordOf)
}

function readDeal(reader: RowReader, wordOf: (text: string | null) => OutcomeWord | null) {
  const idField = reader.has('id') ? 'id' : reader.has('leadId') ? 'leadId' : 'name'
  const stage = reader.text('stage')
  const status = wordOf(reader.text('outcome'))
  const stageWord = wordOf(stage)
  const isWon = reader.flag('isWon')
  const isClosed = reader.flag('isClosed')
  const wonOn = reader.date('wonOn')
  const lostOn = reader.date('lostOn')
  const closeCell = reader.date('closedOn')
  const told = OUTCOME_FIELDS.some((field) => reader.has(field))
  const read = dealOutcome({
    isWon,
    isClosed,
    status,
    stage: stageWord,
    wonOn,
    lostOn,
    closedOn: closeCell,
    told,
  })
  if (read === 'unclear') {
    const field = ['outcome', 'stage', 'closedOn'].find((name) => reader.has(name)) ?? 'isClosed'
    reader.fail(
      field,
      'unclear-outcome',
      'The deal is closed but nothing says whether it was won or lost. Write won or lost in its stage or status.',
    )
  }
  const outcome = read === 'unclear' ? 'open' : read
  const expected = reader.date('expectedCloseOn')
  const row: DealRow = {
    line: reader.line,
    id: reader.requiredText(idField, 'missing-id', 'deal ID'),
    name: reader.text('name'),
    account: reader.text('account'),
    owner: reader.text('owner'),
    product: reader.text('product'),
    source: reader.text('source'),
    stage,
    outcome,
    amount: reader.amount('amount'),
    createdOn: reader.date('createdOn'),
    expectedCloseOn: outcome === 'open' ? (expected ?? closeCell) : expected,
    closedOn: outcome === 'open' ? null : ((outcome === 'won' ? wonOn : lostOn) ?? closeCell),
    lostReason: reader.text('lostReason'),
    leadId: reader.text('leadId'),
    nextStep: reader.text('nextStep'),
    lastActivityOn: reader.date('lastActivityOn'),
    attributes: reader.problem ? {} : reader.attributes(),
  }
  const decides = (word: OutcomeWord | null) => word === 'won' || word === 'lost' || word === 'open'
  const notes: DealNotes = {
    stageDisagrees:
      (stageWord === 'won' || stageWord === 'lost') &&
      stageWord !== outcome &&
      (decides(status) || isClosed !== null),
    statusReadAsOpen: outcome === 'open' && status === 'other' && stage === null && isClosed === null,
    closeReadAsExpected: outcome === 'open' && expected === null && closeCell !== null,
  }
  return { row, notes }
}
