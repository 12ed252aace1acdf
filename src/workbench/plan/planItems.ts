import type { z } from 'zod'
import type { PlanItem, savePlanItemInput } from '../../contract/planning.ts'
import { addPlanItem, changePlanItem, planItems, removePlanItem as takeOut } from '../../store/planItems.ts'
import { command } from '../command.ts'
import { problem } from '../problem.ts'
import type { Workbench } from '../workbench.ts'

/** Adds a line to the plan, or changes it when it names an id. */
export function savePlanItem(bench: Workbench, input: z.infer<typeof savePlanItemInput>): PlanItem {
  const { id, ...item } = input
  if (id !== undefined) find(bench, id)
  const label = id === undefined ? 'Add a line to the plan' : 'Change a line of the plan'
  const saved = command(bench, { name: 'plan.save', label }, (recorder) => {
    if (id === undefined) return addPlanItem(recorder, item)
    changePlanItem(recorder, { ...item, id })
    return id
  })
  return find(bench, saved)
}

/** Takes a line out of the plan. */
export function removePlanItem(bench: Workbench, id: number): void {
  find(bench, id)
  command(bench, { name: 'plan.remove', label: 'Remove a line of the plan' }, (recorder) =>
    takeOut(recorder, id),
  )
}

function find(bench: Workbench, id: number): PlanItem {
  const item = planItems(bench.workbook.db).find((one) => one.id === id)
  if (!item) throw problem('NOT_FOUND', { what: 'line of the plan', id: String(id) })
  return item
}
