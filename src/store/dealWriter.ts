import type { DealRow, StageChangeRow } from '../contract/records.ts'
import { sparseInsert } from './sparseInsert.ts'
import { attributesToText } from './storedAttributes.ts'
import { ALWAYS, versionsOfDeal } from './versionsOfDeal.ts'
import type { WritableWorkbook } from './workbookHandle.ts'

const COLUMNS = [
  ...['deal_id', 'known_from', 'seq', 'recorded', 'line', 'outcome', 'stage', 'amount', 'currency'],
  ...['created_on', 'closed_on', 'expected_close_on', 'name', 'account', 'owner', 'product', 'source'],
  ...['lost_reason', 'lead_id', 'next_step', 'last_activity_on', 'attributes', 'opened_on'],
]
/** Stands for the import's day while that isn't known; later than any date that a file may hold. */
const DAY_TO_COME = '9999-12-31'

/** What a writer of deals knows of their import. */
export interface DealImport {
  readonly batchId: number
  /** `YYYY-MM-DD`; null while only the last row will tell. Then `dateClosings` has to follow. */
  readonly asOf: string | null
  /** Outcome that entering a stage means, for deals with stage changes. */
  readonly outcomeOfStage: ReadonlyMap<string, DealRow['outcome']>
}

/** Writes deals one after another under a batch; the last ones only with `finish`. */
export interface DealWriter {
  /** Writes the versions of a row, with the deal's own stage changes of the same import. */
  write(row: DealRow, stageChanges?: readonly StageChangeRow[]): void
  /** Writes what still waits; gives how many closings have no day yet. */
  finish(): number
}

/**
 * Makes a writer; to be used inside a command. The open version of a closed deal without stage changes isn't written: its day
 * stands in `opened_on`, and what it tells follows from the row. What is written tells the same as `versionsOfDeal`.
 */
export function dealWriter(db: WritableWorkbook, { batchId, asOf, outcomeOfStage }: DealImport): DealWriter {
  const rows = sparseInsert(db, 'deal_version', COLUMNS, { batch_id: batchId })
  const day = asOf ?? DAY_TO_COME
  let undated = 0
  const values: (string | number | null)[] = []
  const add = (
    row: DealRow,
    knownFrom: string,
    seq: number,
    recorded: boolean,
    openedOn: string | null,
  ): void => {
    values[0] = row.id
    values[1] = knownFrom
    values[2] = seq
    values[3] = recorded ? 1 : 0
    values[4] = row.line
    values[5] = row.outcome
    values[6] = row.stage
    values[7] = row.amount === null ? null : row.amount.minor
    values[8] = row.amount === null ? null : row.amount.currency
    values[9] = row.createdOn
    values[10] = row.closedOn
    values[11] = row.expectedCloseOn
    values[12] = row.name
    values[13] = row.account
    values[14] = row.owner
    values[15] = row.product
    values[16] = row.source
    values[17] = row.lostReason
    values[18] = row.leadId
    values[19] = row.nextStep
    values[20] = row.lastActivityOn
    values[21] = attributesToText(row.attributes)
    values[22] = openedOn
    rows.add(values)
  }
  return {
    write(row, stageChanges = []) {
      if (stageChanges.length > 0) {
        const versions = versionsOfDeal(row, { asOf: day, stageChanges, outcomeOfStage })
        versions.forEach((version, seq) => {
          add(version, version.knownFrom, seq, version.recorded, null)
        })
      } else if (row.outcome === 'open') add(row, row.createdOn ?? ALWAYS, 0, false, null)
      else {
        const closed = row.closedOn ?? day
        if (row.closedOn === null && asOf === null) undated++
        add(row, closed, 0, false, row.createdOn !== null && row.createdOn < closed ? row.createdOn : null)
      }
    },
    finish() {
      rows.flush()
      return undated
    },
  }
}

/** Gives the closings of a batch that have no day of their own the import's day, once it is known. Cost: one pass over the batch. */
export function dateClosings(db: WritableWorkbook, batchId: number, asOf: string): void {
  db.prepare(
    `UPDATE deal_version SET known_from = $asOf, opened_on = CASE WHEN opened_on < $asOf THEN opened_on END
     WHERE batch_id = $batchId AND known_from = $dayToCome`,
  ).run({ asOf, batchId, dayToCome: DAY_TO_COME })
}
