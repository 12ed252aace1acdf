import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { problem } from '../../workbench/problem.ts'

/** Writes a file piece by piece; it appears under its name only when it is whole. Gives what the pieces return. */
export function writePieces<T>(path: string, pieces: Generator<string, T>): T {
  const unfinished = `${path}.part`
  let file: number
  try {
    file = openSync(unfinished, 'w')
  } catch (error) {
    throw problem('CANNOT_WRITE', { path, detail: (error as Error).message })
  }
  try {
    let next = pieces.next()
    for (; !next.done; next = pieces.next()) writeSync(file, next.value)
    closeSync(file)
    renameSync(unfinished, path)
    return next.value
  } catch (error) {
    rmSync(unfinished, { force: true })
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string')
      throw problem('CANNOT_WRITE', { path, detail: (error as Error).message })
    throw error
  }
}
