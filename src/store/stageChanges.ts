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

const ACTIVE_CHANGES = `
  SELECT c.line, c.deal_id, c.changed_on, c.from_stage, c.to_stage, c.amount, c.currency, c.expected_close_on
  FROM stage_change c JOIN import_batch b ON b.id = c.batch_id AND b.active = 1`

/**
 * Stage changes of the active imports by deal, each list in order of time. Imports may overlap (an export of the
 * last months each time): a change that several hold counts once, as the newest holds it.
 */
export function stageChangesByDeal(db: ReadableWorkbook): Map<string, StageChangeRow[]> {
  const rows = db
    .prepare(`${ACTIVE_CHANGES} ORDER BY c.deal_id, c.changed_on, c.batch_id, c.id`)
    .all() as StageChangeColumns[]
  return new Map(
    [...Map.groupBy(rows, (row) => row.deal_id)].map(([dealId, changes]) => [
      dealId,
      withoutRepeats(changes),
    ]),
  )
}

/** Stage changes of one deal in order of time, up to and including `asOf`. */
export function stageChangesOf(db: ReadableWorkbook, dealId: string, asOf: string): StageChangeRow[] {
  const rows = db
    .prepare(
      `${ACTIVE_CHANGES} WHERE c.deal_id = ? AND c.changed_on <= ? ORDER BY c.changed_on, c.batch_id, c.id`,
    )
    .all(dealId, asOf) as StageChangeColumns[]
  return withoutRepeats(rows)
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

/** Of rows that tell the same change the last, in the place of the first. */
function withoutRepeats(rows: readonly StageChangeColumns[]): StageChangeRow[] {
  const changes = new Map<string, StageChangeRow>()
  for (const row of rows) {
    changes.set(JSON.stringify([row.changed_on, row.from_stage, row.to_stage]), decode(row))
  }
  return [...changes.values()]
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
