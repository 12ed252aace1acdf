import { z } from 'zod'
import { rememberedAnswers } from './importAnswers.ts'
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

/** Encodings that a file is read in, by the name that `TextDecoder` gives them. */
export const encodingName = z.enum([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
])
export type EncodingName = z.infer<typeof encodingName>

/** How a person wants a file read where the file leaves it open; what is left out is found out. */
export const readingChoices = z.object({
  encoding: encodingName.optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  /** 1-based line (of a sheet: row) that names the columns. */
  headerLine: z.number().int().positive().optional(),
  /** Sheet of a spreadsheet, by name. */
  sheet: z.string().optional(),
})
export type ReadingChoices = z.infer<typeof readingChoices>

/** How a file was read. */
export const fileLayout = z.object({
  format: z.enum(['text', 'spreadsheet']),
  /** Sheets of a spreadsheet in their order; empty for a text. */
  sheets: z.array(z.object({ name: z.string(), rows: z.number().int(), hidden: z.boolean() })),
  sheet: z.string().nullable(),
  headerLine: z.number().int(),
  /** First rows of the file as they stand, the header among them, to choose the header from. */
  firstRows: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
  /** null for a spreadsheet. */
  delimiter: z.string().nullable(),
  encoding: encodingName.nullable(),
  /** The same text in each encoding that is possible, likeliest first; empty where the file itself says which it is. */
  encodings: z.array(z.object({ name: encodingName, preview: z.string() })),
})
export type FileLayout = z.infer<typeof fileLayout>

/** Something about a column that only a person can decide; the file isn't imported until it is answered. */
export const openQuestion = z.object({
  code: z.enum(['date-order']),
  column: z.string(),
  /** Cells that can be read in more than one way. */
  examples: z.array(z.string()),
  /** The ways to read the first example, in words: `day-first: 01/02/2024 is 2024-02-01`. */
  readings: z.array(z.string()),
})
export type OpenQuestion = z.infer<typeof openQuestion>

/** What Foresight understood of one file, before anything is written. */
export const fileProposal = z.object({
  fileId: z.string(),
  file: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  /** null when the file can't be read; `reason` says why. */
  layout: fileLayout.nullable(),
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
  /** Day that the file's name states, as in `deals_2026-10-31.csv`. */
  snapshotOn: isoDate.nullable(),
  /** Answers given when a file with the same columns was imported; null when none was. */
  remembered: rememberedAnswers.nullable(),
})
export type FileProposal = z.infer<typeof fileProposal>

/** Something in a file to know of that rejects no row; `count` rows, cells or columns of it. */
export const importWarning = z.object({ code: z.string(), count: z.number().int(), message: z.string() })
export type ImportWarning = z.infer<typeof importWarning>

/** A row that wasn't taken in, with its place and why; `column` is null where the row as a whole is at fault. */
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
