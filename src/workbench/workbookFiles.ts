import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { createWorkbook } from '../store/createWorkbook.ts'
import type { OpenFailure } from '../store/openFailure.ts'
import { closeWorkbook, openWorkbook } from '../store/openWorkbook.ts'
import type { WritableWorkbook } from '../store/workbookHandle.ts'
import { assertIdle } from './command.ts'
import { discardFiles } from './importing/stageFile.ts'
import { problem } from './problem.ts'
import { readRecent, rememberRecent } from './recentWorkbooks.ts'
import { changed, now, type Workbench } from './workbench.ts'

const EXTENSION = '.foresight'
/** Workbook that a first start works on. */
const DEFAULT_NAME = 'My pipeline'

/** A bare name lies in the workbooks folder; the ending is added where it is missing. */
export function workbookPath(dataFolder: string, nameOrPath: string): string {
  const named = nameOrPath.toLowerCase().endsWith(EXTENSION) ? nameOrPath : nameOrPath + EXTENSION
  if (isAbsolute(named)) return named
  if (basename(named) !== named) return resolve(named)
  return join(workbooksFolder(dataFolder), named)
}

/** Where workbooks live that a person names without a folder. */
export function workbooksFolder(dataFolder: string): string {
  return join(dataFolder, 'workbooks')
}

/** Opens a workbook, making it first when it isn't there. For a host's start and the command line. */
export function openOrCreate(path: string): WritableWorkbook {
  if (existsSync(path)) return opened(path)
  return created(path)
}

/** The workbook that a host starts with: the named one, else the last one that still opens, else the default. */
export function firstWorkbook(
  dataFolder: string,
  named: string | undefined,
): { path: string; db: WritableWorkbook } {
  if (named !== undefined) {
    const path = workbookPath(dataFolder, named)
    return { path, db: openOrCreate(path) }
  }
  for (const { path } of readRecent(dataFolder)) {
    const result = existsSync(path) ? openWorkbook(path) : null
    if (result?.ok) return { path, db: result.workbook }
  }
  const path = workbookPath(dataFolder, DEFAULT_NAME)
  return { path, db: openOrCreate(path) }
}

/** Opens another workbook in place of the current one, which stays open when the new one can't be. */
export function switchTo(bench: Workbench, nameOrPath: string, how: 'open' | 'create'): void {
  assertIdle(bench)
  const path = workbookPath(bench.options.dataFolder, nameOrPath)
  if (path === bench.workbook.path && how === 'open') return
  const db = how === 'open' ? opened(path) : created(path)
  use(bench, path, db)
}

/** Copies the workbook, whole and consistent, to a new file and goes on with the copy. */
export function saveAs(bench: Workbench, nameOrPath: string): void {
  assertIdle(bench)
  const path = workbookPath(bench.options.dataFolder, nameOrPath)
  if (existsSync(path)) throw problem('WORKBOOK_EXISTS', { path })
  try {
    mkdirSync(dirname(path), { recursive: true })
    bench.workbook.db.pragma('wal_checkpoint(TRUNCATE)')
    copyFileSync(bench.workbook.path, path)
  } catch (error) {
    throw problem('CANNOT_WRITE', { path, detail: error instanceof Error ? error.message : String(error) })
  }
  use(bench, path, opened(path))
}

function use(bench: Workbench, path: string, db: WritableWorkbook): void {
  closeWorkbook(bench.workbook.db)
  bench.workbook = { path, db }
  discardFiles(bench)
  rememberRecent(bench.options.dataFolder, path, now(bench))
  changed(bench)
  bench.savedAt = null
}

function opened(path: string): WritableWorkbook {
  const result = openWorkbook(path)
  if (!result.ok) throw problemOf(result.failure)
  return result.workbook
}

function created(path: string): WritableWorkbook {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    throw problem('CANNOT_WRITE', { path, detail: error instanceof Error ? error.message : String(error) })
  }
  const result = createWorkbook(path)
  if (!result.ok) throw problemOf(result.failure)
  return result.workbook
}

function problemOf(failure: OpenFailure): Error {
  const { code, path } = failure
  switch (code) {
    case 'not-found':
      return problem('WORKBOOK_NOT_FOUND', { path })
    case 'already-exists':
      return problem('WORKBOOK_EXISTS', { path })
    case 'not-a-workbook':
      return problem('NOT_A_WORKBOOK', { path })
    case 'newer-version':
    case 'older-version':
      return problem('WORKBOOK_NEWER', {
        path,
        fileVersion: failure.fileVersion,
        appVersion: failure.knownVersion,
      })
    case 'damaged':
      return problem('WORKBOOK_DAMAGED', { path, detail: failure.detail })
    case 'locked':
      return problem('WORKBOOK_LOCKED', { path })
    case 'no-access':
      return problem('CANNOT_WRITE', { path, detail: failure.detail })
  }
}
