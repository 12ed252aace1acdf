import { createHash, type Hash, randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeSpoolFolder } from './spoolFolder.ts'

/** A file that lies in the spool, whole. */
export interface SpooledFile {
  readonly path: string
  readonly size: number
  /** Of the bytes, lower-case hexadecimal. */
  readonly sha256: string
}

/** Keeps the files that wait for their import on disk, so that their size doesn't matter to the memory. */
export interface Spool {
  /** The folder, made when it is first asked for. */
  folder(): string
  /** Takes a whole file in, piece by piece. */
  store(content: Blob): Promise<SpooledFile>
  /** Takes the next piece of a file in; pieces under one ID are written in the order of the calls. Gives the bytes so far. */
  append(uploadId: string, piece: Blob): Promise<number>
  /** Ends the upload; null when nothing came under that ID. */
  finish(uploadId: string): Promise<SpooledFile | null>
  /** Removes everything. */
  close(): void
}

/** A file that is still being written. */
interface Growing {
  readonly path: string
  readonly handle: FileHandle
  readonly hash: Hash
  size: number
  /** The write before; it fails for all after it. */
  last: Promise<void>
}

export function makeSpool(): Spool {
  let made: string | null = null
  const uploads = new Map<string, Promise<Growing>>()
  const folder = () => {
    made ??= makeSpoolFolder()
    return made
  }
  return {
    folder,
    store: async (content) => {
      const growing = await begin(folder())
      return end(growing, write(growing, content))
    },
    append: async (uploadId, piece) => {
      const begun = uploads.get(uploadId) ?? begin(folder())
      uploads.set(uploadId, begun)
      const growing = await begun
      growing.last = growing.last.then(() => write(growing, piece))
      await growing.last
      return growing.size
    },
    finish: async (uploadId) => {
      const growing = await uploads.get(uploadId)
      uploads.delete(uploadId)
      return growing ? end(growing, growing.last) : null
    },
    close: () => {
      for (const upload of uploads.values()) upload.then(({ handle }) => handle.close()).catch(() => {})
      uploads.clear()
      if (made !== null) rmSync(made, { recursive: true, force: true })
      made = null
    },
  }
}

async function begin(folder: string): Promise<Growing> {
  const path = join(folder, randomUUID())
  // Nobody else may read a pipeline while it waits.
  const handle = await open(path, 'wx', 0o600)
  return { path, handle, hash: createHash('sha256'), size: 0, last: Promise.resolve() }
}

async function write(growing: Growing, content: Blob): Promise<void> {
  for await (const chunk of content.stream()) {
    growing.hash.update(chunk)
    for (let from = 0; from < chunk.length; ) {
      const { bytesWritten } = await growing.handle.write(chunk, from, chunk.length - from)
      from += bytesWritten
    }
    growing.size += chunk.length
  }
}

async function end(growing: Growing, written: Promise<void>): Promise<SpooledFile> {
  const { path, handle, hash } = growing
  try {
    await written
  } catch (error) {
    await handle.close()
    await rm(path, { force: true })
    throw error
  }
  await handle.close()
  return { path, size: growing.size, sha256: hash.digest('hex') }
}
