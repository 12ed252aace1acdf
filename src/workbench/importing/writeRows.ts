import type { DealRow, RecordKind, RowsByKind } from '../../contract/records.ts'
import type { CheckedBatch } from '../../import/check/checked.ts'
import { insertAccounts } from '../../store/accounts.ts'
import { insertActivities } from '../../store/activities.ts'
import type { DealWriter } from '../../store/dealWriter.ts'
import { insertLeads } from '../../store/leads.ts'
import { insertMeasures } from '../../store/measures.ts'
import { insertPeople } from '../../store/people.ts'
import { insertProducts } from '../../store/products.ts'
import { insertStageChanges, stageChangesUnder } from '../../store/stageChanges.ts'
import { insertTargets } from '../../store/targets.ts'
import type { WritableWorkbook } from '../../store/workbookHandle.ts'

type Insert<K extends RecordKind> = (
  db: WritableWorkbook,
  batchId: number,
  rows: Iterable<RowsByKind[K]>,
) => number

const INSERT: { readonly [K in Exclude<RecordKind, 'deals'>]: Insert<K> } = {
  leads: insertLeads,
  'stage-history': insertStageChanges,
  activities: insertActivities,
  accounts: insertAccounts,
  products: insertProducts,
  people: insertPeople,
  targets: insertTargets,
  measures: insertMeasures,
}

/** Writes one stretch of checked rows under a batch. */
export type WriteRows = (kind: RecordKind, batch: CheckedBatch<RecordKind>) => void

/** Makes the function that writes rows. `withHistory`: deals are given the stage changes that stand under the batch by then. */
export function writeRows(
  db: WritableWorkbook,
  batchId: number,
  deals: DealWriter,
  withHistory: boolean,
): WriteRows {
  const changesOf = withHistory ? stageChangesUnder(db, batchId) : null
  return (kind, { accepted, stageChanges }) => {
    if (stageChanges.length > 0) insertStageChanges(db, batchId, stageChanges)
    if (kind !== 'deals') (INSERT[kind] as Insert<typeof kind>)(db, batchId, accepted as never)
    else for (const row of accepted as DealRow[]) deals.write(row, changesOf?.(row.id))
  }
}
