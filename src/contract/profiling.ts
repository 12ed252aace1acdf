import { z } from 'zod'

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
  /** Numbers beyond the quartiles by more than 1.5 times their distance (Tukey's fences). */
  outliers: z.object({ count: z.number().int(), low: z.number(), high: z.number() }).nullable(),
})
export type ColumnProfile = z.infer<typeof columnProfile>

/** Profile of a file before anything of it is written. */
export const fileProfile = z.object({
  file: z.string(),
  rows: z.number().int(),
  /** Rows that the figures rest on; fewer than `rows` where a sample was taken. */
  sampledRows: z.number().int(),
  columns: z.array(columnProfile),
})
export type FileProfile = z.infer<typeof fileProfile>

/** How often each pair of values of two columns occurs together; rare values are joined as `other`. */
export const crossTabulation = z.object({
  file: z.string(),
  rowColumn: z.string(),
  columnColumn: z.string(),
  rows: z.number().int(),
  /** Rows that the counts rest on; fewer than `rows` where a sample was taken. */
  sampledRows: z.number().int(),
  rowValues: z.array(z.string()),
  columnValues: z.array(z.string()),
  /** counts[row][column]. */
  counts: z.array(z.array(z.number().int())),
  /** Whether rare values were joined as the last row or column. */
  othersJoined: z.boolean(),
})
export type CrossTabulation = z.infer<typeof crossTabulation>
