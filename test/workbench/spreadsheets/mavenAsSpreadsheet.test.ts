import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DealRow } from '../../../src/contract/records.ts'
import { checkRows } from '../../../src/import/check/checkRows.ts'
import { proposeMapping } from '../../../src/import/propose/proposeFile.ts'
import type { Table } from '../../../src/import/reading/table.ts'
import { forkReader } from '../../../src/workbench/spreadsheets/forkReader.ts'
import { tableOf } from '../../import/tableOf.ts'
import { openSheet, saveWorkbook, type Value, workbookOf } from './openSheet.ts'

const FILE = new URL('../../../../shared/data/maven-crm/sales_pipeline.csv', import.meta.url)
const present = existsSync(FILE)
const title = present ? 'Maven' : 'Maven (skipped: ../shared/data is not there)'

describe.skipIf(!present)(title, () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'foresight-maven-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('saved as a spreadsheet, with real dates and numbers, it gives the rows that its CSV gives', async () => {
    const csv = tableOf(new Uint8Array(readFileSync(FILE)))
    const rows = [...csv.rows()].map(({ cells }) => cells.map(asExcelWould))
    const workbook = workbookOf({ pipeline: [[...csv.header], ...rows] })
    const sheet = await openSheet(folder, saveWorkbook(workbook), {}, forkReader)
    const fromCsv = acceptedRows(csv)
    expect(fromCsv).toHaveLength(8800)
    expect(acceptedRows(sheet)).toEqual(fromCsv)
  })
})

/** Typed into Excel, a date becomes a serial number with a date's format, and digits become a number. */
function asExcelWould(cell: string): Value {
  if (/^\d{4}-\d\d-\d\d$/.test(cell))
    return { t: 'n', v: Date.parse(cell) / 86_400_000 + 25_569, z: 'm/d/yyyy' }
  if (/^\d+(\.\d+)?$/.test(cell)) return Number(cell)
  return cell === '' ? null : cell
}

function acceptedRows(table: Table): DealRow[] {
  const checked = checkRows(table, 'deals', proposeMapping(table, 'deals'))
  if (checked.type === 'refused') throw new Error(checked.message)
  return [...checked.batches()].flatMap(({ accepted }) => accepted)
}
