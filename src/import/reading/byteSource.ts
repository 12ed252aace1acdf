/** The bytes of a file, read piece by piece so that a file of any size may be gone through. */
export interface ByteSource {
  /** Number of bytes. */
  readonly size: number
  /** The bytes from `start` up to, not including, `end`; fewer at the end of the file. They may be overwritten by the next call. */
  read(start: number, end: number): Uint8Array
}

/** Bytes that are in memory already. */
export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (start, end) => bytes.subarray(start, end) }
}
