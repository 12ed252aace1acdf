import type { Scenario } from '../contract/planning.ts'
import type { Recorder } from './recordedCommand.ts'
import type { ReadableWorkbook } from './workbookHandle.ts'

/** Records a new scenario; gives its id. */
export function addScenario(recorder: Recorder, scenario: Omit<Scenario, 'id'>): number {
  return recorder.insert('scenario', { ...columnsOf(scenario), active: 1 }) as number
}

/** Records a scenario's new content. Throws when there is no such scenario. */
export function changeScenario(recorder: Recorder, { id, ...scenario }: Scenario): void {
  recorder.update('scenario', id, columnsOf(scenario))
}

/** Takes a scenario out of the list; the row stays for the record. Throws when there is no such scenario. */
export function removeScenario(recorder: Recorder, id: number): void {
  recorder.update('scenario', id, { active: 0 })
}

/** Scenarios in the order in which they were made. */
export function scenarios(db: ReadableWorkbook): Scenario[] {
  const rows = db
    .prepare(
      `SELECT id, name, note, levers, target, period, saved_at AS savedAt
       FROM scenario WHERE active = 1 ORDER BY id`,
    )
    .all() as (Omit<Scenario, 'levers'> & { levers: string })[]
  return rows.map((row) => ({ ...row, levers: JSON.parse(row.levers) }))
}

function columnsOf({ name, note, levers, target, period, savedAt }: Omit<Scenario, 'id'>) {
  return { name, note, levers: JSON.stringify(levers), target, period, saved_at: savedAt }
}
