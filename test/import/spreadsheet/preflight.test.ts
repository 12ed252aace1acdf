import { expect, test } from 'vitest'
import { bytesInMemory } from '../../../src/import/reading/byteSource.ts'
import { chooseSheet } from '../../../src/import/spreadsheet/chooseSheet.ts'
import { type CheckedSpreadsheet, preflight } from '../../../src/import/spreadsheet/preflight.ts'
import {
  SPREADSHEET_LIMITS,
  type SpreadsheetLimits,
} from '../../../src/import/spreadsheet/spreadsheetLimits.ts'
import { makeWorkbook, textRows, workbookParts } from './makeWorkbook.ts'
import { makeZip } from './makeZip.ts'

const ROWS = textRows([
  ['id', 'amount'],
  ['A-1', '5'],
])

function check(bytes: Uint8Array, limits: Partial<SpreadsheetLimits> = {}) {
  return preflight(bytesInMemory(bytes), { ...SPREADSHEET_LIMITS, ...limits })
}

async function checked(bytes: Uint8Array): Promise<CheckedSpreadsheet> {
  const spreadsheet = await check(bytes)
  if ('type' in spreadsheet) throw new Error(spreadsheet.message)
  return spreadsheet
}

test('surveys each sheet', async () => {
  const sparse =
    '<row><c><v>1</v></c><c s="1"/></row><row r="4"><c r="C4"><f>1+1</f></c><c r="D4" t="str"><f>A1</f><v>x</v></c></row>'
  const { sheets, date1904, warnings } = await checked(
    makeWorkbook({ Deals: ROWS, Sparse: sparse }, { states: { Sparse: 'veryHidden' } }),
  )
  expect(sheets).toMatchObject([
    { name: 'Deals', hidden: false, rows: 2, cells: 4, filled: 4, lastRow: 2, lastColumn: 2, unvalued: 0 },
    {
      name: 'Sparse',
      hidden: true,
      rows: 2,
      cells: 4,
      filled: 2,
      lowest: 'D4',
      rightmost: 'D4',
      unvalued: 1,
    },
  ])
  expect(date1904).toBe(false)
  expect(warnings).toEqual([])
})

test('says that macros were not run and other workbooks not opened', async () => {
  const { warnings } = await checked(
    makeZip([
      ...workbookParts({ Deals: ROWS }),
      { name: 'xl/vbaProject.bin', content: 'x' },
      { name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' },
    ]),
  )
  expect(warnings.map(({ code }) => code)).toEqual(['macros', 'external-links'])
})

test('reads names with entities, and a workbook in another folder', async () => {
  const parts = workbookParts({ 'R&amp;D &#8364; &lt;1&gt;': ROWS }).map(({ name, content }) => ({
    name: name.replace(/^xl\//, 'book/'),
    content: String(content).replaceAll('Target="xl/', 'Target="/book/'),
  }))
  const { sheets } = await checked(makeZip(parts))
  expect(sheets).toMatchObject([{ name: 'R&D € <1>', filled: 4 }])
})

test('a damaged part that is never read does no harm, a dangerous one does', async () => {
  const withItem = (content: string) =>
    check(makeZip([...workbookParts({ Deals: ROWS }), { name: 'customXml/item1.xml', content }]))
  expect(await withItem('<?xml version="1.0" encoding="utf-16"?><a>')).not.toHaveProperty('type')
  expect(await withItem('<!DOCTYPE a><a/>')).toMatchObject({ code: 'unsafe-spreadsheet' })
})

test('names in a refusal are cut and hold nothing that turns the text round', async () => {
  const name = `a\u202Eb${'x'.repeat(10_000)}`
  const { sheets } = await checked(makeWorkbook({ [name]: '' }))
  expect(sheets[0]!.name).toBe(name)
  expect(chooseSheet(sheets, undefined, SPREADSHEET_LIMITS)).toMatchObject({
    message: `Sheet "a?b${'x'.repeat(77)}…" is empty; it needs at least a row that names the columns.`,
  })
})

test.each<[keyof SpreadsheetLimits, number, RegExp]>([
  ['fileBytes', 100, /has 1 MB; up to 1 MB are read/],
  ['entries', 4, /consists of 6 parts; up to 4/],
  ['sheets', 1, /more than 1 sheets/],
  ['unpackedBytes', 500, /larger than 1 MB when unpacked/],
  ['partBytes', 100, /larger than 1 MB when unpacked/],
  ['depth', 2, /nests its elements/],
  ['strings', 2, /more than 2 different texts/],
])('%s is a limit', async (limit, most, says) => {
  const strings = '<si><t>a</t></si><si><t>b</t></si><si/>'
  const bytes = makeWorkbook({ Deals: ROWS, More: ROWS }, { strings })
  expect(await check(bytes)).not.toHaveProperty('type')
  const before = limit === 'entries' ? makeWorkbook({ Deals: ROWS, More: ROWS }) : bytes
  expect(await check(before, { [limit]: most })).toMatchObject({
    type: 'unreadable',
    message: expect.stringMatching(says),
  })
})

test('the visible sheet with most cells is chosen, unless one is named', async () => {
  const big = textRows(Array.from({ length: 5 }, () => ['a', 'b']))
  const { sheets } = await checked(
    makeWorkbook({ Cover: ROWS, Data: big, Old: big + big }, { states: { Old: 'hidden' } }),
  )
  expect(chooseSheet(sheets, undefined, SPREADSHEET_LIMITS)).toBe(1)
  expect(chooseSheet(sheets, 'Old', SPREADSHEET_LIMITS)).toBe(2)
  expect(chooseSheet(sheets, 'data', SPREADSHEET_LIMITS)).toMatchObject({
    code: 'no-sheet',
    message: 'The spreadsheet has no sheet "data". It has "Cover", "Data", "Old".',
  })
})

test('a cell far from the others is named, a wide or long table is not mistaken for one', async () => {
  const far = (cell: string) =>
    checked(makeWorkbook({ Deals: `${ROWS}<row><c r="${cell}"><v>1</v></c></row>` })).then(({ sheets }) =>
      chooseSheet(sheets, undefined, SPREADSHEET_LIMITS),
    )
  expect(await far('B1048576')).toMatchObject({ message: expect.stringMatching(/at B1048576/) })
  expect(await far('XFD900')).toMatchObject({ message: expect.stringMatching(/at XFD900/) })
  expect(await far('Z9000')).toBe(0)
  expect(await far('XFD2')).toBe(0)
})
