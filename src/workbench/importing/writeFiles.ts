import type { ImportSuggestion } from '../../contract/importing.ts'
import type { DealRow, RecordKind, RowsByKind, StageChangeRow } from '../../contract/records.ts'
import { insertAccounts } from '../../store/accounts.ts'
import { insertAliases } from '../../store/aliases.ts'
import { insertBatch, insertFile } from '../../store/batches.ts'
import { insertDeals, latestDealRows } from '../../store/deals.ts'
import { insertLeads } from '../../store/leads.ts'
import { insertMeasures } from '../../store/measures.ts'
import { insertPeople } from '../../store/people.ts'
import { insertProducts } from '../../store/products.ts'
import type { Recorder } from '../../store/recordedCommand.ts'
import { insertStageChanges } from '../../store/stageChanges.ts'
import { insertTargets } from '../../store/targets.ts'
import type { WritableWorkbook } from '../../store/workbookHandle.ts'
import type { CheckedFile, OnRows } from './checkedFiles.ts'

/** What one import writes. */
export interface ImportContent {
  readonly files: readonly CheckedFile[]
  readonly asOf: string
  readonly isSnapshot: boolean
  readonly accepted: readonly ImportSuggestion[]
}

/** Rows written between two looks at the cancel signal: some 20 ms of work. */
const STRETCH = 2_000

type Insert<K extends RecordKind> = (
  db: WritableWorkbook,
  batchId: number,
  rows: Iterable<RowsByKind[K]>,
) => number

const INSERT: { readonly [K in Exclude<RecordKind, 'deals'>]: Insert<K> } = {
  leads: insertLeads,
  'stage-history': insertStageChanges,
  accounts: insertAccounts,
  products: insertProducts,
  people: insertPeople,
  targets: insertTargets,
  measures: insertMeasures,
}

/** Writes an import under a batch that is off until its last row is in; switching it on is what undo takes back. */
export async function writeFiles(
  recorder: Recorder,
  content: ImportContent,
  { at, label }: { at: string; label: string },
  onRows: OnRows,
): Promise<void> {
  const db = recorder.workbook
  const { asOf, isSnapshot, files, accepted } = content
  const batchId = insertBatch(db, { madeAt: at, asOf, isSnapshot, label })
  const history = stageChangesByDeal(files)
  for (const { kind, rows, report, sha256 } of files) {
    insertFile(db, batchId, { ...report, sha256 })
    if (kind === null) continue
    // What a stage means shows only in all deals together, so deals with a history go in as one stretch.
    const stretch = kind === 'deals' && history.size > 0 ? rows.length : STRETCH
    for (let first = 0; first < rows.length; first += stretch) {
      const part = rows.slice(first, first + stretch)
      if (kind === 'deals') insertDeals(db, batchId, part as DealRow[], history)
      else (INSERT[kind] as Insert<typeof kind>)(db, batchId, part as never)
      await onRows(report.file, first + part.length, rows.length)
    }
  }
  joinHistoryToKnownDeals(db, batchId, files, history)
  insertAliases(db, batchId, accepted)
  recorder.update('import_batch', batchId, { active: 1 })
}

function stageChangesByDeal(files: readonly CheckedFile[]): Map<string, StageChangeRow[]> {
  const changes = files.flatMap(({ kind, rows }) =>
    kind === 'stage-history' ? (rows as StageChangeRow[]) : [],
  )
  return Map.groupBy(changes, ({ dealId }) => dealId)
}

/** Stage history of deals that came in an earlier import gives those deals new versions. */
function joinHistoryToKnownDeals(
  db: WritableWorkbook,
  batchId: number,
  files: readonly CheckedFile[],
  history: ReadonlyMap<string, readonly StageChangeRow[]>,
): void {
  if (history.size === 0) return
  const fresh = new Set(
    files.flatMap(({ kind, rows }) => (kind === 'deals' ? (rows as DealRow[]) : [])).map(({ id }) => id),
  )
  const known = latestDealRows(
    db,
    [...history.keys()].filter((id) => !fresh.has(id)),
  )
  if (known.size > 0) insertDeals(db, batchId, [...known.values()], history)
}
