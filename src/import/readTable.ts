import type { FileLayout, ImportWarning, ReadingChoices } from '../contract/importing.ts'
import { assembleTable } from './assembleTable.ts'
import { type ByteSource, bytesInMemory } from './reading/byteSource.ts'
import { chooseEncoding, type Encoding } from './reading/chooseEncoding.ts'
import { decodeText } from './reading/decodeText.ts'
import { detectDelimiter } from './reading/detectDelimiter.ts'
import { firstUndecodable } from './reading/firstUndecodable.ts'
import { parseRows, type RowFormat } from './reading/parseRows.ts'
import { recogniseForeign } from './reading/recogniseForeign.ts'
import type { Delimiter, Table, UnreadableFile } from './reading/table.ts'

/** Characters looked at to find the delimiter and the kind of line break. */
const SAMPLE_CHARACTERS = 1 << 16
/** Files up to this size are parsed once and kept; larger ones are parsed again at each pass, so that they need not fit. */
const KEPT_BYTES = 32 * 1024 * 1024

/** Excel's own first line that names the delimiter, such as `sep=;`. */
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?(\r?\n|\r)/i

/**
 * Reads bytes as a table of text: UTF-8 or UTF-16 with or without mark, else one of the Windows encodings; comma, semicolon,
 * tab or bar; any line break. The header is the first row as wide as the table, or the one chosen; totals, repeated headers
 * and closing remarks are marked (`TableRow.aside`). What holds no table comes back as an unreadable file, also when its bytes
 * are none of the chosen encoding. Cost: one pass to decide the encoding, one to count the rows, and one more at each
 * `rows()` of a file of more than `keptBytes`.
 */
export function readTable(
  file: ByteSource | Uint8Array,
  choices: ReadingChoices = {},
  keptBytes: number = KEPT_BYTES,
): Table | UnreadableFile {
  const source = file instanceof Uint8Array ? bytesInMemory(file) : file
  const found = chooseEncoding(source)
  const foreign = found.name.startsWith('utf-16') ? null : recogniseForeign(source)
  if (foreign) return foreign
  const encoding = choices.encoding ? { ...found, name: choices.encoding, certain: true } : found
  const provenUtf8 = found.name === 'utf-8' && found.possible.length === 0
  const chosen = choices.encoding !== undefined
  const refused = provenUtf8 && encoding.name === 'utf-8' ? null : refuseEncoding(source, encoding, chosen)
  if (refused) return refused
  const format = detectFormat(source, encoding, choices.delimiter)
  if (format === null)
    return {
      type: 'unreadable',
      code: 'empty-file',
      message: 'The file is empty; export it again with at least a header row.',
    }
  return assembleTable({
    rows: () => parseRows(textAfterSeparator(source, encoding), format),
    layout: {
      format: 'text',
      sheets: [],
      sheet: null,
      delimiter: format.delimiter,
      encoding: encoding.name,
      encodings: [...encoding.possible],
    },
    delimiter: format.delimiter,
    warnings: encodingWarnings(encoding),
    headerLine: choices.headerLine,
    keep: source.size <= keptBytes,
  })
}

/** Why the bytes can't be read in the encoding; null when they can. */
function refuseEncoding(source: ByteSource, encoding: Encoding, chosen: boolean): UnreadableFile | null {
  if (!chosen && encoding.unsupported) {
    return badEncoding(
      encoding,
      `The text looks like ${encoding.unsupported}, which isn't read. Export the file again as UTF-8, or choose an encoding.`,
    )
  }
  const line = firstUndecodable(source, encoding.name)
  if (line === null) return null
  const whose = chosen ? 'the chosen encoding' : 'the encoding that its first bytes name'
  return badEncoding(
    encoding,
    `Line ${line} holds bytes that stand for nothing in ${encoding.name}, ${whose}. Choose another encoding, or export the file again as UTF-8.`,
  )
}

function badEncoding(encoding: Encoding, message: string): UnreadableFile {
  const layout: FileLayout = {
    format: 'text',
    sheets: [],
    sheet: null,
    headerLine: 1,
    firstRows: [],
    delimiter: null,
    encoding: encoding.name,
    encodings: [...encoding.possible],
  }
  return { type: 'unreadable', code: 'bad-encoding', message, layout }
}

function detectFormat(source: ByteSource, encoding: Encoding, chosen?: Delimiter): RowFormat | null {
  const [piece] = decodeText(source, encoding.name)
  if (piece === undefined || piece === '') return null
  const sample = piece.slice(0, SAMPLE_CHARACTERS)
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r'
  const named = SEPARATOR_LINE.exec(sample)?.[1] as Delimiter | undefined
  return { newline, delimiter: chosen ?? named ?? detectDelimiter(sample, newline) }
}

/** The text with a `sep=` line blanked, so that line numbers stay true. */
function* textAfterSeparator(source: ByteSource, encoding: Encoding): Generator<string> {
  let atStart = true
  for (const piece of decodeText(source, encoding.name)) {
    yield atStart ? piece.replace(SEPARATOR_LINE, '$2') : piece
    atStart = false
  }
}

function encodingWarnings({ certain, name, possible }: Encoding): ImportWarning[] {
  if (certain) return []
  const shown = possible[0] ? ` ("${possible[0].preview}")` : ''
  const message = `Nothing in the file says how its letters are stored; read as ${name}${shown}. Check names with accents, or choose another encoding.`
  return [{ code: 'encoding', count: 1, message }]
}
