import { z } from 'zod'

/**
 * Expected failures that cross the contract. Each carries the data that its sentence names;
 * `present/describeError` turns it into words.
 */
export const problems = {
  WORKBOOK_NOT_FOUND: { data: z.object({ path: z.string() }) },
  NOT_A_WORKBOOK: { data: z.object({ path: z.string() }) },
  WORKBOOK_NEWER: { data: z.object({ path: z.string(), fileVersion: z.number(), appVersion: z.number() }) },
  WORKBOOK_DAMAGED: { data: z.object({ path: z.string(), detail: z.string() }) },
  WORKBOOK_LOCKED: { data: z.object({ path: z.string() }) },
  WORKBOOK_EXISTS: { data: z.object({ path: z.string() }) },
  CANNOT_WRITE: { data: z.object({ path: z.string(), detail: z.string() }) },
  NO_DATA: { data: z.object({ needs: z.string() }) },
  NO_TARGET: { data: z.object({ period: z.string() }) },
  UNKNOWN_PERIOD: { data: z.object({ period: z.string() }) },
  NOT_FOUND: { data: z.object({ what: z.string(), id: z.string() }) },
  NOTHING_TO_UNDO: { data: z.object({ direction: z.enum(['undo', 'redo']) }) },
  IMPORT_REFUSED: {
    data: z.object({
      file: z.string(),
      row: z.number().nullable(),
      column: z.string().nullable(),
      message: z.string(),
      questions: z.array(
        z.object({
          file: z.string(),
          column: z.string(),
          code: z.string(),
          examples: z.array(z.string()),
          readings: z.array(z.string()),
        }),
      ),
    }),
  },
  IMPORT_CANCELLED: { data: z.object({ rows: z.number() }) },
  ENGINE_BUSY: { data: z.object({ doing: z.string() }) },
} as const
export type ProblemCode = keyof typeof problems
