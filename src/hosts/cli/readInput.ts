import { readFileSync } from 'node:fs'
import { refuse } from './refuse.ts'

/** The bytes of a file named on the command line. */
export function readInput(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return refuse(`There is no file ${path}.`)
    if (code === 'EISDIR') return refuse(`${path} is a folder; name the files in it.`)
    return refuse(`${path} could not be read: ${(error as Error).message}`)
  }
}
