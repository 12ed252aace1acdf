import type { Statement } from 'better-sqlite3'
import type { WritableWorkbook } from './workbookHandle.ts'

type Value = string | number | null

/** Rows of one statement: binding 10 rows at once costs a third less than one at a time, more than 50 cost more again. */
const ROWS_PER_STATEMENT = 10
/** Shapes of rows (which columns are filled) that have a statement of their own; rows of others name every column. */
const MOST_SHAPES = 200
/** Two bits of a shape's number for each column must fit into 2^53. */
const MOST_COLUMNS = 26

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
 * Inserts many rows quickly. Most of the time of an insert goes into binding values, so empty columns are left out and zeros
 * written into the statement: rows are gathered by their shape, and those of one shape go in together. Rows of different shapes
 * may change places. `table`, `columns` and `fixed` (columns with one number for all rows) become SQL: never from outside.
 */
export function sparseInsert(
  db: WritableWorkbook,
  table: string,
  columns: readonly string[],
  fixed: Readonly<Record<string, number>>,
): SparseInsert {
  if (columns.length > MOST_COLUMNS) throw new Error(`${columns.length} columns are too many.`)
  const shapes = new Map<number, Shape>()
  const fixedNames = Object.keys(fixed)
  const fixedValues = fixedNames.map((name) => String(Number(fixed[name])))

  const shapeOf = (values: readonly (Value | undefined)[]): Shape => {
    const kept = columns.flatMap((_, place) => (values[place] === null ? [] : [place]))
    const bound = kept.filter((place) => values[place] !== 0)
    const names = [...fixedNames, ...kept.map((place) => columns[place]!)]
    const row = `(${[...fixedValues, ...kept.map((place) => (values[place] === 0 ? '0' : '?'))].join(', ')})`
    const insert = (rows: number) =>
      db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES ${Array(rows).fill(row).join(', ')}`)
    return { bound, one: insert(1), many: insert(ROWS_PER_STATEMENT), waiting: [] }
  }
  let whole: Shape | null = null

  return {
    add(values) {
      let nulls = 0
      let zeros = 0
      for (let place = 0, bit = 1; place < columns.length; place++, bit *= 2) {
        const value = values[place]
        if (value === null) nulls += bit
        else if (value === 0) zeros += bit
      }
      const key = nulls + zeros * 2 ** columns.length
      let shape = shapes.get(key)
      if (shape === undefined) {
        if (shapes.size < MOST_SHAPES) {
          shape = shapeOf(values)
          shapes.set(key, shape)
        } else {
          whole ??= shapeOf([])
          shape = whole
        }
      }
      const { bound, waiting, many } = shape
      for (let index = 0; index < bound.length; index++) waiting.push(values[bound[index]!]!)
      if (waiting.length === bound.length * ROWS_PER_STATEMENT) {
        many.run(waiting)
        waiting.length = 0
      }
    },
    flush() {
      for (const { bound, one, waiting } of [...shapes.values(), ...(whole ? [whole] : [])]) {
        for (let from = 0; from < waiting.length; from += bound.length) {
          one.run(waiting.slice(from, from + bound.length))
        }
        waiting.length = 0
      }
    },
  }
}
