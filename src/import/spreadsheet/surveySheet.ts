import { attribute } from './attribute.ts'
import { formatReference, parseReference } from './cellReference.ts'
import { LAST_COLUMN, LAST_ROW } from './spreadsheetLimits.ts'
import type { OnTag } from './tagScanner.ts'

/** What a sheet holds, found by its tags alone. */
export interface SheetSurvey {
  /** Rows with at least one filled cell. */
  rows: number
  /** Cells, also those with nothing but a format. */
  cells: number
  filled: number
  /** 1-based place of the last filled row and column; 0 without any. */
  lastRow: number
  lastColumn: number
  /** Filled cells that reach these, such as `XFD1`. */
  lowest: string
  rightmost: string
  /** Formulas that were saved without their result. */
  unvalued: number
  merged: number
  /** A reference beyond the last row or column that a sheet can have; null when there is none. */
  impossible: string | null
}

const reference = attribute('r')

/** Surveys a sheet from its tags, which are to be given to `onTag` in their order. */
export function surveySheet(): { readonly survey: SheetSurvey; readonly onTag: OnTag } {
  const survey: SheetSurvey = {
    rows: 0,
    cells: 0,
    filled: 0,
    lastRow: 0,
    lastColumn: 0,
    lowest: '',
    rightmost: '',
    unvalued: 0,
    merged: 0,
    impossible: null,
  }
  let row = 0
  let column = 0
  let lastFilledRow = 0
  let filled = false
  let formula = false

  function place(tag: string): void {
    const written = reference(tag)
    const at = written === null ? null : parseReference(written)
    if (at) ({ row, column } = at)
    else column++
    if (row > LAST_ROW || row < 1 || column > LAST_COLUMN || (written !== null && !at))
      survey.impossible ??= written ?? formatReference({ row, column })
    filled = false
    formula = false
    survey.cells++
  }

  function fill(): void {
    if (filled) return
    filled = true
    survey.filled++
    if (row !== lastFilledRow) survey.rows++
    lastFilledRow = row
    if (row > survey.lastRow) {
      survey.lastRow = row
      survey.lowest = formatReference({ row, column })
    }
    if (column > survey.lastColumn) {
      survey.lastColumn = column
      survey.rightmost = formatReference({ row, column })
    }
  }

  return {
    survey,
    onTag(name, tag, kind) {
      if (name === 'c') {
        if (kind !== 'close') place(tag)
        else if (formula && !filled) survey.unvalued++
      } else if (name === 'v' || name === 'is') {
        if (kind === 'open') fill()
      } else if (name === 'row') {
        if (kind === 'close') return
        const number = reference(tag)
        row = number === null ? row + 1 : Number(number)
        column = 0
      } else if (name === 'f') formula = true
      else if (name === 'mergeCell' && kind !== 'close') survey.merged++
    },
  }
}
