/** As Excel shows a whole number of twelve digits or more: `1.23457E+15`. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+(\d{2,3})$/
/** Digits that Excel keeps of a number; the rest become zeros (Microsoft, "Excel specifications and limits": 15 digits). */
const EXCEL_DIGITS = 15
const LONG_WHOLE = new RegExp(String.raw`^[1-9]\d{${EXCEL_DIGITS - 1}}0+$`)

/**
 * Whether an ID was taken for a number by a spreadsheet, which keeps only its first digits: `1.23457E+15`, or more than
 * fifteen digits of which all after the fifteenth are zeros. Such IDs can't be told apart any more; the cell is trimmed.
 */
export function hasLostDigits(cell: string): boolean {
  return SCIENTIFIC.test(cell) || LONG_WHOLE.test(cell)
}
