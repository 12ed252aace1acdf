import type { DealRow, LeadRow, StageChangeRow } from '../../src/contract/records.ts'
import { insertBatch } from '../../src/store/batches.ts'
import { type CommandSpec, type Recorder, recordedCommand } from '../../src/store/recordedCommand.ts'
import type { WritableWorkbook } from '../../src/store/workbookHandle.ts'
import { insertDeals } from './insertDeals.ts'

/** An open, undated deal of which nothing else is known, with what a test adds. */
export function dealRow(fields: Partial<DealRow> & { id: string }): DealRow {
  return {
    line: 2,
    name: null,
    account: null,
    owner: null,
    product: null,
    source: null,
    stage: null,
    outcome: 'open',
    amount: null,
    createdOn: null,
    expectedCloseOn: null,
    closedOn: null,
    lostReason: null,
    leadId: null,
    nextStep: null,
    lastActivityOn: null,
    attributes: {},
    ...fields,
  }
}

export function stageChange(
  fields: Partial<StageChangeRow> & { dealId: string; changedOn: string },
): StageChangeRow {
  return { line: 2, fromStage: null, toStage: null, amount: null, expectedCloseOn: null, ...fields }
}

export function leadRow(fields: Partial<LeadRow> & { id: string; createdOn: string }): LeadRow {
  return {
    line: 2,
    source: null,
    owner: null,
    score: null,
    scoreBand: null,
    status: null,
    convertedOn: null,
    dealId: null,
    firstResponseOn: null,
    attributes: {},
    ...fields,
  }
}

export function usd(minor: number) {
  return { minor, currency: 'USD' }
}

export const COMMAND: CommandSpec = {
  name: 'test.change',
  label: 'Change something',
  actor: 'M. Frase',
  why: '',
  at: '2018-01-02T09:00:00Z',
}

/** Imports as a person would: rows under a batch that the command switches on. Gives the batch's id. */
export function importRows(
  workbook: WritableWorkbook,
  asOf: string,
  insert: (workbook: WritableWorkbook, batchId: number, recorder: Recorder) => void,
): number {
  const spec = { ...COMMAND, name: 'import', label: `Import of ${asOf}` }
  return recordedCommand(workbook, spec, (recorder) => {
    const batch = { madeAt: '2018-01-02T09:00:00Z', asOf, isSnapshot: false, label: `Import of ${asOf}` }
    const batchId = insertBatch(workbook, batch)
    insert(workbook, batchId, recorder)
    recorder.update('import_batch', batchId, { active: 1 })
    return batchId
  }).result
}

export function importDeals(workbook: WritableWorkbook, asOf: string, rows: Iterable<DealRow>): number {
  return importRows(workbook, asOf, (db, batchId) => insertDeals(db, batchId, rows))
}
