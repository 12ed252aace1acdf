import type { EncodingName } from '../../contract/importing.ts'
import type { ByteSource } from './byteSource.ts'
import { decodeText } from './decodeText.ts'

/** Bytes tried at a time where the line is looked for. */
const STEP_BYTES = 1 << 10

/** 1-based line of the first bytes that stand for nothing in the encoding; null when there are none. Cost: one pass. */
export function firstUndecodable(source: ByteSource, encoding: EncodingName): number | null {
  try {
    for (const _ of decodeText(source, encoding));
    return null
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return lineOfFailure(source, encoding)
  }
}

function lineOfFailure(source: ByteSource, encoding: EncodingName): number {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let line = 1
  for (let start = 0; start < source.size; start += STEP_BYTES) {
    const bytes = source.read(start, start + STEP_BYTES).slice()
    for (let at = 0; at < bytes.length; at++) {
      const last = start + at + 1 === source.size
      let text: string
      try {
        text = decoder.decode(bytes.subarray(at, at + 1), { stream: !last })
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
        return line
      }
      if (text === '\n') line++
    }
  }
  return line
}
