import type { Statement } from 'better-sqlite3'
import type { WritableWorkbook } from './workbookHandle.ts'

type Value = string | number | null

/** Rows of one statement: 10 rows at once cost a third less than one at a time; more of them cost more again. */
const ROWS_PER_STATEMENT = 10
/** Shapes of rows (which columns are filled) that have a statement of their own; rows of others bind every column. */
const MOST_SHAPES = 200

interface Shape {
  /** Places of the columns that are bound. */
  readonly bound: readonly number[]
  readonly one: Statement
  readonly many: Statement
  /** Values that wait for a full statement. */
  readonly waiting: Value[]
}

/** Writes rows into one table; the last ones only with `flush`. */
export interface SparseInsert {
  /** Takes a row's values in the order of the columns; the array may be used again. */
  add(values: readonly Value[]): void
  flush(): void
}

/**
 * Inserts many rows quickly. Half the time of an insert goes into handing values over one by one, so empty columns are left out and
 * zeros written into the statement: rows are gathered by this shape, and those of one shape go in together. Rows of different
 * shapes may change places. `table`, `columns` (at most 26) and `fixed` (columns with one number for all rows) become SQL, so they
 * never come from outside.
 */
export function sparseInsert(
  db: WritableWorkbook,
  table: string,
  columns: readonly string[],
  fixed: Readonly<Record<string, number>>,
): SparseInsert {
  const shapes = new Map<number, Shape>()
  let whole: Shape | null = null

  const shapeOf = (values: readonly Value[] | null): Shape => {
    const filled = columns.flatMap((_, place) => (values !== null && values[place] === null ? [] : [place]))
    const isZero = (place: number) => values !== null && values[place] === 0
    const names = [...Object.keys(fixed), ...filled.map((place) => columns[place])].join(', ')
    const row = [...Object.values(fixed).map(Number), ...filled.map((place) => (isZero(place) ? 0 : '?'))]
    const insert = (rows: number) =>
      db.prepare(
        `INSERT INTO ${table} (${names}) VALUES ${Array(rows)
          .fill(`(${row.join(', ')})`)
          .join(', ')}`,
      )
    const bound = filled.filter((place) => !isZero(place))
    return { bound, one: insert(1), many: insert(ROWS_PER_STATEMENT), waiting: [] }
  }

  const shapeFor = (values: readonly Value[]): Shape => {
    // Two bits a column: 26 of them fit into a whole number.
    let key = 0
    for (let place = 0; place < columns.length; place++) {
      const value = values[place]
      key = key * 4 + (value === null ? 0 : value === 0 ? 1 : 2)
    }
    const known = shapes.get(key)
    if (known !== undefined) return known
    if (shapes.size < MOST_SHAPES) {
      const shape = shapeOf(values)
      shapes.set(key, shape)
      return shape
    }
    whole ??= shapeOf(null)
    return whole
  }

  return {
    add(values) {
      const { bound, waiting, one, many } = shapeFor(values)
      if (bound.length === 0) one.run()
      for (let index = 0; index < bound.length; index++) waiting.push(values[bound[index]!]!)
      if (waiting.length > 0 && waiting.length === bound.length * ROWS_PER_STATEMENT) {
        // Arguments are handed over faster than the elements of an array.
        many.run(...waiting)
        waiting.length = 0
      }
    },
    flush() {
      for (const { bound, one, waiting } of [...shapes.values(), ...(whole ? [whole] : [])]) {
        for (let from = 0; from < waiting.length; from += bound.length) {
          one.run(...waiting.slice(from, from + bound.length))
        }
        waiting.length = 0
      }
    },
  }
}
