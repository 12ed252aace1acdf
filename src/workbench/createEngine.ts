import { EventEmitter } from 'node:events'
import { userInfo } from 'node:os'
import { closeWorkbook } from '../store/openWorkbook.ts'
import { createRouter } from './createRouter.ts'
import { makeSpool } from './importing/spool.ts'
import { removeLeftovers } from './importing/spoolFolder.ts'
import { discardFiles } from './importing/stageFile.ts'
import { rememberRecent } from './recentWorkbooks.ts'
import { type EngineOptions, now, type Workbench } from './workbench.ts'
import { firstWorkbook } from './workbookFiles.ts'

/** A running engine: the contract's operations on one open workbook. */
export interface Engine {
  readonly router: ReturnType<typeof createRouter>
  /** Closes the workbook and removes the files that waited for their import. */
  close(): void
}

/** Starts an engine. Throws the contract's problem when the named workbook can't be opened. */
export function createEngine(options: EngineOptions): Engine {
  const workbook = firstWorkbook(options.dataFolder, options.workbook)
  const bench: Workbench = {
    options,
    actor: options.actor ?? systemUser(),
    spool: makeSpool(),
    staged: new Map(),
    events: new EventEmitter(),
    workbook,
    busyWith: null,
    revision: 1,
    savedAt: null,
  }
  // Every open window watches; Node's warning threshold of 10 isn't a leak here.
  bench.events.setMaxListeners(0)
  if (options.interactive ?? true) rememberRecent(options.dataFolder, workbook.path, now(bench))
  removeLeftovers(Date.now())
  const close = () => {
    discardFiles(bench)
    bench.spool.close()
    closeWorkbook(bench.workbook.db)
  }
  return { router: createRouter(bench), close }
}

function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}
