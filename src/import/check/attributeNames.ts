import { REJECT_COLUMNS } from '../exportRejects.ts'

/**
 * The name under which each column is kept as an attribute: its own, `name (2)` where it repeats, `Column 5` where it is
 * empty. Null for columns that are not kept: the mapped ones, and the reasons that exported rejects carry.
 */
export function attributeNames(header: readonly string[], mapped: ReadonlySet<number>): (string | null)[] {
  const used = new Set<string>()
  return header.map((column, index) => {
    if (mapped.has(index) || REJECT_COLUMNS.includes(column)) return null
    const base = column === '' ? `Column ${index + 1}` : column
    let name = base
    for (let copy = 2; used.has(name); copy++) name = `${base} (${copy})`
    used.add(name)
    return name
  })
}
