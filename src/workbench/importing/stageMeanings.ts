import type { DealRow } from '../../contract/records.ts'
import { stageOutcomeLearner } from '../../store/versionsOfDeal.ts'
import type { Workbench } from '../workbench.ts'
import { goThrough } from './goThrough.ts'
import type { PreparedFile } from './preparedFile.ts'
import type { Tell } from './progressStream.ts'

/**
 * What entering a stage means for the deals of some files, which shows only in all of them together: one pass over their rows. Stages
 * whose meaning a person chose mean that.
 */
export async function stageMeanings(
  bench: Workbench,
  files: readonly PreparedFile[],
  tell: Tell,
): Promise<Map<string, DealRow['outcome']>> {
  const learner = stageOutcomeLearner()
  const chosen = new Map<string, DealRow['outcome'] | 'lead'>()
  for (const prepared of files) {
    if (prepared.accepted.kind !== 'deals') continue
    const summary = await goThrough(bench, prepared, 'checking', tell, ({ accepted }) => {
      for (const row of accepted as DealRow[]) learner.add(row)
    })
    for (const { field, value, meaning, decidedBy } of summary?.values ?? []) {
      if (field === 'stage' && decidedBy === 'you') chosen.set(value, meaning)
    }
  }
  const outcomes = learner.outcomes()
  for (const [stage, meaning] of chosen) {
    if (meaning === 'won' || meaning === 'lost') outcomes.set(stage, meaning)
    else outcomes.delete(stage)
  }
  return outcomes
}
