import type { CellRepair } from '../../contract/importAnswers.ts'

/**
 * Makes the function that reads the cells of a row as repaired: a cell whose trimmed text is a repair's `from` becomes its `to`,
 * null becoming an empty cell. A row without such a cell comes back as the same array. Null when there is nothing to repair.
 */
export function cellRepairs(
  repairs: readonly CellRepair[],
): ((cells: readonly string[]) => readonly string[]) | null {
  const columns = new Map<number, Map<string, string>>()
  for (const { index, from, to } of repairs) {
    const column = columns.get(index) ?? new Map<string, string>()
    columns.set(index, column.set(from.trim(), to ?? ''))
  }
  if (columns.size === 0) return null
  return (cells) => {
    let repaired: string[] | null = null
    for (const [index, texts] of columns) {
      const cell = cells[index]
      const to = cell === undefined ? undefined : texts.get(cell.trim())
      if (to === undefined || to === cell) continue
      repaired ??= [...cells]
      repaired[index] = to
    }
    return repaired ?? cells
  }
}
