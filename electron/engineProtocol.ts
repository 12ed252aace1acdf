import type { ReadAnswer, ReadJob, ReadStop } from '../src/workbench/spreadsheets/readJob.ts'

/** What the engine's process is started with, as JSON in its first argument. */
export interface EngineOptions {
  readonly dataFolder: string
  readonly sampleFolder: string
  readonly version: string
  readonly workbook?: string
}

/**
 * What the engine's process says: once, that it can take ports or why it cannot start; then, each time it needs a process that
 * reads a spreadsheet, the job of it, because only the main process can start one.
 */
export type EngineSays =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'read'; readonly id: number; readonly job: ReadJob }

/** What it is told, besides ports: how the reading of that ID ended. */
export interface EngineHears {
  readonly kind: 'read'
  readonly id: number
  readonly answer: ReadAnswer | ReadStop
}
