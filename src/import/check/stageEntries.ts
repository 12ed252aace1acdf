import type { StageChangeRow } from '../../contract/records.ts'
import { enteredStageOf } from '../fields/enteredStage.ts'
import { compactName } from '../propose/compactName.ts'
import type { RowReader } from './rowReader.ts'

/** A column that says when deals entered one stage. */
export interface EntryColumn {
  readonly index: number
  /** Name of the stage, as the deals' own stage column writes it where the two are the same but for case, accents and punctuation. */
  readonly stage: string
}

const NO_CHANGES: StageChangeRow[] = []

/** @param stages values of the file's stage column */
export function entryColumns(
  header: readonly string[],
  indexes: readonly number[],
  stages: Iterable<string>,
): EntryColumn[] {
  const known = new Map([...stages].map((stage) => [compactName(stage), stage]))
  return indexes.map((index) => {
    const stage = enteredStageOf(header[index]!) ?? (header[index] || `Column ${index + 1}`)
    return { index, stage: known.get(compactName(stage)) ?? stage }
  })
}

/**
 * The stage changes that the date columns of a deal's row tell, in order of time; several of one day in the order of their
 * columns. Amount and expected close as of then aren't known.
 */
export function stageEntriesOf(
  reader: RowReader,
  columns: readonly EntryColumn[],
  dealId: string,
): StageChangeRow[] {
  let changes = NO_CHANGES
  for (const { index, stage } of columns) {
    const changedOn = reader.dateAt(index)
    if (changedOn === null) continue
    if (changes === NO_CHANGES) changes = []
    changes.push({
      line: reader.line,
      dealId,
      changedOn,
      fromStage: null,
      toStage: stage,
      amount: null,
      expectedCloseOn: null,
    })
  }
  if (changes.length < 2) return changes
  changes.sort((a, b) => (a.changedOn < b.changedOn ? -1 : a.changedOn > b.changedOn ? 1 : 0))
  for (let at = 1; at < changes.length; at++) changes[at]!.fromStage = changes[at - 1]!.toStage
  return changes
}
