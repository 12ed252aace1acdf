import type { EncodingName } from '../../contract/importing.ts'
import type { ByteSource } from './byteSource.ts'

/** Bytes decoded at a time: large enough to be fast, small enough for a file of any size. */
const CHUNK_BYTES = 1 << 20

/** The text of the bytes in pieces, without the byte order mark. Bytes that are invalid in the encoding throw. */
export function* decodeText(source: ByteSource, encoding: EncodingName): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let start = 0; start < source.size; start += CHUNK_BYTES) {
    const end = start + CHUNK_BYTES
    yield decoder.decode(source.read(start, end), { stream: end < source.size })
  }
}
