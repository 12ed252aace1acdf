import type { EncodingName } from '../../contract/importing.ts'
import type { ByteSource } from './byteSource.ts'
import { isUtf8Source } from './isUtf8Source.ts'
import { nonAsciiLines } from './nonAsciiLines.ts'
import { type PossibleEncoding, rankEncodings, severalBytesEncoding } from './rankEncodings.ts'

/** How the bytes of a file stand for characters. */
export interface Encoding {
  readonly name: EncodingName
  /** False when the name rests on no mark in the file and on no valid Unicode: other readings are possible. */
  readonly certain: boolean
  /** What it may be, likeliest first; empty when every byte agrees with the name. */
  readonly possible: readonly PossibleEncoding[]
  /** Name of an encoding that isn't read and that the file is surely in, such as Shift_JIS; null for none. */
  readonly unsupported: string | null
}

/** Bytes looked at to tell UTF-16 without a mark. */
const SAMPLE_BYTES = 1 << 16
/** Share of zero bytes from which a text is UTF-16 even where its bytes could be UTF-8 with stray zeros. */
const MANY_ZEROS = 0.2
/** Share of the byte pairs of a table in UTF-16 that are a plain delimiter, line break or digit at least, whatever its language. */
const PLAIN_PAIRS = 0.02

/**
 * Reads the byte order mark; without one takes UTF-16 where every other byte is zero as often as in no other text, UTF-8
 * where every byte is valid, and else the likeliest of the Windows encodings with one byte a letter. Cost: one pass.
 */
export function chooseEncoding(source: ByteSource): Encoding {
  const utf16 = utf16Of(source)
  if (utf16) return { name: utf16, certain: true, possible: [], unsupported: null }
  if (isUtf8Source(source)) return { name: 'utf-8', certain: true, possible: [], unsupported: null }
  const lines = nonAsciiLines(source)
  const possible = rankEncodings(lines)
  if (hasUtf8Mark(source)) return { name: 'utf-8', certain: true, possible, unsupported: null }
  const name = possible[0]?.name ?? 'windows-1252'
  return { name, certain: false, possible, unsupported: severalBytesEncoding(lines) }
}

function hasUtf8Mark(source: ByteSource): boolean {
  const [first, second, third] = source.read(0, 3)
  return first === 0xef && second === 0xbb && third === 0xbf
}

/** UTF-16 by its mark, or by its zero bytes: the high half of every plain character, and never the low one. */
function utf16Of(source: ByteSource): EncodingName | null {
  const bytes = source.read(0, SAMPLE_BYTES)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (source.size % 2 !== 0 || !bytes.includes(0)) return null
  const zeros = bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0)
  if (zeros < MANY_ZEROS * bytes.length && !bytes.some(isControl) && isUtf8Source(source)) return null
  const plain = { even: 0, odd: 0 }
  const zero = { even: 0, odd: 0 }
  const pairs = bytes.length >> 1
  for (let pair = 0; pair < pairs; pair++) {
    const even = bytes[2 * pair]!
    const odd = bytes[2 * pair + 1]!
    if (even === 0) zero.even++
    if (odd === 0) zero.odd++
    if (even === 0 && isText(odd)) plain.odd++
    if (odd === 0 && isText(even)) plain.even++
  }
  if (zero.even === 0 && plain.even === zero.odd && plain.even >= pairs * PLAIN_PAIRS) return 'utf-16le'
  if (zero.odd === 0 && plain.odd === zero.even && plain.odd >= pairs * PLAIN_PAIRS) return 'utf-16be'
  return null
}

/** In UTF-16 the other half of letters that aren't Latin; in a UTF-8 text it hardly occurs. */
function isControl(byte: number): boolean {
  return byte !== 0 && !isText(byte)
}

function isText(byte: number): boolean {
  return byte >= 0x20 || byte === 9 || byte === 10 || byte === 13
}
