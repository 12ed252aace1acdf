import type { FileLayout, ImportWarning, ReadingChoices } from '../../contract/importing.ts'
import type { UnreadableFile } from '../../import/reading/table.ts'

/** What the process that reads a spreadsheet is asked to do. Plain data: it crosses a process. */
export interface ReadJob {
  readonly path: string
  readonly choices: ReadingChoices
  /** File to be made with the sheet's rows: on each line `[number, [cell, ...]]` as JSON. */
  readonly rowsPath: string
}

/** What it answers once, before it ends. */
export type ReadAnswer =
  | UnreadableFile
  | {
      readonly type: 'sheet'
      readonly sheets: FileLayout['sheets']
      readonly sheet: string
      /** Columns of the table; rows that end earlier are empty from there on. */
      readonly width: number
      readonly warnings: readonly ImportWarning[]
    }

/** What stopped the process when it didn't answer. */
export type ReadStop = { readonly type: 'stopped'; readonly by: 'time' | 'death' }

/**
 * Starts a process of its own with the job and waits for its answer. It gets `READER_HEAP_MB` of heap and `READER_SECONDS`; after
 * that it is killed. Never rejects for what the process does.
 */
export type StartReader = (job: ReadJob) => Promise<ReadAnswer | ReadStop>

/** Heap of the reading process: the largest spreadsheet that is let in needs some 900 MB of it. */
export const READER_HEAP_MB = 1024
/** Such a spreadsheet takes some 20 s on a slow machine. */
export const READER_SECONDS = 120
