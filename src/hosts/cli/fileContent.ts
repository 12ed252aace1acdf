import { openAsBlob, type Stats, statSync } from 'node:fs'
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
  if (statOf(path).isDirectory()) refuse(`${path} is a folder; name the files in it.`)
}

function statOf(path: string): Stats {
  try {
    return statSync(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse(`There is no file ${path}.`)
    return refuse(`${path} could not be read: ${message}`)
  }
}
