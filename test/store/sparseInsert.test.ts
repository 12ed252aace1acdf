import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sparseInsert } from '../../src/store/sparseInsert.ts'
import type { WritableWorkbook } from '../../src/store/workbookHandle.ts'

const COLUMNS = Array.from({ length: 12 }, (_, place) => `c${place}`)

function table(): WritableWorkbook {
  const db = new Database(':memory:')
  db.exec(
    `CREATE TABLE t (batch_id INTEGER NOT NULL, ${COLUMNS.map((column) => `${column} ANY`).join(', ')}) STRICT`,
  )
  return db as unknown as WritableWorkbook
}

const value = fc.oneof(
  fc.constant(null),
  fc.constant(0),
  fc.integer(),
  fc.constant(''),
  fc.string({ unit: 'binary' }).filter((text) => !text.includes('\u0000') && text.isWellFormed()),
)
const row = fc.array(value, { minLength: COLUMNS.length, maxLength: COLUMNS.length })

test('every row comes back as it was, whatever is empty in it', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const db = table()
      const insert = sparseInsert(db, 't', COLUMNS, { batch_id: 7 })
      for (const one of rows) insert.add(one)
      insert.flush()
      insert.flush()
      const stored = db.prepare('SELECT * FROM t').raw().all()
      const sorted = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).sort()
      expect(sorted(stored)).toEqual(sorted(rows.map((one) => [7, ...one])))
      db.close()
    }),
    { numRuns: 60 },
  )
})

test('rows of more shapes than have statements of their own', () => {
  const db = table()
  const insert = sparseInsert(db, 't', COLUMNS, { batch_id: 1 })
  const rows = Array.from({ length: 2 ** 11 }, (_, bits) =>
    COLUMNS.map((_, place) => ((bits >> place) & 1 ? `${bits}.${place}` : null)),
  )
  for (const one of [...rows, ...rows]) insert.add(one)
  insert.flush()
  const sum = db.prepare(`SELECT count(*), ${COLUMNS.map((column) => `count(${column})`).join(', ')} FROM t`)
  expect(sum.raw().get()).toEqual([2 ** 12, ...COLUMNS.map((_, place) => (place < 11 ? 2 ** 11 : 0))])
  db.close()
})
