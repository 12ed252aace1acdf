import type { z } from 'zod'
import type { Scenario, saveScenarioInput } from '../../contract/planning.ts'
import { addScenario, changeScenario, scenarios, removeScenario as takeOut } from '../../store/scenarios.ts'
import { command } from '../command.ts'
import { problem } from '../problem.ts'
import type { Workbench } from '../workbench.ts'

/** Adds a scenario, or changes it when it names an id. */
export function saveScenario(bench: Workbench, input: z.infer<typeof saveScenarioInput>): Scenario {
  const { id, ...scenario } = input
  if (id !== undefined) find(bench, id)
  const saved = command(
    bench,
    { name: 'scenario.save', label: `Save scenario ${input.name}` },
    (recorder, at) => {
      if (id === undefined) return addScenario(recorder, { ...scenario, savedAt: at })
      changeScenario(recorder, { ...scenario, id, savedAt: at })
      return id
    },
  )
  return find(bench, saved)
}

/** Takes a scenario out of the list. */
export function removeScenario(bench: Workbench, id: number): void {
  const { name } = find(bench, id)
  command(bench, { name: 'scenario.remove', label: `Remove scenario ${name}` }, (recorder) =>
    takeOut(recorder, id),
  )
}

function find(bench: Workbench, id: number): Scenario {
  const scenario = scenarios(bench.workbook.db).find((one) => one.id === id)
  if (!scenario) throw problem('NOT_FOUND', { what: 'scenario', id: String(id) })
  return scenario
}
