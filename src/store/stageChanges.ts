import type { StageChangeRow } from '../contract/records.ts'
import { storedAmount } from './storedAmount.ts'
import type { ReadableWorkbook, WritableWorkbook } from './workbookHandle.ts'

/** Writes recorded stage changes under a batch; gives their number. */
export function insertStageChanges(
  db: WritableWorkbook,
  batchId: number,
  rows: Iterable<StageChangeRow>,
): number {
  const statement = db.prepare(
    `INSERT INTO stage_change (batch_id, line, deal_id, changed_on, from_stage, to_stage, amount, currency,
       expected_close_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  let count = 0
  for (const row of rows) {
    statement.run(
      ...[batchId, row.line, row.dealId, row.changedOn, row.fromStage, row.toStage],
      ...[row.amount?.minor ?? null, row.amount?.currency ?? null, row.expectedCloseOn],
    )
    count++
  }
  return count
}

interface StageChangeColumns {
  line: number
  deal_id: string
  changed_on: string
  from_stage: string | null
  to_stage: string | null
  amount: number | null
  currency: string | null
  expected_close_on: string | null
}

/** Makes the function that finds the changes of a deal under one batch, in order of time, whether it is active or not. */
export function stageChangesUnder(
  db: ReadableWorkbook,
  batchId: number,
): (dealId: string) => StageChangeRow[] {
  const statement = db.prepare(
    `SELECT line, deal_id, changed_on, from_stage, to_stage, amount, currency, expected_close_on
     FROM stage_change WHERE deal_id = ? AND batch_id = ? ORDER BY changed_on, id`,
  )
  return (dealId) => (statement.all(dealId, batchId) as StageChangeColumns[]).map(decode)
}

/** The next deals, by id after `after`, that have changes under a batch but no version of it; at most `limit` of them. */
export function dealsWithChangesOnly(
  db: ReadableWorkbook,
  batchId: number,
  after: string,
  limit: number,
): string[] {
  return db
    .prepare(
      `SELECT DISTINCT c.deal_id FROM stage_change c
       WHERE c.deal_id > $after AND c.batch_id = $batchId
         AND NOT EXISTS (SELECT 1 FROM deal_version v WHERE v.deal_id = c.deal_id AND v.batch_id = $batchId)
       ORDER BY c.deal_id LIMIT $limit`,
    )
    .pluck()
    .all({ batchId, after, limit }) as string[]
}

function decode(row: StageChangeColumns): StageChangeRow {
  return {
    line: row.line,
    dealId: row.deal_id,
    changedOn: row.changed_on,
    fromStage: row.from_stage,
    toStage: row.to_stage,
    amount: storedAmount(row.amount, row.currency),
    expectedCloseOn: row.expected_close_on,
  }
}
