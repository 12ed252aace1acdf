import { z } from 'zod'
import { columnMapping, importReject, importWarning } from './importing.ts'
import { pipelineMoves } from './pipelineMoves.ts'
import { recordKind } from './records.ts'
import { rowCounts } from './rowCounts.ts'
import { isoDate } from './scalars.ts'

/** What an import did with one file. */
export const fileReport = z.object({
  file: z.string(),
  kind: recordKind.nullable(),
  ...rowCounts.shape,
  mapping: z.array(columnMapping),
  warnings: z.array(importWarning),
  /** All of them in the CLI's document; on a screen the first, with the rest behind `import.rejects`. */
  rejects: z.array(importReject),
})
export type FileReport = z.infer<typeof fileReport>

/** What an import did with all its files. */
export const importReport = z.object({
  /** The import's number; null where every file was known already and nothing was written. */
  batchId: z.number().int().nullable(),
  asOf: isoDate,
  files: z.array(fileReport),
  /** What changed among the deals since the import before; null when there was none. */
  moved: pipelineMoves.nullable(),
})
export type ImportReport = z.infer<typeof importReport>

/** How far a check or an import is in one file. */
export const importProgress = z.object({
  type: z.literal('progress'),
  file: z.string(),
  phase: z.enum(['checking', 'writing']),
  rows: z.number().int(),
  totalRows: z.number().int(),
})
export type ImportProgress = z.infer<typeof importProgress>
/** Last event of an import that wasn't cancelled. */
export const importDone = z.object({ type: z.literal('done'), report: importReport })
/** What an import tells while it runs. */
export const importEvent = z.discriminatedUnion('type', [importProgress, importDone])
export type ImportEvent = z.infer<typeof importEvent>
