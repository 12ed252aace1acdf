import type { ImportWarning } from '../../contract/importing.ts'
import { counted } from '../counted.ts'
import type { ByteSource } from '../reading/byteSource.ts'
import { startsWith } from '../reading/startsWith.ts'
import type { UnreadableFile } from '../reading/table.ts'
import { type Archive, openArchive } from './openArchive.ts'
import { type ListedSheet, readWorkbookParts, relationsPart, workbookPart } from './readWorkbookParts.ts'
import { recogniseArchive } from './recogniseArchive.ts'
import { recogniseOldOffice } from './recogniseOldOffice.ts'
import { inMegabytes, isRefused, refuseSpreadsheet } from './refuseSpreadsheet.ts'
import { shownName } from './shownName.ts'
import { SPREADSHEET_LIMITS, type SpreadsheetLimits } from './spreadsheetLimits.ts'
import { type SheetSurvey, surveySheet } from './surveySheet.ts'
import { type OnTag, tagScanner, type XmlProblem } from './tagScanner.ts'

/** A spreadsheet that may be read, and what its sheets hold. */
export interface CheckedSpreadsheet {
  readonly sheets: readonly (ListedSheet & SheetSurvey)[]
  readonly date1904: boolean
  /** Macros and links to other workbooks, neither of which is followed. */
  readonly warnings: readonly ImportWarning[]
  /** Parts with the workbook's texts and formats; null when it has none. */
  readonly strings: string | null
  readonly styles: string | null
  /** The unpacked bytes of a part. */
  part(name: string): Promise<Buffer | UnreadableFile>
}

/** What zip archives start with, also empty ones. */
const ZIP = [0x50, 0x4b]
const TYPES = '[Content_Types].xml'
const PROBLEMS: Readonly<Record<XmlProblem, string>> = {
  doctype:
    'declares a document type, which spreadsheets never do and which can make a few bytes grow without end. It is not opened',
  'too-deep': 'nests its elements without end, as in files made to do harm. It is not opened',
  'other-encoding': 'is not written in UTF-8. Open the spreadsheet in Excel, save it again and add that file',
  broken:
    'is damaged: its XML ends in the middle. Open the spreadsheet in Excel, let it repair the file, save it and add that one',
}
const UNSAFE: ReadonlySet<XmlProblem> = new Set(['doctype', 'too-deep'])

/**
 * Looks a spreadsheet over before a parser sees it: the kind of file, the archive's entries, the true size of its XML, its tags
 * and where its cells lie. Whatever isn't an ordinary .xlsx or .xlsm within `limits` comes back refused, with what it is and what to
 * do. Cost: all XML is unpacked once, up to `limits.unpackedBytes`; memory for one piece at a time.
 */
export async function preflight(
  source: ByteSource,
  limits: SpreadsheetLimits = SPREADSHEET_LIMITS,
): Promise<CheckedSpreadsheet | UnreadableFile> {
  const old = recogniseOldOffice(source)
  if (old) return old
  if (!startsWith(source.read(0, ZIP.length), ZIP)) {
    return refuseSpreadsheet(
      'spreadsheet',
      'The file is named like a spreadsheet, but it is none. Save the sheet as .xlsx or CSV and add that file.',
    )
  }
  if (source.size > limits.fileBytes) {
    return refuseSpreadsheet(
      'too-large',
      `The spreadsheet has ${inMegabytes(source.size)}; up to ${inMegabytes(limits.fileBytes)} are read. Save the sheet as CSV and add that file, which may have any size.`,
    )
  }
  const archive = await openArchive(source, limits)
  if (isRefused(archive)) return archive
  const workbook = archive.find(await rootWorkbook(archive, limits))
  if (archive.find(TYPES) === null || workbook === null || workbook.endsWith('.bin'))
    return recogniseArchive(archive.names)
  return checkWorkbook(archive, workbook, limits)
}

async function rootWorkbook(archive: Archive, limits: SpreadsheetLimits): Promise<string> {
  const relations = archive.find('_rels/.rels')
  const text = relations === null ? '' : await wholePart(archive, relations)
  return workbookPart(isRefused(text) ? '' : text.toString('utf8'), limits)
}

async function checkWorkbook(
  archive: Archive,
  workbook: string,
  limits: SpreadsheetLimits,
): Promise<CheckedSpreadsheet | UnreadableFile> {
  const relations = archive.find(relationsPart(workbook))
  if (relations === null)
    return refuseSpreadsheet(
      'damaged-spreadsheet',
      'The spreadsheet does not say where its sheets are. Open it in Excel, save it again and add that file.',
    )
  const checked = await checkParts(archive, limits)
  if (isRefused(checked)) return checked
  const texts = await Promise.all([wholePart(archive, workbook), wholePart(archive, relations)])
  const [book, links] = texts
  if (isRefused(book)) return book
  if (isRefused(links)) return links
  const parts = readWorkbookParts(book!.toString('utf8'), links!.toString('utf8'), workbook, limits)
  if (parts && parts.sheets.length > limits.sheets) return tooManySheets(limits)
  const sheets = (parts?.sheets ?? []).flatMap((sheet) => {
    const survey = checked.get(archive.find(sheet.part) ?? '')
    return survey ? [{ ...survey, ...sheet }] : []
  })
  if (!parts || sheets.length === 0 || sheets.length < parts.sheets.length)
    return refuseSpreadsheet(
      'damaged-spreadsheet',
      'Sheets that the spreadsheet lists are not in it. Open it in Excel, let it repair the file, save it and add that one.',
    )
  return {
    sheets,
    date1904: parts.date1904,
    warnings: noticed(archive.names),
    strings: parts.strings && archive.find(parts.strings),
    styles: parts.styles && archive.find(parts.styles),
    part: (name) => wholePart(archive, name),
  }
}

/** Goes through all XML parts; gives the survey of each that is a sheet. */
async function checkParts(
  archive: Archive,
  limits: SpreadsheetLimits,
): Promise<Map<string, SheetSurvey> | UnreadableFile> {
  const surveys = new Map<string, SheetSurvey>()
  let unpacked = 0
  for (const name of archive.names) {
    if (!/\.(xml|rels)$/i.test(name)) continue
    const { survey, onTag } = surveySheet()
    let root: string | null = null
    let strings = 0
    const watch: OnTag = (tag, text, kind) => {
      root ??= tag
      if (root === 'worksheet') onTag(tag, text, kind)
      else if (root === 'sst' && tag === 'si' && kind !== 'close') strings++
    }
    const scanner = tagScanner(limits, watch)
    const refused = await archive.read(name, (bytes) => {
      unpacked += bytes.length
      if (unpacked > limits.unpackedBytes) {
        return refuseSpreadsheet(
          'too-large',
          `The spreadsheet is larger than ${inMegabytes(limits.unpackedBytes)} when unpacked. Save the sheet as CSV and add that file.`,
        )
      }
      const problem = scanner.write(bytes.toString('latin1'))
      if (problem && matters(name, problem)) return refuseXml(name, problem)
      return strings > limits.strings ? tooManyStrings(limits) : null
    })
    if (refused) return refused
    const problem = scanner.end()
    if (problem && matters(name, problem)) return refuseXml(name, problem)
    if (root === 'worksheet') surveys.set(name, survey)
    if (surveys.size > limits.sheets) return tooManySheets(limits)
  }
  return surveys
}

function tooManySheets({ sheets }: SpreadsheetLimits): UnreadableFile {
  return refuseSpreadsheet(
    'too-large',
    `The spreadsheet has more than ${sheets.toLocaleString('en-US')} sheets. Save the one with the data as CSV and add that file.`,
  )
}

function tooManyStrings({ strings }: SpreadsheetLimits): UnreadableFile {
  return refuseSpreadsheet(
    'too-large',
    `The spreadsheet holds more than ${strings.toLocaleString('en-US')} different texts. Save the sheet as CSV and add that file, which may have any size.`,
  )
}

/** Parts that nobody reads here may be damaged, but not dangerous. */
function matters(name: string, problem: XmlProblem): boolean {
  return UNSAFE.has(problem) || !/^(customXml|docProps)\//i.test(name)
}

function refuseXml(name: string, problem: XmlProblem): UnreadableFile {
  const code = UNSAFE.has(problem) ? 'unsafe-spreadsheet' : 'damaged-spreadsheet'
  return refuseSpreadsheet(code, `The part "${shownName(name)}" of the spreadsheet ${PROBLEMS[problem]}.`)
}

async function wholePart(archive: Archive, name: string): Promise<Buffer | UnreadableFile> {
  const pieces: Buffer[] = []
  const refused = await archive.read(name, (bytes) => {
    pieces.push(bytes)
    return null
  })
  return refused ?? Buffer.concat(pieces)
}

function noticed(names: readonly string[]): ImportWarning[] {
  const warnings: ImportWarning[] = []
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) {
    const message = 'The spreadsheet contains macros (.xlsm). They were not run; only its values were read.'
    warnings.push({ code: 'macros', count: 1, message })
  }
  const links = names.filter((name) => /(^|\/)externalLinks\/[^/]+\.xml$/i.test(name)).length
  if (links > 0) {
    const message = `The spreadsheet refers to ${counted(links, 'other workbook')}. They were not opened; values from them are as last saved.`
    warnings.push({ code: 'external-links', count: links, message })
  }
  return warnings
}
