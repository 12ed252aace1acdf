import type { RecordKind, RowsByKind } from '../../contract/records.ts'
import { periodText } from './periodText.ts'
import type { RowReader } from './rowReader.ts'

/** For each kind but deals, the row that the reader stands on. Only to be used when the reader then has no problem. */
export const READ_ROW: {
  readonly [K in Exclude<RecordKind, 'deals'>]: (reader: RowReader) => RowsByKind[K]
} = {
  leads: (reader) => ({
    line: reader.line,
    id: reader.requiredText('id', 'missing-id', 'lead ID'),
    createdOn: reader.requiredDate('createdOn', 'created date'),
    source: reader.text('source'),
    owner: reader.text('owner'),
    score: reader.number('score'),
    scoreBand: reader.text('scoreBand'),
    status: reader.text('status'),
    convertedOn: reader.date('convertedOn'),
    dealId: reader.text('dealId'),
    firstResponseOn: reader.date('firstResponseOn'),
    attributes: reader.attributes(),
  }),
  'stage-history': (reader) => ({
    line: reader.line,
    dealId: reader.requiredText('dealId', 'missing-id', 'deal ID'),
    changedOn: reader.requiredDate('changedOn', 'date of the change'),
    fromStage: reader.text('fromStage'),
    toStage: reader.text('toStage'),
    amount: reader.amount('amount'),
    expectedCloseOn: reader.date('expectedCloseOn'),
  }),
  activities: (reader) => ({
    line: reader.line,
    id: reader.text('id'),
    on: reader.requiredDate('on', 'date of the activity'),
    type: reader.text('type'),
    owner: reader.text('owner'),
    dealId: reader.text('dealId'),
    account: reader.text('account'),
    attributes: reader.attributes(),
  }),
  accounts: (reader) => ({
    line: reader.line,
    name: reader.requiredText('name', 'missing-id', 'account name'),
    industry: reader.text('industry'),
    country: reader.text('country'),
    attributes: reader.attributes(),
  }),
  products: (reader) => ({
    line: reader.line,
    name: reader.requiredText('name', 'missing-id', 'product name'),
    family: reader.text('family'),
    listPrice: reader.amount('listPrice'),
    attributes: reader.attributes(),
  }),
  people: (reader) => ({
    line: reader.line,
    name: reader.requiredText('name', 'missing-id', 'name'),
    team: reader.text(reader.has('team') ? 'team' : 'region'),
    manager: reader.text('manager'),
    region: reader.text('region'),
    startedOn: reader.date('startedOn'),
    attributes: reader.attributes(),
  }),
  targets: (reader) => ({
    line: reader.line,
    period: period(reader),
    team: reader.text('team'),
    owner: reader.text('owner'),
    amount: reader.amount('amount') ?? missingAmount(reader),
  }),
  measures: (reader) => ({
    line: reader.line,
    on: reader.requiredDate('on', 'date'),
    measure: reader.requiredText('measure', 'missing-id', 'name of the measure'),
    value: reader.number('value') ?? missingValue(reader),
    owner: reader.text('owner'),
    segment: reader.text('segment'),
  }),
}

function period(reader: RowReader): string {
  const cell = reader.requiredText('period', 'missing-period', 'period')
  const label = periodText(cell)
  if (label === null)
    reader.fail('period', 'bad-period', `The period is "${cell}". Write it as 2026-Q4, 2026-11 or 2026.`)
  return label ?? ''
}

function missingAmount(reader: RowReader) {
  reader.fail('amount', 'missing-amount', 'The row has no target amount. Fill it in or leave the row out.')
  return { minor: 0, currency: null }
}

function missingValue(reader: RowReader): number {
  reader.fail('value', 'missing-value', 'The row has no value. Fill it in or leave the row out.')
  return 0
}
