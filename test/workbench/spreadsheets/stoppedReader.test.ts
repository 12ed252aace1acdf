import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forkCapped, forkReader } from '../../../src/workbench/spreadsheets/forkReader.ts'
import { openSpreadsheet } from '../../../src/workbench/spreadsheets/openSpreadsheet.ts'
import { cellsOf, openSheet, saveWorkbook, workbookOf } from './openSheet.ts'

let folder: string
let path: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'foresight-stopped-'))
  path = join(folder, 'large.xlsx')
  const rows = Array.from({ length: 20_000 }, (_, index) => [`A-${index}`, index, `note ${index}`])
  writeFileSync(path, saveWorkbook(workbookOf({ Deals: rows })))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a reader that runs out of memory dies alone, and the next file is read', async () => {
  const refused = await openSpreadsheet(path, {}, folder, (job) => forkCapped(job, 16, 60))
  expect(refused).toMatchObject({
    type: 'unreadable',
    code: 'reader-stopped',
    message: expect.stringMatching(/memory.*CSV/),
  })
  const bytes = saveWorkbook(workbookOf({ Deals: [['id'], ['A']] }))
  expect(cellsOf(await openSheet(folder, bytes, {}, forkReader))).toEqual([['id'], ['A']])
})

test('a reader that takes too long is killed, and leaves nothing', async () => {
  const begun = performance.now()
  const refused = await openSpreadsheet(path, {}, folder, (job) => forkCapped(job, 1024, 0.1))
  expect(performance.now() - begun).toBeLessThan(2000)
  expect(refused).toMatchObject({ code: 'reader-stopped', message: expect.stringMatching(/longer than/) })
  expect(readdirSync(folder).filter((name) => name.endsWith('.rows'))).toHaveLength(1)
})
