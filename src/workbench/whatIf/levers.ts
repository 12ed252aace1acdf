import { leversInput } from '../../contract/forecasting.ts'
import { BASELINE_LEVERS, type Levers } from '../../model/forecast/levers.ts'
import { putSetting, settings } from '../../store/settings.ts'
import { command } from '../command.ts'
import { SETTING } from '../settingKeys.ts'
import type { Workbench } from '../workbench.ts'

/** The levers as they were left. */
export function currentLevers(bench: Workbench): Levers {
  const stored = settings(bench.workbook.db).get(SETTING.levers)
  return stored === undefined ? BASELINE_LEVERS : leversInput.parse(JSON.parse(stored))
}

/** Keeps the levers as one undoable step; `label` says which lever moved. */
export function setLevers(bench: Workbench, levers: Levers, label: string): void {
  command(bench, { name: 'levers.set', label }, (recorder) =>
    putSetting(recorder, SETTING.levers, JSON.stringify(levers)),
  )
}
