import type { EncodingName } from '../../contract/importing.ts'
import type { ByteSource } from './byteSource.ts'
import { isUtf8Source } from './isUtf8Source.ts'

/** How the bytes of a file stand for characters. */
export interface Encoding {
  readonly name: EncodingName
  /** False when the name rests on no mark in the file and on no valid UTF-8: other readings are possible. */
  readonly certain: boolean
}

/**
 * Reads the byte order mark; without one takes UTF-8 where every byte is valid, and windows-1252 (what Excel writes on
 * Windows in Western Europe and America) where not. Cost: one pass.
 */
export function chooseEncoding(source: ByteSource): Encoding {
  const [first, second] = source.read(0, 2)
  if (first === 0xff && second === 0xfe) return { name: 'utf-16le', certain: true }
  if (first === 0xfe && second === 0xff) return { name: 'utf-16be', certain: true }
  return isUtf8Source(source) ? { name: 'utf-8', certain: true } : { name: 'windows-1252', certain: false }
}
