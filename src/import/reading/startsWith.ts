/** First bytes of an OLE compound file, the Office documents until 2003 (MS-CFB 2.2). */
export const OLD_OFFICE_START: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Whether the first bytes of a file are a signature; a shorter file doesn't start with it. */
export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
