/** What a spreadsheet takes for a formula at the start of a cell (OWASP, CSV Injection; the wide forms count in East Asian Excel). */
const FORMULA = /^['\s]*[=+\-@＝＋－＠]/
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/
const MARK = "'"

/**
 * A text that no spreadsheet runs as a formula: one that would start like a formula, or like a text so marked, gets an apostrophe
 * in front. Plain numbers such as `-5` stay. `plainCell` takes the apostrophe away again; nothing is lost.
 */
export function safeCell(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? MARK + text : text
}

/** The text that `safeCell` was given. */
export function plainCell(cell: string): string {
  return cell.startsWith(MARK) && FORMULA.test(cell) ? cell.slice(MARK.length) : cell
}
