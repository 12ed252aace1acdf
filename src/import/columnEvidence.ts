import { addDecimalEvidence, type DecimalEvidence, noDecimalEvidence } from './amounts/decimalEvidence.ts'
import { numberParts } from './amounts/decimalText.ts'
import { dateParts } from './dates/dateCell.ts'
import { addDateEvidence, type DateEvidence, noDateEvidence } from './dates/dateEvidence.ts'
import { isMissingValue } from './missingCell.ts'

/** What all cells of some columns say about how dates and numbers are written; a column stands in one of the two, or in none. */
export interface ColumnEvidence {
  readonly dates: ReadonlyMap<number, DateEvidence>
  readonly decimals: ReadonlyMap<number, DecimalEvidence>
}

/**
 * Makes the collector for the rows of one table, which spares a pass over them later. What the first filled cell of a column is
 * decides what is collected; for a column that starts with a text nothing is, although dates may follow. Only rows as wide as the
 * header may be given.
 */
export function evidenceCollector(width: number): {
  add(cells: readonly string[]): void
  readonly evidence: ColumnEvidence
} {
  const dates = new Map<number, DateEvidence>()
  const decimals = new Map<number, DecimalEvidence>()
  let unseen = Array.from({ length: width }, (_, index) => index)

  const start = (index: number, cell: string): void => {
    unseen = unseen.filter((other) => other !== index)
    if (dateParts(cell)) dates.set(index, noDateEvidence())
    else if (numberParts(cell)) decimals.set(index, noDecimalEvidence())
  }
  return {
    add(cells) {
      for (const index of unseen) {
        const cell = cells[index]!.trim()
        if (!isMissingValue(cell)) start(index, cell)
      }
      for (const [index, evidence] of dates) {
        const cell = cells[index]!.trim()
        if (!isMissingValue(cell)) addDateEvidence(evidence, cell)
      }
      for (const [index, evidence] of decimals) {
        const cell = cells[index]!.trim()
        if (!isMissingValue(cell)) addDecimalEvidence(evidence, cell)
      }
    },
    evidence: { dates, decimals },
  }
}
