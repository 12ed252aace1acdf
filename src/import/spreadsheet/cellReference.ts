/** A place in a sheet, both 1-based. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

const REFERENCE = /^\$?([A-Z]{1,7})\$?(\d{1,15})$/

/** Reads a reference such as `B5`; null when it is none. */
export function parseReference(text: string): CellPlace | null {
  const match = REFERENCE.exec(text)
  if (!match) return null
  let column = 0
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(match[2]), column }
}

/** Writes a place as Excel does: row 5, column 2 is `B5`. */
export function formatReference({ row, column }: CellPlace): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row}`
}
