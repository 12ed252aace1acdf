/** Number of line breaks inside the cells of a row. */
export function breaksInside(cells: readonly string[], newline: string): number {
  let breaks = 0
  for (const cell of cells) breaks += breaksIn(cell, newline)
  return breaks
}

/** Number of line breaks in a text. */
export function breaksIn(text: string, newline: string): number {
  let breaks = 0
  for (let at = text.indexOf(newline); at !== -1; at = text.indexOf(newline, at + 1)) breaks++
  return breaks
}
