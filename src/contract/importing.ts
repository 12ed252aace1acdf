import { z } from 'zod'
import { recordKind } from './records.ts'
import { fraction, isoDate } from './scalars.ts'

/** Which field of its kind a column feeds; null leaves it as an attribute. */
export const columnMapping = z.object({
  column: z.string(),
  /** 0-based place of the column in the file; column names may repeat. */
  index: z.number().int().nonnegative(),
  field: z.string().nullable(),
  confidence: fraction,
  reason: z.string(),
})
export type ColumnMapping = z.infer<typeof columnMapping>

/** How the dates and numbers of a column are written. */
export const dateOrder = z.enum(['iso', 'month-first', 'day-first'])
export type DateOrder = z.infer<typeof dateOrder>

/** Something found that a person decides; nothing happens unless it is accepted. */
export const importSuggestion = z.object({
  /** Stable name, such as `same-product:GTXPro`. */
  id: z.string(),
  code: z.enum(['similar-name']),
  field: z.string(),
  from: z.string(),
  to: z.string(),
  rows: z.number().int(),
  reason: z.string(),
})
export type ImportSuggestion = z.infer<typeof importSuggestion>

/** What Foresight understood of one file, before anything is written. */
export const fileProposal = z.object({
  fileId: z.string(),
  file: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  /** null when the file holds no pipeline data; `reason` says why it is left out. */
  kind: recordKind.nullable(),
  confidence: fraction,
  reason: z.string(),
  rows: z.number().int(),
  mapping: z.array(columnMapping),
  /** First values of each column, for the person to recognise it. */
  samples: z.array(z.array(z.string())),
  /** When the same bytes were imported before. */
  importedBefore: z.string().nullable(),
})
export type FileProposal = z.infer<typeof fileProposal>

/** A file as the person accepted it: kind null leaves it out. */
export const acceptedFile = z.object({
  fileId: z.string(),
  kind: recordKind.nullable(),
  mapping: z.array(z.object({ index: z.number().int().nonnegative(), field: z.string().nullable() })),
  /** Answer to an open question about dates such as 01/02/2024. */
  dateOrder: dateOrder.optional(),
})
export type AcceptedFile = z.infer<typeof acceptedFile>

export const importWarning = z.object({ code: z.string(), count: z.number().int(), message: z.string() })
export type ImportWarning = z.infer<typeof importWarning>

export const importReject = z.object({
  /** 1-based line of the file. */
  row: z.number().int(),
  column: z.string().nullable(),
  code: z.string(),
  message: z.string(),
  /** The row's cells as read. */
  raw: z.array(z.string()),
})
export type ImportReject = z.infer<typeof importReject>

/** rowsRead = accepted + rejected + ignored, always. */
export const fileReport = z.object({
  file: z.string(),
  kind: recordKind.nullable(),
  rowsRead: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
  ignored: z.number().int(),
  mapping: z.array(columnMapping),
  warnings: z.array(importWarning),
  rejects: z.array(importReject),
})
export type FileReport = z.infer<typeof fileReport>

export const importReport = z.object({ asOf: isoDate, files: z.array(fileReport) })
export type ImportReport = z.infer<typeof importReport>

export const importProgress = z.object({
  type: z.literal('progress'),
  file: z.string(),
  phase: z.enum(['checking', 'writing']),
  rows: z.number().int(),
  totalRows: z.number().int(),
})
export const importDone = z.object({ type: z.literal('done'), report: importReport })
export const importEvent = z.discriminatedUnion('type', [importProgress, importDone])
export type ImportEvent = z.infer<typeof importEvent>

/** Profile of one column of a file. */
export const columnProfile = z.object({
  column: z.string(),
  type: z.enum(['number', 'date', 'text', 'empty']),
  count: z.number().int(),
  missing: z.number().int(),
  distinct: z.number().int(),
  mean: z.number().nullable(),
  sd: z.number().nullable(),
  min: z.union([z.number(), z.string()]).nullable(),
  p25: z.number().nullable(),
  median: z.number().nullable(),
  p75: z.number().nullable(),
  max: z.union([z.number(), z.string()]).nullable(),
  top: z.array(z.object({ value: z.string(), count: z.number().int() })),
})
export type ColumnProfile = z.infer<typeof columnProfile>

export const fileProfile = z.object({
  file: z.string(),
  rows: z.number().int(),
  /** Rows that the figures rest on; fewer than `rows` where a sample was taken. */
  sampledRows: z.number().int(),
  columns: z.array(columnProfile),
})
export type FileProfile = z.infer<typeof fileProfile>
