/** An OLE compound file that holds streams of these names and nothing in them (MS-CFB 2.2 and 2.6). */
export function makeCompoundFile(...names: readonly string[]): Buffer {
  const SECTOR = 512
  const header = Buffer.alloc(SECTOR)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header)
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 48)
  const entries = ['Root Entry', ...names].map((name) => {
    const entry = Buffer.alloc(128)
    entry.write(name, 'utf16le')
    entry.writeUInt16LE((name.length + 1) * 2, 64)
    return entry
  })
  return Buffer.concat([header, Buffer.alloc(SECTOR), ...entries, Buffer.alloc(SECTOR)])
}
