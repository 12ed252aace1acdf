/** The cell without white space around it; told quickly where there is none. */
export function trimmedCell(cell: string): string {
  const last = cell.length - 1
  if (last < 0) return cell
  return isInk(cell.charCodeAt(0)) && isInk(cell.charCodeAt(last)) ? cell : cell.trim()
}

/** Whether a character is printed, of those in ASCII. */
function isInk(code: number): boolean {
  return code > 32 && code < 127
}
