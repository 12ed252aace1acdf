import type { ByteSource } from './byteSource.ts'

const CHUNK_BYTES = 1 << 20
/** Bytes of lines collected at most: enough to tell languages apart. */
const COLLECTED_BYTES = 1 << 16
/** Of a longer line only this much before and after its first such byte is taken. */
const LONGEST_HALF = 1 << 10
const NEWLINE = 10
const RETURN = 13

/** Lines that hold a byte beyond ASCII, the first such lines of the file. Cost: one pass until enough are found. */
export function nonAsciiLines(source: ByteSource): Uint8Array[] {
  const lines: Uint8Array[] = []
  let collected = 0
  for (let start = 0; start < source.size; start += CHUNK_BYTES) {
    const bytes = source.read(start, start + CHUNK_BYTES)
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at]! < 0x80) continue
      let from = at
      while (from > 0 && at - from < LONGEST_HALF && !isBreak(bytes[from - 1]!)) from--
      let to = at
      while (to < bytes.length && to - at < LONGEST_HALF && !isBreak(bytes[to]!)) to++
      lines.push(bytes.slice(from, to))
      collected += to - from
      if (collected >= COLLECTED_BYTES) return lines
      at = to
    }
  }
  return lines
}

function isBreak(byte: number): boolean {
  return byte === NEWLINE || byte === RETURN
}
