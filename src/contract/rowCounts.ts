import { z } from 'zod'

/** What became of the rows of a file. rowsRead = accepted + rejected + ignored, always. */
export const rowCounts = z.object({
  rowsRead: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
  ignored: z.number().int(),
})
export type RowCounts = z.infer<typeof rowCounts>

/** Rows of one fate over several files. */
export function sumOfRows(files: readonly RowCounts[], fate: keyof RowCounts): number {
  return files.reduce((sum, file) => sum + file[fate], 0)
}
