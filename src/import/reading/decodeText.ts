import type { Encoding } from './chooseEncoding.ts'

/** Bytes decoded at a time: large enough to be fast, small enough for a file of any size. */
const CHUNK_BYTES = 1 << 20

/** The text of the bytes in pieces, without the byte order mark. Bytes that are invalid in the encoding throw. */
export function* decodeText(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding.name, { fatal: true })
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    const end = start + CHUNK_BYTES
    yield decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length })
  }
}
