import type { UnreadableFile } from '../reading/table.ts'
import { refuseSpreadsheet } from './refuseSpreadsheet.ts'
import { shownName } from './shownName.ts'
import type { SpreadsheetLimits } from './spreadsheetLimits.ts'
import type { SheetSurvey } from './surveySheet.ts'

/** Names listed in a refusal. */
const LISTED = 10

interface Candidate extends SheetSurvey {
  readonly name: string
  readonly hidden: boolean
}

/**
 * The place of the sheet to read: the one named, else the visible one with most filled cells, the first of equals. Refused when
 * it is not there, empty, or larger than `limits` allow.
 */
export function chooseSheet(
  sheets: readonly Candidate[],
  chosen: string | undefined,
  limits: SpreadsheetLimits,
): number | UnreadableFile {
  const index = chosen === undefined ? fullest(sheets) : sheets.findIndex(({ name }) => name === chosen)
  const sheet = sheets[index]
  if (!sheet) {
    if (chosen === undefined)
      return refuseSpreadsheet(
        'no-sheet',
        'All sheets of the spreadsheet are hidden. Choose the one to read, or show it in Excel.',
      )
    const names = sheets.slice(0, LISTED).map(({ name }) => `"${shownName(name)}"`)
    const more = sheets.length > LISTED ? ` and ${sheets.length - LISTED} more` : ''
    return refuseSpreadsheet(
      'no-sheet',
      `The spreadsheet has no sheet "${shownName(chosen)}". It has ${names.join(', ')}${more}.`,
    )
  }
  return refuseSheet(sheet, limits) ?? index
}

function fullest(sheets: readonly Candidate[]): number {
  let best = -1
  sheets.forEach(({ hidden, filled }, index) => {
    if (!hidden && (best === -1 || filled > sheets[best]!.filled)) best = index
  })
  return best
}

function refuseSheet(sheet: Candidate, limits: SpreadsheetLimits): UnreadableFile | null {
  const name = shownName(sheet.name)
  const { cells, filled, rows, lastRow, lastColumn, lowest, rightmost, impossible } = sheet
  if (impossible !== null) {
    return refuseSpreadsheet(
      'damaged-spreadsheet',
      `Sheet "${name}" has a cell at "${shownName(impossible)}", a place that no sheet has. Open the spreadsheet in Excel, let it repair the file, save it and add that one.`,
    )
  }
  if (filled === 0) {
    return refuseSpreadsheet(
      'empty-file',
      `Sheet "${name}" is empty; it needs at least a row that names the columns.`,
    )
  }
  const area = lastRow * lastColumn
  if (area > limits.area && area > filled * limits.areaPerCell) {
    const far = lastRow / rows > lastColumn / 100 ? lowest : rightmost
    return refuseSpreadsheet(
      'too-large',
      `Sheet "${name}" has a cell far away from the others, at ${far}. Delete what isn't part of the table in Excel, save and try again.`,
    )
  }
  if (lastRow > limits.rows || cells > limits.cells) {
    return refuseSpreadsheet(
      'too-large',
      `Sheet "${name}" has ${lastRow.toLocaleString('en-US')} rows and ${cells.toLocaleString('en-US')} cells; a spreadsheet is read up to ${limits.rows.toLocaleString('en-US')} rows and ${limits.cells.toLocaleString('en-US')} cells. Save the sheet as CSV and add that file, which may have any size.`,
    )
  }
  return null
}
