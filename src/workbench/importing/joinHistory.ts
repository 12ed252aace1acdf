import { latestDealRows } from '../../store/deals.ts'
import { dealWriter } from '../../store/dealWriter.ts'
import { dealsWithChangesOnly, stageChangesUnder } from '../../store/stageChanges.ts'
import { stageOutcomeLearner } from '../../store/versionsOfDeal.ts'
import type { WritableWorkbook } from '../../store/workbookHandle.ts'

/** Deals joined at a time. */
const STRETCH = 1_000

/**
 * Stage changes of deals that came in an earlier import give those deals new versions under this batch; deals that no active import
 * knows are left out. Two passes over such deals: what a stage means shows only in all of them together.
 */
export function joinHistory(db: WritableWorkbook, batchId: number, asOf: string): void {
  const learner = stageOutcomeLearner()
  for (const rows of knownDeals(db, batchId)) for (const row of rows) learner.add(row)
  const outcomeOfStage = learner.outcomes()
  const changesOf = stageChangesUnder(db, batchId)
  for (const rows of knownDeals(db, batchId)) {
    const writer = dealWriter(db, { batchId, asOf, outcomeOfStage })
    for (const row of rows) writer.write(row, changesOf(row.id))
    writer.finish()
  }
}

function* knownDeals(db: WritableWorkbook, batchId: number) {
  for (let after = ''; ; ) {
    const ids = dealsWithChangesOnly(db, batchId, after, STRETCH)
    const last = ids.at(-1)
    if (last === undefined) return
    after = last
    yield [...latestDealRows(db, ids).values()]
  }
}
