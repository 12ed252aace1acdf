import { isUtf8 } from 'node:buffer'
import type { ByteSource } from './byteSource.ts'
import { wholeCharacters } from './isUtf8Source.ts'
import { OLD_OFFICE_START, startsWith } from './startsWith.ts'
import type { UnreadableFile } from './table.ts'

/** Bytes looked at. */
const SAMPLE_BYTES = 1 << 16
/** Share of zero bytes from which on they are more than slips in a text. */
const MOST_ZEROS = 0.25

/** What other files start with (IANA media types, "magic numbers"), and what to do about them. */
const SIGNATURES: readonly { readonly start: readonly number[]; readonly message: string }[] = [
  {
    start: [0x1f, 0x8b],
    message: 'This is a compressed file (gzip). Unpack it and add the file inside.',
  },
  {
    start: [0x28, 0xb5, 0x2f, 0xfd],
    message: 'This is a compressed file (Zstandard). Unpack it and add the file inside.',
  },
  {
    start: [0x25, 0x50, 0x44, 0x46],
    message: 'This is a PDF document. Export the data as CSV and add that file.',
  },
  {
    start: [0x50, 0x41, 0x52, 0x31],
    message: 'This is a Parquet file. Export the data as CSV and add that file.',
  },
  {
    start: [...'SQLite format 3\0'].map((letter) => letter.charCodeAt(0)),
    message: 'This is an SQLite database. Export a table of it as CSV and add that file.',
  },
]
/** Four bytes, as a table may start with the letters PK. */
const ZIP = [0x50, 0x4b, 0x03, 0x04]

/** Four bytes, so that one cut short is told too. */
const OLD_OFFICE = OLD_OFFICE_START.slice(0, 4)

/** Tells by the first bytes what is no text, except UTF-16, which has to be told before; null for what may be a text. */
export function recogniseForeign(source: ByteSource): UnreadableFile | null {
  const bytes = source.read(0, SAMPLE_BYTES)
  if (bytes.length === 0)
    return unreadable('empty-file', 'The file is empty; export it again with at least a header row.')
  if (startsWith(bytes, ZIP) || startsWith(bytes, OLD_OFFICE)) {
    return unreadable(
      'spreadsheet',
      'This is a spreadsheet or an archive, not a CSV file. Save the sheet as CSV and add that file.',
    )
  }
  const known = SIGNATURES.find(({ start }) => startsWith(bytes, start))
  if (known) return unreadable('not-text', known.message)
  return bytes.includes(0) && !isTextWithZeros(bytes)
    ? unreadable(
        'not-text',
        'This file holds binary data, not text. Export the data as CSV and add that file.',
      )
    : null
}

/** A few zero bytes in valid UTF-8 without other control characters are odd cells, not binary data. */
function isTextWithZeros(bytes: Uint8Array): boolean {
  let zeros = 0
  for (const byte of bytes) {
    if (byte === 0) zeros++
    else if (byte < 9 || (byte > 13 && byte < 27)) return false
  }
  if (zeros > bytes.length * MOST_ZEROS) return false
  return isUtf8(bytes.length < SAMPLE_BYTES ? bytes : bytes.subarray(0, wholeCharacters(bytes)))
}

function unreadable(code: UnreadableFile['code'], message: string): UnreadableFile {
  return { type: 'unreadable', code, message }
}
