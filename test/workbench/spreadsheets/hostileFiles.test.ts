import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSpreadsheet } from '../../../src/workbench/spreadsheets/openSpreadsheet.ts'
import type { StartReader } from '../../../src/workbench/spreadsheets/readJob.ts'
import { readSpreadsheet } from '../../../src/workbench/spreadsheets/readSpreadsheet.ts'
import { HOSTILE_FILES, type HostileFile } from '../../import/spreadsheet/hostileFiles.ts'
import { makeWorkbook, textRows } from '../../import/spreadsheet/makeWorkbook.ts'

const MOST_SECONDS = 5
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'foresight-hostile-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Refuses the file as it must be refused, in time and without leaving anything. */
async function refuse({ make, code, says }: HostileFile, start?: StartReader): Promise<void> {
  const path = join(folder, 'deals.xlsx')
  writeFileSync(path, make())
  const begun = performance.now()
  const table = await openSpreadsheet(path, {}, folder, start)
  const seconds = (performance.now() - begun) / 1000
  expect(table).toMatchObject({ type: 'unreadable', code, message: expect.stringMatching(says) })
  expect(seconds).toBeLessThan(MOST_SECONDS)
  expect(readdirSync(folder)).toEqual(['deals.xlsx'])
}

test.each(HOSTILE_FILES.filter(({ heavy }) => !heavy))('$what: refused, and nothing is left', (file) =>
  refuse(file, readSpreadsheet),
)

test.each(HOSTILE_FILES.filter(({ heavy }) => heavy))('$what: refused by a process of its own', (file) =>
  refuse(file),
)

test('each refusal says something of its own', () => {
  expect(new Set(HOSTILE_FILES.map(({ says }) => says.source)).size).toBeGreaterThan(25)
})

test('a good file is read after all of them', async () => {
  const path = join(folder, 'good.xlsx')
  const rows = [
    ['id', 'amount'],
    ['A-1', '5'],
  ]
  writeFileSync(path, makeWorkbook({ Deals: textRows(rows) }))
  const table = await openSpreadsheet(path, {}, folder)
  if (table.type !== 'table') throw new Error(table.message)
  expect([table.header, ...[...table.rows()].map(({ cells }) => cells)]).toEqual(rows)
})
