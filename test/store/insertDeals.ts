import type { DealRow, StageChangeRow } from '../../src/contract/records.ts'
import { batchAsOf } from '../../src/store/batches.ts'
import { dealWriter } from '../../src/store/dealWriter.ts'
import { stageOutcomeLearner } from '../../src/store/versionsOfDeal.ts'
import type { WritableWorkbook } from '../../src/store/workbookHandle.ts'

/**
 * Writes the versions of each row under a batch whose day is known; `stageChangesByDeal` holds the changes of the same import.
 * Call it inside a command. Gives the number of rows (not versions) written. An error of `rows`, a cancel included, leaves
 * through here and takes the transaction back.
 */
export function insertDeals(
  db: WritableWorkbook,
  batchId: number,
  rows: Iterable<DealRow>,
  stageChangesByDeal: ReadonlyMap<string, readonly StageChangeRow[]> = new Map(),
): number {
  // What a stage means shows only in all rows together.
  const known = stageChangesByDeal.size > 0 ? [...rows] : null
  const learner = stageOutcomeLearner()
  for (const row of known ?? []) learner.add(row)
  const writer = dealWriter(db, { batchId, asOf: batchAsOf(db, batchId), outcomeOfStage: learner.outcomes() })
  let count = 0
  for (const row of known ?? rows) {
    writer.write(row, stageChangesByDeal.get(row.id))
    count++
  }
  writer.finish()
  return count
}
