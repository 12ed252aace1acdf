import type { Adjustment } from '../contract/dealing.ts'
import type { Recorder } from './recordedCommand.ts'
import type { ReadableWorkbook } from './workbookHandle.ts'

/** Records an adjustment, in place of earlier ones on the same deal; gives its id. */
export function addAdjustment(recorder: Recorder, adjustment: Omit<Adjustment, 'id' | 'active'>): number {
  withdrawAdjustments(recorder, adjustment.dealId)
  return recorder.insert('adjustment', {
    deal_id: adjustment.dealId,
    probability: adjustment.probability,
    amount: adjustment.amount,
    reason: adjustment.reason,
    note: adjustment.note,
    author: adjustment.author,
    made_at: adjustment.madeAt,
    as_of: adjustment.asOf,
    active: 1,
  }) as number
}

/** Takes back what is adjusted on a deal; the rows stay for the record. Nothing to take back is no error. */
export function withdrawAdjustments(recorder: Recorder, dealId: string): void {
  for (const { id, active } of adjustmentsOf(recorder.workbook, dealId)) {
    if (active) recorder.update('adjustment', id, { active: 0 })
  }
}

type AdjustmentColumns = Omit<Adjustment, 'active'> & { active: number }

const ADJUSTMENT =
  'id, deal_id AS dealId, probability, amount, reason, note, author, made_at AS madeAt, as_of AS asOf, active'

/** The adjustment in force for each adjusted deal, by deal id. Amounts are in the workbook's currency. */
export function adjustmentsByDeal(db: ReadableWorkbook): Map<string, Adjustment> {
  const rows = db
    .prepare(`SELECT ${ADJUSTMENT} FROM adjustment WHERE active = 1 ORDER BY id`)
    .all() as AdjustmentColumns[]
  return new Map(rows.map((row) => [row.dealId, { ...row, active: true }]))
}

/** All adjustments ever made on a deal, oldest first; at most one is active. */
export function adjustmentsOf(db: ReadableWorkbook, dealId: string): Adjustment[] {
  const rows = db
    .prepare(`SELECT ${ADJUSTMENT} FROM adjustment WHERE deal_id = ? ORDER BY id`)
    .all(dealId) as AdjustmentColumns[]
  return rows.map((row) => ({ ...row, active: row.active === 1 }))
}
