import type { Landmark } from './landmarkCases.ts'

/** Values that a column may have to be looked at: one tells nothing, more than twenty are names rather than kinds. */
const FEWEST_VALUES = 2
const MOST_VALUES = 20
/** Share of the deals seen on recorded past days that has to carry the column. */
const ENOUGH_FILLED = 0.5
/** Columns that are looked at, the best filled first: each more is one more that may look telling by chance. */
const MOST_COLUMNS = 8

/**
 * Names of the further columns that may tell deals apart: few values, mostly filled, on days whose records are of that day (a column
 * read back from a later row may tell how the deal ended). In order of how well they are filled, then by name.
 */
export function columnsToLearnFrom(landmarks: readonly Landmark[]): readonly string[] {
  const found = new Map<string, { filled: number; values: Set<string> }>()
  let seen = 0
  for (const { records, recorded } of landmarks) {
    if (!recorded) continue
    for (const { attributes } of records) {
      seen++
      for (const [name, value] of Object.entries(attributes)) {
        if (value === '') continue
        const column = found.get(name) ?? { filled: 0, values: new Set() }
        found.set(name, column)
        column.filled++
        if (column.values.size <= MOST_VALUES) column.values.add(value)
      }
    }
  }
  return [...found]
    .filter(
      ([, { filled, values }]) =>
        filled >= ENOUGH_FILLED * seen && values.size >= FEWEST_VALUES && values.size <= MOST_VALUES,
    )
    .sort(([a, one], [b, other]) => other.filled - one.filled || (a < b ? -1 : 1))
    .slice(0, MOST_COLUMNS)
    .map(([name]) => name)
}
