import type { UnreadableFile } from '../../../src/import/reading/table.ts'
import { makeCompoundFile } from './makeCompoundFile.ts'
import { makeWorkbook, sheetXml, textRows, workbookParts } from './makeWorkbook.ts'
import { makeZip, type ZipPart } from './makeZip.ts'

/** A file that must be refused, with what the refusal has to say. */
export interface HostileFile {
  readonly what: string
  readonly code: UnreadableFile['code']
  readonly says: RegExp
  readonly make: () => Buffer
  /** Made to exhaust a reader. */
  readonly heavy?: true
}

const GOOD = textRows([
  ['id', 'amount'],
  ['A-1', '5'],
])
const MIB = 1024 * 1024

/** The ordinary parts with one of them replaced. */
function withPart(name: string, change: (part: ZipPart) => Partial<ZipPart>): ZipPart[] {
  return workbookParts({ Deals: GOOD }).map((part) =>
    part.name === name ? { ...part, ...change(part) } : part,
  )
}

const SHEET = 'xl/worksheets/sheet1.xml'

export const HOSTILE_FILES: readonly HostileFile[] = [
  {
    what: '100 MB of spaces in 100 kB',
    heavy: true,
    code: 'unsafe-spreadsheet',
    says: /would grow from 1 MB to 100 MB/,
    make: () => makeZip(withPart(SHEET, () => ({ content: Buffer.alloc(100 * MIB, ' ') }))),
  },
  {
    what: 'a bomb that claims to be small',
    code: 'unsafe-spreadsheet',
    says: /another size than the file says/,
    make: () => makeZip(withPart(SHEET, () => ({ content: Buffer.alloc(16 * MIB, ' '), claims: 1000 }))),
  },
  {
    what: 'one cell in the last place of the sheet',
    heavy: true,
    code: 'too-large',
    says: /far away from the others, at XFD1048576/,
    make: () => makeWorkbook({ Deals: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }),
  },
  {
    what: 'a cell beyond every sheet',
    code: 'damaged-spreadsheet',
    says: /cell at "ZZZZ99999999"/,
    make: () => makeWorkbook({ Deals: '<row r="99999999"><c r="ZZZZ99999999"><v>1</v></c></row>' }),
  },
  {
    what: 'a million rows of one cell',
    heavy: true,
    code: 'too-large',
    says: /1,048,576 rows and 1,048,576 cells; a spreadsheet is read up to 500,000 rows/,
    make: () => {
      const row = (_: unknown, index: number) => `<row r="${index + 1}"><c><v>${index % 10}</v></c></row>`
      return makeWorkbook({ Deals: Array.from({ length: 1_048_576 }, row).join('') })
    },
  },
  {
    what: 'entities that double without end',
    heavy: true,
    code: 'unsafe-spreadsheet',
    says: /sharedStrings.xml" of the spreadsheet declares a document type/,
    make: () => {
      const bombs = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join('')
      const xml = `<!DOCTYPE sst [<!ENTITY e0 "lol">${bombs}]><sst><si><t>&e30;</t></si></sst>`
      return makeZip([...workbookParts({ Deals: GOOD }), { name: 'xl/sharedStrings.xml', content: xml }])
    },
  },
  {
    what: 'a document type in UTF-16',
    code: 'damaged-spreadsheet',
    says: /sheet1.xml" of the spreadsheet is not written in UTF-8/,
    make: () => {
      const xml = `\uFEFF<!DOCTYPE x SYSTEM "file:///etc/passwd">${sheetXml(GOOD)}`
      return makeZip(withPart(SHEET, () => ({ content: Buffer.from(xml, 'utf16le') })))
    },
  },
  {
    what: 'a part that leads out of the archive',
    code: 'unsafe-spreadsheet',
    says: /name that leads out of it .*\.\.\/\.\.\/evil\.xml/,
    make: () => makeZip([...workbookParts({ Deals: GOOD }), { name: '../../evil.xml', content: '<a/>' }]),
  },
  {
    what: 'a part with an absolute name',
    code: 'unsafe-spreadsheet',
    says: /name that leads out of it .*\/etc\/cron/,
    make: () => makeZip([...workbookParts({ Deals: GOOD }), { name: '/etc/cron', content: '' }]),
  },
  {
    what: 'the same sheet twice, in other letters',
    code: 'unsafe-spreadsheet',
    says: /holds the part "XL\/Worksheets\/Sheet1.xml" twice/,
    make: () =>
      makeZip([
        ...workbookParts({ Deals: GOOD }),
        { name: 'XL/Worksheets/Sheet1.xml', content: sheetXml('') },
      ]),
  },
  {
    what: 'a spreadsheet with a password',
    code: 'encrypted',
    says: /protected by a password/,
    make: () => makeCompoundFile('EncryptionInfo', 'EncryptedPackage'),
  },
  {
    what: 'a zip with a password',
    code: 'encrypted',
    says: /archive is protected by a password/,
    make: () => makeZip(withPart(SHEET, () => ({ encrypted: true }))),
  },
  {
    what: 'the format of Excel 97',
    code: 'old-spreadsheet',
    says: /Excel 97-2003 \(\.xls\)/,
    make: () => makeCompoundFile('Workbook'),
  },
  {
    what: 'an old Word document',
    code: 'other-spreadsheet',
    says: /old Office format/,
    make: () => makeCompoundFile('WordDocument'),
  },
  {
    what: 'a binary workbook',
    code: 'other-spreadsheet',
    says: /\.xlsb/,
    make: () =>
      makeZip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'xl/workbook.bin', content: Buffer.alloc(100) },
      ]),
  },
  {
    what: 'an OpenDocument sheet',
    code: 'other-spreadsheet',
    says: /OpenDocument/,
    make: () =>
      makeZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'META-INF/manifest.xml', content: '<a/>' },
      ]),
  },
  {
    what: 'a Numbers document',
    code: 'other-spreadsheet',
    says: /Apple Numbers/,
    make: () => makeZip([{ name: 'Index/Document.iwa', content: 'x' }]),
  },
  {
    what: 'a zip with a CSV file',
    code: 'archive',
    says: /zip archive with deals\.csv\. Unzip it/,
    make: () => makeZip([{ name: 'deals.csv', content: 'id,amount\nA,5\n' }]),
  },
  {
    what: 'half of a file',
    code: 'damaged-spreadsheet',
    says: /its end is missing/,
    make: () => makeWorkbook({ Deals: GOOD }).subarray(0, 900),
  },
  {
    what: 'no zip behind the first letters of one',
    code: 'damaged-spreadsheet',
    says: /its end is missing/,
    make: () => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(5000, 'x')]),
  },
  {
    what: 'a million elements within each other',
    code: 'unsafe-spreadsheet',
    says: /nests its elements without end/,
    make: () => makeZip(withPart(SHEET, () => ({ content: `<worksheet>${'<a>'.repeat(1_000_000)}` }))),
  },
  {
    what: 'a sheet that ends in the middle',
    code: 'damaged-spreadsheet',
    says: /its XML ends in the middle/,
    make: () => makeZip(withPart(SHEET, ({ content }) => ({ content: content.slice(0, -30) }))),
  },
  {
    what: '20,000 sheets',
    code: 'too-large',
    says: /consists of 20,004 parts/,
    make: () =>
      makeWorkbook(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`S${index}`, '']))),
  },
  {
    what: '5,000 sheets that are one part',
    code: 'too-large',
    says: /more than 1,000 sheets/,
    make: () => {
      const sheet = '<sheet name="S" sheetId="1" r:id="rId1"/>'
      return makeZip(
        withPart('xl/workbook.xml', ({ content }) => ({
          content: (content as string).replace(/<sheet .*\/>/, sheet.repeat(5000)),
        })),
      )
    },
  },
  {
    what: 'a long text shown by ten thousand cells',
    heavy: true,
    code: 'too-large',
    says: /shows more than 256 MB of text/,
    make: () => {
      const row = (_: unknown, index: number) =>
        `<row r="${index + 1}">${'<c t="s"><v>0</v></c>'.repeat(10)}</row>`
      return makeWorkbook(
        { Deals: Array.from({ length: 1_000 }, row).join('') },
        { strings: `<si><t>${'lorem ipsum '.repeat(2500)}</t></si>` },
      )
    },
  },
  {
    what: 'a text that is not there',
    code: 'damaged-spreadsheet',
    says: /Sheet "Deals" can't be read/,
    make: () =>
      makeWorkbook(
        { Deals: '<row r="1"><c r="A1" t="s"><v>77</v></c></row>' },
        { strings: '<si><t>a</t></si>' },
      ),
  },
  {
    what: 'a sheet that is listed and missing',
    code: 'damaged-spreadsheet',
    says: /Sheets that the spreadsheet lists are not in it/,
    make: () => makeZip(workbookParts({ Deals: GOOD }).filter(({ name }) => name !== SHEET)),
  },
  {
    what: 'an empty sheet',
    code: 'empty-file',
    says: /Sheet "Deals" is empty/,
    make: () => makeWorkbook({ Deals: '' }),
  },
  {
    what: 'hidden sheets alone',
    code: 'no-sheet',
    says: /All sheets of the spreadsheet are hidden/,
    make: () => makeWorkbook({ Deals: GOOD }, { states: { Deals: 'hidden' } }),
  },
]
