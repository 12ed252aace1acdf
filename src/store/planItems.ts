import type { PlanItem } from '../contract/planning.ts'
import type { Recorder } from './recordedCommand.ts'
import type { ReadableWorkbook } from './workbookHandle.ts'

/** Records a new line of the plan; gives its id. */
export function addPlanItem(recorder: Recorder, item: Omit<PlanItem, 'id'>): number {
  return recorder.insert('plan_item', { ...columnsOf(item), active: 1 }) as number
}

/** Records a line's new content. Throws when there is no such line. */
export function changePlanItem(recorder: Recorder, { id, ...item }: PlanItem): void {
  recorder.update('plan_item', id, columnsOf(item))
}

/** Takes a line out of the plan; the row stays for the record. Throws when there is no such line. */
export function removePlanItem(recorder: Recorder, id: number): void {
  recorder.update('plan_item', id, { active: 0 })
}

/** The plan in the order in which its lines were written. */
export function planItems(db: ReadableWorkbook): PlanItem[] {
  const rows = db
    .prepare(
      'SELECT id, kind, text, owner, due_on AS dueOn, done FROM plan_item WHERE active = 1 ORDER BY id',
    )
    .all() as (Omit<PlanItem, 'done'> & { done: number })[]
  return rows.map((row) => ({ ...row, done: row.done === 1 }))
}

function columnsOf({ kind, text, owner, dueOn, done }: Omit<PlanItem, 'id'>) {
  return { kind, text, owner, due_on: dueOn, done: done ? 1 : 0 }
}
