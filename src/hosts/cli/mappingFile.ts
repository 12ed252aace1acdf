import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { againPolicy, dateOrder, duplicatePolicy, stageMeaning } from '../../contract/importAnswers.ts'
import { readingChoices } from '../../contract/importing.ts'
import { recordKind } from '../../contract/records.ts'
import { refuse } from './refuse.ts'

/** What `--mapping` says of one file; what is left out is found out. Columns go by name, or by place as `#3`. */
const fileAnswers = z.strictObject({
  ...readingChoices.shape,
  kind: recordKind.nullable().optional(),
  /** Column to field; null keeps the column as an attribute. */
  columns: z.record(z.string(), z.string().nullable()).optional(),
  dateOrder: dateOrder.optional(),
  duplicates: duplicatePolicy.optional(),
  repairs: z
    .array(z.strictObject({ column: z.string(), from: z.string(), to: z.string().nullable() }))
    .optional(),
  /** Value of the stage or status to what it stands for. */
  meanings: z.record(z.string(), stageMeaning).optional(),
  stageOrder: z.array(z.string()).optional(),
  again: againPolicy.optional(),
})
export type FileAnswers = z.infer<typeof fileAnswers>

/** `--mapping`: the answers for each file by its name. */
const mappingFile = z.record(z.string(), fileAnswers)
export type MappingFile = z.infer<typeof mappingFile>

/** Reads what `--mapping` names; refused with every place that isn't understood. */
export function readMapping(path: string): MappingFile {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    return refuse(`${path} is no mapping: ${(error as Error).message}`)
  }
  const parsed = mappingFile.safeParse(content)
  if (parsed.success) return parsed.data
  return refuse(`${path} is no mapping:\n${z.prettifyError(parsed.error)}`)
}
