import { z } from 'zod'
import { stageMeaning } from './importAnswers.ts'
import { importWarning, openQuestion } from './importing.ts'
import { importProgress } from './importReport.ts'
import { recordKind } from './records.ts'
import { rowCounts } from './rowCounts.ts'
import { isoDate } from './scalars.ts'

/** Rejected rows that share a cause, and whether one repair mends them all. */
export const rejectGroup = z.object({
  code: z.string(),
  column: z.string().nullable(),
  /** 0-based place of the column; null when the cause is the row. */
  index: z.number().int().nullable(),
  /** The cell that all rows of the group have; null where the cause isn't one cell's text. */
  value: z.string().nullable(),
  count: z.number().int(),
  message: z.string(),
  /** First lines of the group. */
  lines: z.array(z.number().int()),
  /** Whether reading the cell as no value lets the rows in. */
  canBeEmpty: z.boolean(),
})
export type RejectGroup = z.infer<typeof rejectGroup>

/** A value of the stage or status column with what it is taken for. */
export const readValue = z.object({
  field: z.enum(['stage', 'outcome']),
  value: z.string(),
  rows: z.number().int(),
  meaning: stageMeaning,
  /** `word`: the word itself says so; `file`: other columns of the rows say so; `order`: an ordinary stage; `you`: chosen. */
  decidedBy: z.enum(['word', 'file', 'order', 'you']),
})
export type ReadValue = z.infer<typeof readValue>

/** Rows that share an ID and differ. */
export const duplicateGroup = z.object({
  key: z.string(),
  lines: z.array(z.number().int()),
  rows: z.array(z.array(z.string())),
})
export type DuplicateGroup = z.infer<typeof duplicateGroup>

/** What a check of one file found; nothing is written. */
export const fileReview = z.object({
  fileId: z.string(),
  file: z.string(),
  kind: recordKind.nullable(),
  ...rowCounts.shape,
  warnings: z.array(importWarning),
  /** Largest first. */
  groups: z.array(rejectGroup),
  /** In the order of the stages, as far as it is known. */
  values: z.array(readValue),
  currencies: z.array(z.object({ code: z.string().nullable(), rows: z.number().int() })),
  owners: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  /** Columns that no field claims, kept to slice by. */
  attributes: z.array(z.string()),
  /** IDs that differing rows share, and the first of them. */
  duplicates: z.object({ keys: z.number().int(), rows: z.number().int(), examples: z.array(duplicateGroup) }),
  /** The file can't be checked until these are answered. */
  questions: z.array(openQuestion),
  /** What stands in the way besides the questions; null when nothing does. */
  refusal: z.string().nullable(),
  /** Newest date among the accepted rows. */
  newestDate: isoDate.nullable(),
})
export type FileReview = z.infer<typeof fileReview>

/** What a check of all files found; `asOf` is the day of their knowledge, null where no row carries a date. */
export const importReview = z.object({ asOf: isoDate.nullable(), files: z.array(fileReview) })
export type ImportReview = z.infer<typeof importReview>

/** What a check tells while it runs. */
export const reviewEvent = z.discriminatedUnion('type', [
  importProgress,
  z.object({ type: z.literal('reviewed'), review: importReview }),
])
export type ReviewEvent = z.infer<typeof reviewEvent>
