import type { ColumnMapping, FileProposal } from '../../contract/importing.ts'
import type { RecordKind } from '../../contract/records.ts'
import { exportedMapping } from '../exported/asExported.ts'
import { FIELDS_BY_KIND } from '../fields/fieldsByKind.ts'
import type { Table, UnreadableFile } from '../reading/table.ts'
import { snapshotDate } from '../snapshotDate.ts'
import { mapColumns } from './mapColumns.ts'
import { recogniseKind } from './recogniseKind.ts'
import { surveyColumns } from './surveyColumns.ts'

export interface ProposedFile {
  readonly fileId: string
  /** Name of the file, for people. */
  readonly file: string
  /** Number of bytes. */
  readonly bytes: number
  /** Hash of the bytes, lower-case hexadecimal. */
  readonly sha256: string
}

/**
 * What a file holds and which column feeds which field, each with a confidence and a reason that a person can overrule.
 * A file that can't be read, or holds no pipeline data, has kind null and says why. `importedBefore` is null: only the
 * store knows; `snapshotOn` is the day that the name states. Cost: the first 20,000 rows.
 */
export function proposeFile(
  { fileId, file, bytes, sha256 }: ProposedFile,
  table: Table | UnreadableFile,
): FileProposal {
  const known = {
    fileId,
    file,
    bytes,
    sha256,
    layout: table.layout ?? null,
    importedBefore: null,
    snapshotOn: snapshotDate(file),
    remembered: null,
  }
  if (table.type === 'unreadable') {
    return { ...known, kind: null, confidence: 1, reason: table.message, rows: 0, mapping: [], samples: [] }
  }
  const survey = surveyColumns(table)
  const samples = survey.columns.map((column) => column.samples)
  const exported = exportedMapping(table.header)
  if (exported) {
    const reason = 'Its columns are those of deals exported from Foresight.'
    return {
      ...known,
      kind: 'deals',
      confidence: 1,
      reason,
      rows: table.rowCount,
      mapping: exported,
      samples,
    }
  }
  const { kind, confidence, reason, reading } = recogniseKind(table.header, survey)
  const mapping = reading?.mapping ?? unmapped(table.header)
  return { ...known, kind, confidence, reason, rows: table.rowCount, mapping, samples }
}

/** The columns of a table read as a kind that a person chose. */
export function proposeMapping(table: Table, kind: RecordKind): ColumnMapping[] {
  return mapColumns(table.header, surveyColumns(table), FIELDS_BY_KIND[kind]).mapping
}

function unmapped(header: readonly string[]): ColumnMapping[] {
  const reason = 'the kind of the file is unknown'
  return header.map((column, index) => ({ column, index, field: null, confidence: 0, reason }))
}
