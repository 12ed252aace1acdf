import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Start of the name of every engine's folder; the process that made it follows. */
const PREFIX = 'foresight-spool-'
/** A folder of a process that has ended is removed from this age on. */
const LEFT_OVER_AFTER_MS = 24 * 60 * 60 * 1000

/** Makes the folder in which one engine keeps the files that wait for their import; only this user may look into it. */
export function makeSpoolFolder(): string {
  // mkdtemp gives the folder mode 0700.
  return mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
}

/** Removes what engines that were killed have left behind. A folder that can't be removed stays; it does no harm. */
export function removeLeftovers(now: number, parent = tmpdir()): void {
  for (const name of foldersIn(parent)) {
    const path = join(parent, name)
    const pid = Number(name.slice(PREFIX.length).split('-')[0])
    try {
      if (isRunning(pid) || now - statSync(path).mtimeMs < LEFT_OVER_AFTER_MS) continue
      rmSync(path, { recursive: true, force: true })
    } catch {
      // Another user's, or gone meanwhile.
    }
  }
}

function foldersIn(parent: string): string[] {
  try {
    return readdirSync(parent).filter((name) => name.startsWith(PREFIX))
  } catch {
    return []
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
