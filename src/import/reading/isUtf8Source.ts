import { isUtf8 } from 'node:buffer'
import type { ByteSource } from './byteSource.ts'

const CHUNK_BYTES = 1 << 20
/** Bytes that a character of UTF-8 has after its first. */
const MOST_CONTINUED = 3

/** Whether every byte is valid UTF-8. Cost: one pass, some 0.1 s for 100 MB. */
export function isUtf8Source(source: ByteSource): boolean {
  for (let start = 0; start < source.size; ) {
    const bytes = source.read(start, start + CHUNK_BYTES)
    const end = start + bytes.length < source.size ? wholeCharacters(bytes) : bytes.length
    if (!isUtf8(bytes.subarray(0, end))) return false
    start += end
  }
  return true
}

/** Length without a character that the end cuts; the whole length where that isn't valid UTF-8 anyway. */
export function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= MOST_CONTINUED + 1 && back < bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return bytes.length - back
  }
  return bytes.length
}
