import type { RecordKind, RowsByKind } from '../../contract/records.ts'

/** What tells two rows of a kind apart; null where rows of one thing may repeat. */
const KEY_OF: { readonly [K in RecordKind]: ((row: RowsByKind[K]) => string) | null } = {
  deals: (row) => row.id,
  leads: (row) => row.id,
  'stage-history': null,
  accounts: (row) => row.name,
  products: (row) => row.name,
  people: (row) => row.name,
  targets: (row) => JSON.stringify([row.period, row.team, row.owner]),
  measures: (row) => JSON.stringify([row.on, row.measure, row.owner, row.segment]),
}

/** `same`: equal to an earlier row in every cell. `clash`: another row of the file, on `firstLine`, has its key. */
export type Repetition = { readonly type: 'same' | 'clash'; readonly firstLine: number }

/**
 * Makes the function that finds repeated rows of one file. Rows are compared by a 53-bit fingerprint of their cells, so that
 * the rows themselves need not be kept.
 */
export function duplicateRows<K extends RecordKind>(
  kind: K,
): (row: RowsByKind[K], cells: readonly string[]) => Repetition | null {
  const keyOf = KEY_OF[kind] as ((row: RowsByKind[K]) => string) | null
  const places = new Map<string | number, number>()
  // Flat arrays: an object for each of a million rows would keep the garbage collector busy.
  const lines: number[] = []
  const prints: number[] = []
  return (row, cells) => {
    const print = fingerprint(cells)
    const key = keyOf?.(row) ?? print
    const place = places.get(key)
    if (place !== undefined)
      return { type: prints[place] === print ? 'same' : 'clash', firstLine: lines[place]! }
    places.set(key, lines.length)
    lines.push(row.line)
    prints.push(print)
    return null
  }
}

/** Two interleaved 32-bit multiplicative hashes (cyrb53, bryc 2018, public domain) over the cells and their borders. */
function fingerprint(cells: readonly string[]): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (const cell of cells) {
    for (let at = 0; at < cell.length; at++) {
      const code = cell.charCodeAt(at)
      high = Math.imul(high ^ code, 2654435761)
      low = Math.imul(low ^ code, 1597334677)
    }
    high = Math.imul(high ^ 0x10000, 2654435761)
    low = Math.imul(low ^ 0x10000, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
