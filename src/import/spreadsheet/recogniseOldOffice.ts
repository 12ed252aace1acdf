import type { ByteSource } from '../reading/byteSource.ts'
import { OLD_OFFICE_START, startsWith } from '../reading/startsWith.ts'
import type { UnreadableFile } from '../reading/table.ts'
import { refuseSpreadsheet } from './refuseSpreadsheet.ts'

/** Where the header holds the size of a sector, as a power of two, and the first sector of the directory. */
const SECTOR_SHIFT = 30
const FIRST_DIRECTORY_SECTOR = 48
/** Bytes of the directory that are searched for the names of its first entries. */
const SEARCHED_BYTES = 1 << 16

/**
 * Tells what an OLE compound file is: a spreadsheet with a password, Excel's format until 2003, or another document. null when
 * it isn't one.
 */
export function recogniseOldOffice(source: ByteSource): UnreadableFile | null {
  const header = Buffer.from(source.read(0, 512))
  if (!startsWith(header, OLD_OFFICE_START)) return null
  const names = header.length < 512 ? '' : directoryOf(source, header)
  if (names.includes('EncryptedPackage')) {
    return refuseSpreadsheet(
      'encrypted',
      'This spreadsheet is protected by a password. Open it in Excel, remove the password (File > Info > Protect Workbook) and save it again.',
    )
  }
  if (names.includes('Workbook') || names.includes('Book')) {
    return refuseSpreadsheet(
      'old-spreadsheet',
      'This is a spreadsheet in the format of Excel 97-2003 (.xls). Open it in Excel, save it as .xlsx or CSV and add that file.',
    )
  }
  return refuseSpreadsheet(
    'other-spreadsheet',
    'This is a document of an old Office format, not a table. Save the data as .xlsx or CSV and add that file.',
  )
}

/** The directory's first entries as text: their names are UTF-16. */
function directoryOf(source: ByteSource, header: Buffer): string {
  const sector = 2 ** header.readUInt16LE(SECTOR_SHIFT)
  const start = (header.readUInt32LE(FIRST_DIRECTORY_SECTOR) + 1) * sector
  return Buffer.from(source.read(start, start + SEARCHED_BYTES)).toString('utf16le')
}
