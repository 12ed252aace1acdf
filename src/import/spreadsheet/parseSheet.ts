import { CFB, parse_zip } from '@e965/xlsx'
import type { UnreadableFile } from '../reading/table.ts'
import type { SheetCell } from './cellText.ts'
import type { CheckedSpreadsheet } from './preflight.ts'
import { isRefused, refuseSpreadsheet } from './refuseSpreadsheet.ts'
import { shownName } from './shownName.ts'

declare module '@e965/xlsx' {
  /** Reads a package from its unpacked parts; exported, though its typings leave it out. */
  export function parse_zip(parts: object, options: ParsingOptions): WorkBook
}

/** The cells of a sheet by 0-based row and column; rows and cells that hold nothing are missing. */
export type SheetGrid = readonly (readonly (SheetCell | undefined)[] | undefined)[]

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const NAME = 'Sheet'

/**
 * Parses one sheet. The parser gets a package of our making with the sheet, the texts and the formats alone: whatever else the
 * file holds, or says twice in different ways, never reaches it. Formulas are not looked at; a cell has the value it was saved
 * with. Cost: some 300 bytes for a cell.
 */
export async function parseSheet(
  spreadsheet: CheckedSpreadsheet,
  index: number,
): Promise<SheetGrid | UnreadableFile> {
  const { name, part } = spreadsheet.sheets[index]!
  const parts = CFB.utils.cfb_new()
  const add = (path: string, content: string | Buffer) =>
    CFB.utils.cfb_add(parts, path, Buffer.from(content as string))
  add('[Content_Types].xml', contentTypes(spreadsheet))
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${spreadsheet.date1904 ? 1 : 0}"/><sheets><sheet name="${NAME}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  )
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  )
  for (const [path, from] of [
    ['xl/worksheets/sheet1.xml', part],
    ['xl/sharedStrings.xml', spreadsheet.strings],
    ['xl/styles.xml', spreadsheet.styles],
  ] as const) {
    if (from === null) continue
    const bytes = await spreadsheet.part(from)
    if (isRefused(bytes)) return bytes
    CFB.utils.cfb_add(parts, path, bytes)
  }
  const damaged = refuseSpreadsheet(
    'damaged-spreadsheet',
    `Sheet "${shownName(name)}" can't be read. Open the spreadsheet in Excel, let it repair the file, save it and add that one.`,
  )
  try {
    const workbook = parse_zip(parts, {
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
    })
    return (workbook.Sheets[NAME]?.['!data'] as SheetGrid | undefined) ?? damaged
  } catch {
    return damaged
  }
}

function contentTypes({ strings, styles }: CheckedSpreadsheet): string {
  const override = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${CONTENT}.${type}+xml"/>`
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    override('workbook', 'sheet.main'),
    override('worksheets/sheet1', 'worksheet'),
    strings === null ? '' : override('sharedStrings', 'sharedStrings'),
    styles === null ? '' : override('styles', 'styles'),
    '</Types>',
  ].join('')
}
