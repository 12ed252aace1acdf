import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { ByteSource } from '../../import/reading/byteSource.ts'

/** The bytes of a file on disk. */
export interface FileSource extends ByteSource {
  /** Lets go of the file; nothing can be read after it. */
  close(): void
}

/** Opens a file to be read piece by piece; what was read last is overwritten by the next piece. */
export function fileSource(path: string): FileSource {
  const file = openSync(path, 'r')
  const { size } = fstatSync(file)
  let buffer = new Uint8Array(0)
  return {
    size,
    read(start, end) {
      const length = Math.max(0, Math.min(end, size) - start)
      if (buffer.length < length) buffer = new Uint8Array(length)
      let read = 0
      while (read < length) {
        const bytes = readSync(file, buffer, read, length - read, start + read)
        if (bytes === 0) break
        read += bytes
      }
      return buffer.subarray(0, read)
    },
    close: () => closeSync(file),
  }
}
