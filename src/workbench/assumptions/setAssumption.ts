import type { z } from 'zod'
import type { setAssumptionInput } from '../../contract/planning.ts'
import { putAssumption, removeAssumption, typedAssumptions } from '../../store/assumptions.ts'
import { badInput } from '../badInput.ts'
import { command } from '../command.ts'
import { problem } from '../problem.ts'
import type { Workbench } from '../workbench.ts'
import { listAssumptions } from './listAssumptions.ts'
import { whyImpossible } from './whyImpossible.ts'

/** Puts a person's figure in place of the measured one, or takes it back, as one undoable step. */
export function setAssumption(bench: Workbench, input: z.infer<typeof setAssumptionInput>): void {
  const card = listAssumptions(bench, {}).find(({ key }) => key === input.key)
  if (!card?.editable) throw problem('NOT_FOUND', { what: 'assumption', id: input.key })
  const { value } = input
  if (value === null) {
    if (!typedAssumptions(bench.workbook.db).some(({ key }) => key === input.key)) return
    command(bench, { name: 'assumption.reset', label: `Go back to the measured ${card.label}` }, (recorder) =>
      removeAssumption(recorder, input.key),
    )
    return
  }
  const impossible = whyImpossible(input.key, value)
  if (impossible !== null) throw badInput('value', impossible)
  command(bench, { name: 'assumption.set', label: `Set ${card.label}`, why: input.note }, (recorder, at) =>
    putAssumption(recorder, {
      key: input.key,
      value,
      low: null,
      high: null,
      source: input.note || `Typed by ${input.owner || bench.actor}`,
      owner: input.owner || bench.actor,
      note: input.note,
      status: 'typed',
      updatedAt: at,
    }),
  )
}
