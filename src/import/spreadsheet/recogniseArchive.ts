import type { UnreadableFile } from '../reading/table.ts'
import { refuseSpreadsheet } from './refuseSpreadsheet.ts'
import { shownName } from './shownName.ts'

/** Names that tell which program's file an archive is, the surest first. */
const OTHERS: readonly {
  readonly has: RegExp
  readonly code: UnreadableFile['code']
  readonly message: string
}[] = [
  {
    has: /^xl\/workbook\.bin$/i,
    code: 'other-spreadsheet',
    message:
      'This is a binary spreadsheet (.xlsb). Open it in Excel, save it as .xlsx or CSV and add that file.',
  },
  {
    has: /^index\/document\.iwa$|^index\.zip$|^index\.apxl$/i,
    code: 'other-spreadsheet',
    message:
      'This is a spreadsheet of Apple Numbers. Export it from Numbers as Excel or CSV and add that file.',
  },
  {
    has: /^meta-inf\/manifest\.xml$/i,
    code: 'other-spreadsheet',
    message:
      'This is an OpenDocument file (.ods). Open it in LibreOffice, save it as .xlsx or CSV and add that file.',
  },
  {
    has: /^word\/document\.xml$/i,
    code: 'other-spreadsheet',
    message: 'This is a Word document, not a table. Save its data as .xlsx or CSV and add that file.',
  },
  {
    has: /^ppt\/presentation\.xml$/i,
    code: 'other-spreadsheet',
    message:
      'This is a PowerPoint presentation, not a table. Save its data as .xlsx or CSV and add that file.',
  },
]
const DATA_FILE = /\.(csv|tsv|txt|xlsx|xlsm|json)$/i
/** Names given in the refusal of an archive. */
const NAMED = 3

/** Refuses an archive that holds no Excel workbook, by the names in it. */
export function recogniseArchive(names: readonly string[]): UnreadableFile {
  const other = OTHERS.find(({ has }) => names.some((name) => has.test(name)))
  if (other) return refuseSpreadsheet(other.code, other.message)
  const data = names.filter((name) => DATA_FILE.test(name))
  if (data.length === 0) {
    return refuseSpreadsheet(
      'archive',
      'This is an archive without a workbook in it. Unpack it and add the files with the data.',
    )
  }
  const listed = data.slice(0, NAMED).map(shownName).join(', ')
  const more = data.length > NAMED ? ` and ${data.length - NAMED} more` : ''
  return refuseSpreadsheet(
    'archive',
    `This is a zip archive with ${listed}${more}. Unzip it and add the ${data.length === 1 ? 'file' : 'files'} inside.`,
  )
}
