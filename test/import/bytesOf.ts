/** The UTF-8 bytes of a text, as a file would hold them. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
