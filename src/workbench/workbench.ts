import type { EventEmitter } from 'node:events'
import type { FileProposal, ReadingChoices } from '../contract/importing.ts'
import type { Table, UnreadableFile } from '../import/reading/table.ts'
import type { WritableWorkbook } from '../store/workbookHandle.ts'
import type { Spool } from './importing/spool.ts'

/** What the process that hosts the engine decides. */
export interface EngineOptions {
  /** Folder of the user's workbooks and of the list of recent ones. */
  readonly dataFolder: string
  /** Folder with the sample pipeline's files. */
  readonly sampleFolder: string
  readonly version: string
  /** Workbook to open; left out, the one opened last or the default workbook. */
  readonly workbook?: string
  /** False leaves the list of recent workbooks alone and opens only a workbook that is there. */
  readonly interactive?: boolean
  /** Name written beside each change; the system's user by default. */
  readonly actor?: string
  /** Current time; the engine is the only place that reads a clock. */
  readonly clock?: () => Date
}

/** A file taken in for import, held until it is imported or discarded. */
export interface StagedFile {
  readonly proposal: FileProposal
  readonly table: Table | UnreadableFile
  /** How it was read, where a person chose or had chosen before. */
  readonly choices: ReadingChoices
  /** Where its bytes lie in the spool. */
  readonly path: string
  /** Lets go of what the table reads from. */
  close(): void
}

/** The state of a running engine: one open workbook and what is being done with it. */
export interface Workbench {
  readonly options: EngineOptions
  readonly actor: string
  readonly spool: Spool
  readonly staged: Map<string, StagedFile>
  /** Emits `changed` with the revision after every write. */
  readonly events: EventEmitter<{ changed: [revision: number] }>
  workbook: { readonly path: string; readonly db: WritableWorkbook }
  /** What a long write is doing; other writes are refused meanwhile. */
  busyWith: string | null
  /** Grows with every change of data or of workbook within this process. */
  revision: number
  savedAt: string | null
}

/** ISO time of the engine's clock. */
export function now(bench: Workbench): string {
  return (bench.options.clock?.() ?? new Date()).toISOString()
}

/** Tells every screen that something changed. */
export function changed(bench: Workbench): void {
  bench.revision++
  bench.savedAt = now(bench)
  bench.events.emit('changed', bench.revision)
}
