import { isUtf8 } from 'node:buffer'
import type { ByteSource } from './byteSource.ts'
import type { UnreadableFile } from './table.ts'

/** Bytes looked at. */
const SAMPLE_BYTES = 1 << 16
/** Share of zero bytes from which on they are more than slips in a text. */
const MOST_ZEROS = 0.25
/** Bytes that a character of UTF-8 has after its first: the sample may cut one. */
const MOST_CONTINUED = 3

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
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]

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

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** A few zero bytes in valid UTF-8 without other control characters are odd cells, not binary data. */
function isTextWithZeros(bytes: Uint8Array): boolean {
  let zeros = 0
  for (const byte of bytes) {
    if (byte === 0) zeros++
    else if (byte < 9 || (byte > 13 && byte < 27)) return false
  }
  if (zeros > bytes.length * MOST_ZEROS) return false
  if (bytes.length < SAMPLE_BYTES) return isUtf8(bytes)
  return [...Array(MOST_CONTINUED + 1).keys()].some((cut) => isUtf8(bytes.subarray(0, bytes.length - cut)))
}

function unreadable(code: UnreadableFile['code'], message: string): UnreadableFile {
  return { type: 'unreadable', code, message }
}
