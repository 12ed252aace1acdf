import { z } from 'zod'
import { currencyCode, isoDate, money, periodLabel, periodSpan } from './scalars.ts'

/** The dates, period and target that every screen stands on. */
export const frame = z.object({
  asOf: isoDate,
  /** Newest date in the data: the default as-of date. */
  newestDate: isoDate,
  period: periodSpan,
  periods: z.array(periodLabel),
  currency: currencyCode,
  /** null until a target is imported or typed. */
  target: money.nullable(),
  targetSource: z.enum(['imported', 'typed', 'none']),
})
export type Frame = z.infer<typeof frame>

/** The open workbook as every screen shows it around its content. */
export const workbookInfo = z.object({
  name: z.string(),
  path: z.string(),
  isSample: z.boolean(),
  counts: z.object({
    deals: z.number().int(),
    openDeals: z.number().int(),
    leads: z.number().int(),
    targets: z.number().int(),
    batches: z.number().int(),
  }),
  /** null while the workbook holds no dated rows. */
  frame: frame.nullable(),
  /** What undo and redo would take back or repeat, in words; null when there is nothing. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  /** Grows with every write: a screen reloads when it changes. */
  revision: z.number().int(),
  savedAt: z.string().nullable(),
})
export type WorkbookInfo = z.infer<typeof workbookInfo>

/** A workbook that was opened before. */
export const recentWorkbook = z.object({ name: z.string(), path: z.string(), openedAt: z.string() })
export type RecentWorkbook = z.infer<typeof recentWorkbook>

/** A change in the log: what was done, when, by whom and why; null where no reason was given. */
export const commandEntry = z.object({
  id: z.number().int(),
  label: z.string(),
  at: z.string(),
  actor: z.string(),
  why: z.string().nullable(),
  undone: z.boolean(),
})
