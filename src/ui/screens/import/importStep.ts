import type { AcceptedFile } from '../../../contract/importAnswers.ts'
import type { FileProposal } from '../../../contract/importing.ts'
import type { ImportReport } from '../../../contract/importReport.ts'
import type { RecordKind } from '../../../contract/records.ts'

/** A file as understood, with what the person changed. */
export interface Reading {
  readonly proposal: FileProposal
  /** null leaves the file out. */
  readonly kind: RecordKind | null
  /** Field fed by each column, in the order of `proposal.mapping`. */
  readonly fields: readonly (string | null)[]
}

export interface ImportProgress {
  readonly file: string
  readonly phase: 'checking' | 'writing'
  readonly rows: number
  readonly totalRows: number
}

/** Where an import stands. */
export type ImportStep =
  | { readonly at: 'files' }
  | { readonly at: 'understood'; readonly readings: readonly Reading[] }
  | {
      readonly at: 'importing'
      readonly readings: readonly Reading[]
      readonly progress: ImportProgress | null
    }
  | { readonly at: 'done'; readonly report: ImportReport }

export type ImportAction =
  | { readonly type: 'understood'; readonly proposal: FileProposal }
  | { readonly type: 'kind'; readonly fileId: string; readonly kind: RecordKind | null }
  | {
      readonly type: 'field'
      readonly fileId: string
      readonly place: number
      readonly field: string | null
    }
  | { readonly type: 'remove'; readonly fileId: string }
  | { readonly type: 'start' }
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'stopped' }
  | { readonly type: 'done'; readonly report: ImportReport }
  | { readonly type: 'again' }

/** The import after an action; actions that don't fit where it stands change nothing. */
export function nextImportStep(step: ImportStep, action: ImportAction): ImportStep {
  switch (action.type) {
    case 'understood': {
      const reading = readingOf(action.proposal)
      if (step.at === 'files') return { at: 'understood', readings: [reading] }
      if (step.at !== 'understood') return step
      const others = step.readings.filter(({ proposal }) => proposal.sha256 !== action.proposal.sha256)
      return { at: 'understood', readings: [...others, reading] }
    }
    case 'kind':
      return withReading(step, action.fileId, (reading) => withKind(reading, action.kind))
    case 'field':
      return withReading(step, action.fileId, (reading) => withField(reading, action.place, action.field))
    case 'remove': {
      if (step.at !== 'understood') return step
      const readings = step.readings.filter(({ proposal }) => proposal.fileId !== action.fileId)
      return readings.length > 0 ? { at: 'understood', readings } : { at: 'files' }
    }
    case 'start':
      return step.at === 'understood' ? { at: 'importing', readings: step.readings, progress: null } : step
    case 'progress':
      return step.at === 'importing' ? { ...step, progress: action.progress } : step
    case 'stopped':
      return step.at === 'importing' ? { at: 'understood', readings: step.readings } : step
    case 'done':
      return { at: 'done', report: action.report }
    case 'again':
      return { at: 'files' }
  }
}

/** The files as the engine takes them. */
export function acceptedFiles(readings: readonly Reading[]): AcceptedFile[] {
  return readings.map(({ proposal, kind, fields }) => ({
    fileId: proposal.fileId,
    kind,
    mapping: proposal.mapping.map(({ index }, place) => ({ index, field: fields[place] ?? null })),
  }))
}

function readingOf(proposal: FileProposal): Reading {
  return { proposal, kind: proposal.kind, fields: proposal.mapping.map(({ field }) => field) }
}

/** Fields belong to a kind: another kind starts without any, the proposed one with those proposed. */
function withKind(reading: Reading, kind: RecordKind | null): Reading {
  const original = readingOf(reading.proposal)
  if (kind === reading.proposal.kind) return original
  return { ...reading, kind, fields: kind === null ? reading.fields : reading.fields.map(() => null) }
}

/** A field is fed by one column: choosing it elsewhere takes it from the column that had it. */
function withField(reading: Reading, place: number, field: string | null): Reading {
  const fields = reading.fields.map((before, at) => {
    if (at === place) return field
    return before === field ? null : before
  })
  return { ...reading, fields }
}

function withReading(step: ImportStep, fileId: string, change: (reading: Reading) => Reading): ImportStep {
  if (step.at !== 'understood') return step
  const readings = step.readings.map((reading) =>
    reading.proposal.fileId === fileId ? change(reading) : reading,
  )
  return { at: 'understood', readings }
}
