import { openAsBlob, statSync } from 'node:fs'
import { refuse } from './refuse.ts'

/** The content of a file named on the command line. It stays on the disk until it is read, whatever its size. */
export async function fileContent(path: string): Promise<Blob> {
  assertFile(path)
  try {
    return await openAsBlob(path)
  } catch (error) {
    return refuse(`${path} could not be read: ${(error as Error).message}`)
  }
}

/** Refuses a path that names no file. */
export function assertFile(path: string): void {
  try {
    if (statSync(path).isDirectory()) refuse(`${path} is a folder; name the files in it.`)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') refuse(`There is no file ${path}.`)
    if (typeof code === 'string' && code !== 'BAD_REQUEST')
      refuse(`${path} could not be read: ${(error as Error).message}`)
    throw error
  }
}
