import { crc32, deflateRawSync } from 'node:zlib'

/** A file to be put into an archive. */
export interface ZipPart {
  readonly name: string
  readonly content: string | Buffer
  /** Unpacked size to state in place of the true one. */
  readonly claims?: number
  /** Marks the part as protected by a password. */
  readonly encrypted?: boolean
}

/** Writes a zip archive byte by byte (PKWARE APPNOTE 4.3), so that it can be as wrong as a test needs it. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const list: Buffer[] = []
  // The parts of a test are often the same one many times.
  const packedBefore = new Map<string | Buffer, Buffer>()
  let offset = 0
  for (const { name, content, claims, encrypted } of parts) {
    const bytes = Buffer.from(content as string)
    const packed = packedBefore.get(content) ?? deflateRawSync(bytes)
    packedBefore.set(content, packed)
    const path = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800 + (encrypted ? 1 : 0), 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claims ?? bytes.length, 18)
    common.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, path)
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}
