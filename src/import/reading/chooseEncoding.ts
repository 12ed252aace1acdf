import { isUtf8 } from 'node:buffer'

/** How the bytes of a file stand for characters, by the name that `TextDecoder` gives it. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  /** False when the name rests on no mark in the file and on no valid UTF-8: other readings are possible. */
  readonly certain: boolean
}

/**
 * Reads the byte order mark; without one takes UTF-8 where every byte is valid, and windows-1252 (what Excel writes on
 * Windows in Western Europe and America) where not. Cost: one pass.
 */
export function chooseEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', certain: true }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', certain: true }
  return isUtf8(bytes) ? { name: 'utf-8', certain: true } : { name: 'windows-1252', certain: false }
}
