import type { RecordKind } from './records.ts'

/**
 * Fields that a column of each kind of file can feed, with their names for people, most telling first: the properties of
 * the kind's rows, `currency` (of the row's amount), and for deals the columns that the outcome and the close date can be
 * read from (`isWon`, `isClosed`, `wonOn`, `lostOn`). A column without a field stays as an attribute.
 */
export const FIELD_LABELS = {
  deals: {
    id: 'Deal id',
    name: 'Deal name',
    account: 'Account',
    owner: 'Owner',
    product: 'Product',
    source: 'Source',
    stage: 'Stage',
    outcome: 'Outcome',
    isWon: 'Won (yes or no)',
    isClosed: 'Closed (yes or no)',
    amount: 'Amount',
    currency: 'Currency',
    createdOn: 'Created on',
    expectedCloseOn: 'Expected close',
    closedOn: 'Closed on',
    wonOn: 'Won on',
    lostOn: 'Lost on',
    lostReason: 'Lost reason',
    leadId: 'Lead id',
    nextStep: 'Next step',
    lastActivityOn: 'Last activity',
    enteredStage: 'Entered the stage on',
  },
  leads: {
    id: 'Lead id',
    createdOn: 'Created on',
    source: 'Source',
    owner: 'Owner',
    score: 'Score',
    scoreBand: 'Score band',
    status: 'Status',
    convertedOn: 'Converted on',
    dealId: 'Deal id',
    firstResponseOn: 'First response',
  },
  'stage-history': {
    dealId: 'Deal id',
    changedOn: 'Changed on',
    fromStage: 'From stage',
    toStage: 'To stage',
    amount: 'Amount',
    currency: 'Currency',
    expectedCloseOn: 'Expected close',
  },
  activities: {
    id: 'Activity id',
    on: 'Date',
    type: 'Type',
    owner: 'Owner',
    dealId: 'Deal id',
    account: 'Account',
  },
  accounts: { name: 'Account', industry: 'Industry', country: 'Country' },
  products: { name: 'Product', family: 'Family', listPrice: 'List price', currency: 'Currency' },
  people: { name: 'Name', team: 'Team', manager: 'Manager', region: 'Region', startedOn: 'Started on' },
  targets: { period: 'Period', team: 'Team', owner: 'Owner', amount: 'Amount', currency: 'Currency' },
  measures: { on: 'Date', measure: 'Measure', value: 'Value', owner: 'Owner', segment: 'Segment' },
} as const satisfies Record<RecordKind, Record<string, string>>

/** The fields of one kind as value and label, in the order of `FIELD_LABELS`. */
export function fieldsOf(kind: RecordKind): { value: string; label: string }[] {
  return Object.entries(FIELD_LABELS[kind]).map(([value, label]) => ({ value, label }))
}
