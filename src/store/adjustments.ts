import type { Adjustment } from '../contract/dealing.ts'
import type { Recorder } from './recordedCommand.ts'
import type { ReadableWorkbook } from './workbookHandle.ts'

/** Who takes something back, from which as-of date on, and why; null: a later one takes its place. */
export interface Ending {
  readonly on: string
  readonly by: string
  readonly why: string | null
}

/** Records an adjustment, in place of earlier ones on the same deal; gives its id. */
export function addAdjustment(
  recorder: Recorder,
  adjustment: Omit<Adjustment, 'id' | 'active' | 'endedOn' | 'endedBy' | 'endedWhy'>,
): number {
  const { asOf, author } = adjustment
  endAdjustments(recorder, adjustment.dealId, { on: asOf, by: author, why: null })
  return recorder.insert('adjustment', {
    deal_id: adjustment.dealId,
    probability: adjustment.probability,
    amount: adjustment.amount,
    expected_close_on: adjustment.expectedCloseOn,
    category: adjustment.category,
    reason: adjustment.reason,
    note: adjustment.note,
    evidence: adjustment.evidence,
    expires_on: adjustment.expiresOn,
    author,
    made_at: adjustment.madeAt,
    as_of: asOf,
    period: adjustment.period,
    naive_probability: adjustment.naiveProbability,
    model_probability: adjustment.modelProbability,
    model_amount: adjustment.modelAmount,
    weight: adjustment.weight,
    used_probability: adjustment.usedProbability,
    active: 1,
  }) as number
}

/** Ends what is adjusted on a deal; the rows stay for the record. Nothing to end is no error. */
export function endAdjustments(recorder: Recorder, dealId: string, { on, by, why }: Ending): void {
  for (const { id, active } of adjustmentsOf(recorder.workbook, dealId)) {
    if (active) recorder.update('adjustment', id, { active: 0, ended_on: on, ended_by: by, ended_why: why })
  }
}

type AdjustmentColumns = Omit<Adjustment, 'active'> & { active: number }

const ADJUSTMENT = `id, deal_id AS dealId, probability, amount, expected_close_on AS expectedCloseOn, category, reason, note, evidence,
  expires_on AS expiresOn, author, made_at AS madeAt, as_of AS asOf, active, period, naive_probability AS naiveProbability,
  model_probability AS modelProbability, model_amount AS modelAmount, weight, used_probability AS usedProbability,
  ended_on AS endedOn, ended_by AS endedBy, ended_why AS endedWhy`

/**
 * The adjustment in force on `asOf` (`YYYY-MM-DD`) for each adjusted deal, by deal id: made on that day's knowledge or before, not taken back
 * or replaced by then, and not expired. Of several the newest. Amounts are in the workbook's currency.
 */
export function adjustmentsAsOf(db: ReadableWorkbook, asOf: string): Map<string, Adjustment> {
  const inForce = allAdjustments(db).filter((one) => isInForce(one, asOf))
  return new Map(inForce.map((adjustment) => [adjustment.dealId, adjustment]))
}

/** All adjustments ever made, taken back or not, in the order of their making. */
export function allAdjustments(db: ReadableWorkbook): Adjustment[] {
  return decoded(db.prepare(`SELECT ${ADJUSTMENT} FROM adjustment ORDER BY id`).all())
}

/** All adjustments ever made on a deal, oldest first; at most one is active. */
export function adjustmentsOf(db: ReadableWorkbook, dealId: string): Adjustment[] {
  return decoded(db.prepare(`SELECT ${ADJUSTMENT} FROM adjustment WHERE deal_id = ? ORDER BY id`).all(dealId))
}

/** Whether a judgement counts on an as-of date. One ended before ends were dated never does. */
export function isInForce(
  { asOf: madeOn, active, endedOn, expiresOn }: Pick<Adjustment, 'asOf' | 'active' | 'endedOn' | 'expiresOn'>,
  asOf: string,
): boolean {
  if (madeOn > asOf || (expiresOn !== null && expiresOn < asOf)) return false
  return active || (endedOn !== null && endedOn > asOf)
}

function decoded(rows: unknown[]): Adjustment[] {
  return (rows as AdjustmentColumns[]).map((row) => ({ ...row, active: row.active === 1 }))
}
