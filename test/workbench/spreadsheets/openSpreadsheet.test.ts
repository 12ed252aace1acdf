import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSpreadsheet } from '../../../src/workbench/spreadsheets/openSpreadsheet.ts'
import { readSpreadsheet } from '../../../src/workbench/spreadsheets/readSpreadsheet.ts'
import { makeWorkbook } from '../../import/spreadsheet/makeWorkbook.ts'
import { cellsOf, openSheet, saveWorkbook, workbookOf } from './openSheet.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'foresight-spreadsheet-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** (date(2024, 3, 31) - date(1899, 12, 30)).days in Python. */
const DAY = 45_382

test('values by their formats: dates, times, numbers, percentages, currencies, texts, flags', async () => {
  const header = ['id', 'closed', 'at', 'amount', 'share', 'price', 'won', 'note']
  const workbook = workbookOf({
    Deals: [
      header,
      [
        '00123',
        { t: 'n', v: DAY, z: 'm/d/yy' },
        { t: 'n', v: DAY + 0.5, z: 'dd.mm.yyyy hh:mm' },
        { t: 'n', v: 1234.56, z: '#,##0.00' },
        { t: 'n', v: 0.125, z: '0.0%' },
        { t: 'n', v: -99.5, z: '#,##0.00 [$€-407]' },
        true,
        'Zoë, "quoted"\nnext line',
      ],
      ['4111111111111111', null, null, 0.1, 1, null, false, '=1+1'],
    ],
  })
  const table = await openSheet(folder, saveWorkbook(workbook))
  expect(cellsOf(table)).toEqual([
    header,
    [
      '00123',
      '2024-03-31',
      '2024-03-31 12:00:00',
      '1234.56',
      '0.125',
      '€ -99.5',
      'TRUE',
      'Zoë, "quoted"\nnext line',
    ],
    ['4111111111111111', '', '', '0.1', '1', '', 'FALSE', '=1+1'],
  ])
  expect(table.warnings).toEqual([])
  expect(table.layout).toMatchObject({
    format: 'spreadsheet',
    sheet: 'Deals',
    headerLine: 1,
    delimiter: null,
  })
})

test('dates counted from 1904', async () => {
  const workbook = workbookOf({
    Deals: [
      ['id', 'closed'],
      // (date(2024, 3, 31) - date(1904, 1, 1)).days in Python.
      ['A', { t: 'n', v: 43_920, z: 'yyyy-mm-dd' }],
    ],
  })
  workbook.Workbook = { WBProps: { date1904: true } }
  expect(cellsOf(await openSheet(folder, saveWorkbook(workbook)))[1]).toEqual(['A', '2024-03-31'])
})

test('the visible sheet with most cells, or the one that is asked for', async () => {
  const rows = (count: number, mark: string) => [
    ['id', 'stage'],
    ...Array.from({ length: count }, (_, index) => [`${mark}${index}`, 'Open']),
  ]
  const workbook = workbookOf({ Cover: [['Pipeline']], Deals: rows(3, 'A'), Archive: rows(9, 'B') })
  workbook.Workbook = { Sheets: [{}, {}, { Hidden: 1 }] }
  const bytes = saveWorkbook(workbook)
  const found = await openSheet(folder, bytes)
  expect(found.layout.sheets).toEqual([
    { name: 'Cover', rows: 1, hidden: false },
    { name: 'Deals', rows: 4, hidden: false },
    { name: 'Archive', rows: 10, hidden: true },
  ])
  expect([found.layout.sheet, found.rowCount]).toEqual(['Deals', 3])
  expect(found.warnings).toMatchObject([
    { code: 'other-sheets', count: 2, message: expect.stringMatching(/^Sheet "Deals" was read/) },
  ])
  const chosen = await openSheet(folder, bytes, { sheet: 'Archive' })
  expect([chosen.layout.sheet, chosen.rowCount, chosen.warnings]).toEqual(['Archive', 9, []])
})

test('a table that starts in the middle of the sheet, under a title, with a gap and a total', async () => {
  const workbook = workbookOf({
    Report: [
      [],
      [null, null, 'Pipeline of the week'],
      [],
      [null, null, 'id', 'name', 'amount'],
      [null, null, 'A', 'One', 5],
      [],
      [null, null, 'B', null, 7],
      [null, null, 'Total', null, 12],
    ],
  })
  const table = await openSheet(folder, saveWorkbook(workbook))
  expect(table.header).toEqual(['id', 'name', 'amount'])
  expect([...table.rows()].map(({ line, cells, aside }) => [line, cells.join('|'), aside])).toEqual([
    [5, 'A|One|5', null],
    [6, '', null],
    [7, 'B||7', null],
    [8, 'Total||12', 'total-row'],
  ])
  expect(table.layout.headerLine).toBe(4)
  expect(table.warnings.map(({ code }) => code)).toEqual(['preamble', 'total-row'])
})

test('the row that names the columns can be chosen', async () => {
  const workbook = workbookOf({
    S: [
      ['a', 'b'],
      ['id', 'amount'],
      ['A', 5],
    ],
  })
  const table = await openSheet(folder, saveWorkbook(workbook), { headerLine: 2 })
  expect(cellsOf(table)).toEqual([
    ['id', 'amount'],
    ['A', '5'],
  ])
})

test('a workbook with macros is read as data, and that is said', async () => {
  const workbook = workbookOf({ Deals: [['id'], ['A']] })
  workbook.vbaraw = Buffer.from('macro')
  const table = await openSheet(folder, saveWorkbook(workbook, 'xlsm'))
  expect(table.warnings).toMatchObject([{ code: 'macros', message: expect.stringMatching(/not run/) }])
})

test('formulas are not computed: the saved result counts, and a missing one is said', async () => {
  const cell = (place: string, xml: string) => `<c r="${place}">${xml}</c>`
  const table = await openSheet(
    folder,
    makeWorkbook({
      Deals: [
        `<row r="1">${['A1', 'B1'].map((place) => `<c r="${place}" t="inlineStr"><is><t>${place}</t></is></c>`).join('')}</row>`,
        `<row r="2">${cell('A2', '<f>1+1</f><v>3</v>')}${cell('B2', '<f>HYPERLINK("http://x")</f>')}</row>`,
      ].join(''),
    }),
  )
  expect(cellsOf(table)[1]).toEqual(['3', ''])
  expect(table.warnings).toMatchObject([{ code: 'no-result', count: 1 }])
})

test('errors, numbers longer than Excel keeps and merged cells are said with their places', async () => {
  const workbook = workbookOf({
    Deals: [
      ['id', 'amount'],
      [1234567890123456, { t: 'e', v: 42 }],
      ['B', 5],
    ],
  })
  workbook.Sheets.Deals!['!merges'] = [{ s: { r: 2, c: 0 }, e: { r: 3, c: 0 } }]
  const table = await openSheet(folder, saveWorkbook(workbook))
  expect(cellsOf(table)[1]).toEqual(['1234567890123456', '#N/A'])
  const said = Object.fromEntries(table.warnings.map(({ code, message }) => [code, message]))
  expect(said['long-number']).toContain('A2')
  expect(said['error-cell']).toContain('B2')
  expect(said['merged-cells']).toContain('first cell')
})

test('names that objects trip over are kept', async () => {
  const names = ['__proto__', 'constructor', '__proto__', 'toString']
  const table = await openSheet(
    folder,
    saveWorkbook(workbookOf({ constructor: [names, ['1', '2', '3', '4']] })),
  )
  expect(cellsOf(table)).toEqual([names, ['1', '2', '3', '4']])
  expect(table.layout.sheet).toBe('constructor')
})

test.each([
  ['xls', 'old-spreadsheet'],
  ['xlsb', 'other-spreadsheet'],
  ['ods', 'other-spreadsheet'],
] as const)('.%s is refused by name', async (type, code) => {
  const path = join(folder, `file.${type}`)
  writeFileSync(path, saveWorkbook(workbookOf({ Deals: [['id'], ['A']] }), type))
  expect(await openSpreadsheet(path, {}, folder, readSpreadsheet)).toMatchObject({
    type: 'unreadable',
    code,
    message: expect.stringContaining(`.${type}`),
  })
})

test('the rows can be gone through again and again, also of a sheet that is not kept in memory', async () => {
  const rows = Array.from({ length: 3_000 }, (_, index) => [`A-${index}`, 'x'.repeat(12_000)])
  const table = await openSheet(folder, saveWorkbook(workbookOf({ Deals: [['id', 'note'], ...rows] })))
  for (let pass = 0; pass < 2; pass++) {
    let count = 0
    for (const { line, cells } of table.rows()) {
      expect(cells[0]).toBe(`A-${count}`)
      expect(line).toBe(count + 2)
      count++
    }
    expect(count).toBe(3_000)
  }
})
