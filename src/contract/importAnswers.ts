import { z } from 'zod'
import { recordKind } from './records.ts'

/** How the dates of a column are written. */
export const dateOrder = z.enum(['iso', 'month-first', 'day-first'])
export type DateOrder = z.infer<typeof dateOrder>

/** What a stage or a status stands for. `lead`: not yet a deal, kept as an open deal ahead of the pipeline. */
export const stageMeaning = z.enum(['lead', 'open', 'won', 'lost'])
export type StageMeaning = z.infer<typeof stageMeaning>

/** What one value of the stage or status column stands for, where a person says so. */
export const valueMeaning = z.object({
  field: z.enum(['stage', 'outcome']),
  value: z.string(),
  meaning: stageMeaning,
})
export type ValueMeaning = z.infer<typeof valueMeaning>

/** Reads every cell of a column that holds `from` as `to`; null reads it as no value. */
export const cellRepair = z.object({
  index: z.number().int().nonnegative(),
  from: z.string(),
  to: z.string().nullable(),
})
export type CellRepair = z.infer<typeof cellRepair>

/**
 * What becomes of rows that differ but share an ID. `reject`: the first is kept, the others are set aside; `newest`: the
 * row with the latest date of change, else the last; `sum`: one row whose amounts are added up; `suffix`: all, the later ones
 * as ID-2, ID-3.
 */
export const duplicatePolicy = z.enum(['reject', 'newest', 'sum', 'suffix'])
export type DuplicatePolicy = z.infer<typeof duplicatePolicy>

/** Answers that outlive one import: asked once for the columns of a kind of export. */
export const importAnswers = z.object({
  dateOrder: dateOrder.optional(),
  duplicates: duplicatePolicy.optional(),
  repairs: z.array(cellRepair).optional(),
  meanings: z.array(valueMeaning).optional(),
  /** Stages from the first to the last, as far as the person ordered them. */
  stageOrder: z.array(z.string()).optional(),
})
export type ImportAnswers = z.infer<typeof importAnswers>

const chosenFields = z.array(
  z.object({ index: z.number().int().nonnegative(), field: z.string().nullable() }),
)

/** What was answered when a file with the same columns was imported; `on` is the ISO time of that import. */
export const rememberedAnswers = importAnswers.extend({
  on: z.string(),
  kind: recordKind.nullable(),
  mapping: chosenFields,
})
export type RememberedAnswers = z.infer<typeof rememberedAnswers>

/** The answers themselves, as a file is accepted with them. */
export function answersOf({
  on: _on,
  kind: _kind,
  mapping: _mapping,
  ...answers
}: RememberedAnswers): ImportAnswers {
  return answers
}

/** What to do with a file whose bytes were imported before. `replace` switches the earlier import of it off. */
export const againPolicy = z.enum(['skip', 'replace', 'add'])
export type AgainPolicy = z.infer<typeof againPolicy>

/** A file as the person accepted it: kind null leaves it out. */
export const acceptedFile = importAnswers.extend({
  fileId: z.string(),
  kind: recordKind.nullable(),
  mapping: chosenFields,
  /** Left out, a file that was imported before is skipped. */
  again: againPolicy.optional(),
})
export type AcceptedFile = z.infer<typeof acceptedFile>
