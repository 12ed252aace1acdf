import fc from 'fast-check'
import Papa from 'papaparse'
import { beforeAll, expect, it } from 'vitest'
import { crossTabulation } from '../../../src/contract/profiling.ts'
import { isMissingValue } from '../../../src/import/missingCell.ts'
import { crossTabulate } from '../../../src/import/profile/crossTabulate.ts'
import { loadDanfo } from '../../../src/import/profile/danfo.ts'
import { tableOf } from '../tableOf.ts'

/** Loading danfo.js takes half a second, and several on a busy machine. */
const LOADING = 60_000
beforeAll(async () => void (await loadDanfo()), LOADING)

it('counts pairs of values, cells without one as a value of their own', async () => {
  const table = tableOf('Id,Owner,Stage\n1,Ann,Won\n2,Bo,Won\n3,Ann,-\n4, Ann ,Won\n5,,Lost\n')
  const found = await crossTabulate('x.csv', table, 1, 2)
  expect(crossTabulation.parse(found)).toEqual(found)
  expect(found).toEqual({
    file: 'x.csv',
    rowColumn: 'Owner',
    columnColumn: 'Stage',
    rows: 5,
    sampledRows: 5,
    rowValues: ['Ann', 'Bo', ''],
    columnValues: ['Won', '', 'Lost'],
    counts: [
      [2, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ],
    othersJoined: false,
  })
})

it('joins rare values as the last, and rests on an even sample above the given number of rows', async () => {
  // Value k occurs k + 1 times, in 30 rows-values and one column-value.
  const rows = Array.from({ length: 30 }, (_, k) => `v${k},x\n`.repeat(k + 1)).join('')
  const found = await crossTabulate('x.csv', tableOf(`a,b\n${rows}`), 0, 1)
  expect(found.rowValues).toEqual([...Array.from({ length: 20 }, (_, k) => `v${29 - k}`), 'other'])
  expect(found.othersJoined).toBe(true)
  // 1 + 2 + ... + 10, the ten rarest.
  expect(found.counts.at(-1)).toEqual([55])
  const sampled = await crossTabulate('x.csv', tableOf(`a,b\n${'u,x\nw,x\n'.repeat(500)}`), 0, 1, 250)
  expect(sampled).toMatchObject({ rows: 1000, sampledRows: 250 })
  expect(sampled.counts.flat().reduce((sum, count) => sum + count)).toBe(250)
})

it('refuses a column that is not there', async () => {
  await expect(crossTabulate('x.csv', tableOf('a,b\n1,2\n'), 0, 2)).rejects.toThrow(/no column 2/)
})

it('equals a count by hand, whatever the values', async () => {
  const value = fc.oneof(
    fc.constantFrom('a-b', 'a', 'b-c', 'c', '-', '', '__proto__', 'constructor', '1', '01', '1-1', 'other'),
    fc.string({ maxLength: 3 }),
  )
  const pairs = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(pairs, async (list) => {
      const csv = Papa.unparse([['id', 'a', 'b'], ...list.map(([a, b], id) => [String(id), a, b])])
      const table = tableOf(csv)
      const found = await crossTabulate('x.csv', table, 1, 2)
      const nameIn = (values: readonly string[], most: number, cell: string) => {
        const text = cell.trim()
        const plain = isMissingValue(text) ? '' : text
        const place = values.slice(0, most).indexOf(plain)
        return place === -1 ? values.length - 1 : place
      }
      const byHand = found.counts.map((row) => row.map(() => 0))
      let rows = 0
      for (const { cells } of table.rows()) {
        byHand[nameIn(found.rowValues, 20, cells[1]!)]![nameIn(found.columnValues, 12, cells[2]!)]!++
        rows++
      }
      expect(found.counts).toEqual(byHand)
      expect(found.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(rows)
    }),
    { numRuns: 100 },
  )
})
