import type { RollUpJudgement } from '../contract/judging.ts'
import { type Ending, isInForce } from './adjustments.ts'
import type { Recorder } from './recordedCommand.ts'
import type { ReadableWorkbook } from './workbookHandle.ts'

/** Records an amount added to a part of a period's forecast, in place of the one that stands there; gives its id. */
export function addRollUpJudgement(
  recorder: Recorder,
  judgement: Omit<RollUpJudgement, 'id' | 'active' | 'endedOn' | 'endedBy' | 'endedWhy'>,
): number {
  const { part, name, period, asOf, author } = judgement
  for (const one of rollUpJudgements(recorder.workbook)) {
    if (one.active && one.part === part && one.name === name && one.period === period)
      endRollUpJudgement(recorder, one.id, { on: asOf, by: author, why: null })
  }
  return recorder.insert('roll_up_judgement', {
    part,
    name,
    period,
    amount: judgement.amount,
    reason: judgement.reason,
    note: judgement.note,
    evidence: judgement.evidence,
    expires_on: judgement.expiresOn,
    author,
    made_at: judgement.madeAt,
    as_of: asOf,
    model_mean: judgement.modelMean,
    active: 1,
  }) as number
}

/** Ends one; the row stays for the record. Throws when there is no such judgement. */
export function endRollUpJudgement(recorder: Recorder, id: number, { on, by, why }: Ending): void {
  recorder.update('roll_up_judgement', id, { active: 0, ended_on: on, ended_by: by, ended_why: why })
}

/** All amounts ever added, oldest first; at most one for a part and period is active. Minor units of the workbook's currency. */
export function rollUpJudgements(db: ReadableWorkbook): RollUpJudgement[] {
  const rows = db
    .prepare(
      `SELECT id, part, name, period, amount, reason, note, evidence, expires_on AS expiresOn, author, made_at AS madeAt,
         as_of AS asOf, model_mean AS modelMean, active, ended_on AS endedOn, ended_by AS endedBy, ended_why AS endedWhy
       FROM roll_up_judgement ORDER BY id`,
    )
    .all() as (Omit<RollUpJudgement, 'active'> & { active: number })[]
  return rows.map((row) => ({ ...row, active: row.active === 1 }))
}

/** Those in force on `asOf` for a period: made by then, not taken back or replaced, not expired. */
export function rollUpJudgementsAsOf(db: ReadableWorkbook, asOf: string, period: string): RollUpJudgement[] {
  return rollUpJudgements(db).filter((one) => one.period === period && isInForce(one, asOf))
}
