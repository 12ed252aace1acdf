import {
  type AcceptedFile,
  type AgainPolicy,
  answersOf,
  type ImportAnswers,
} from '../../../contract/importAnswers.ts'
import type { FileProposal, ReadingChoices } from '../../../contract/importing.ts'
import type { RecordKind } from '../../../contract/records.ts'

/** A file as understood, with what the person changed. A changed reading is a new object. */
export interface Reading {
  readonly proposal: FileProposal
  /** null leaves the file out. */
  readonly kind: RecordKind | null
  /** Whether the person chose the kind; the file is then read as it whatever it looks like. */
  readonly kindChosen: boolean
  /** Field fed by each column, in the order of `proposal.mapping`. */
  readonly fields: readonly (string | null)[]
  readonly choices: ReadingChoices
  readonly answers: ImportAnswers
  /** What to do with a file that was imported before. */
  readonly again: AgainPolicy
}

/** The one field that many columns may feed: each column holds the date of entering one stage. */
const FED_BY_MANY = 'enteredStage'

/** The file as it was proposed, with what was answered for such a file earlier. */
export function readingOf(proposal: FileProposal, choices: ReadingChoices = {}, kindChosen = false): Reading {
  return {
    proposal,
    kind: proposal.kind,
    kindChosen,
    fields: proposal.mapping.map(({ field }) => field),
    choices,
    answers: proposal.remembered === null ? {} : answersOf(proposal.remembered),
    again: 'skip',
  }
}

/** Whether rows of the file would be imported. */
export function isTaken({ proposal, kind, again }: Reading): boolean {
  return kind !== null && !(proposal.importedBefore !== null && again === 'skip')
}

/** A field is fed by one column: choosing it elsewhere takes it from the column that had it. */
export function withField(reading: Reading, place: number, field: string | null): Reading {
  const fields = reading.fields.map((before, at) => {
    if (at === place) return field
    return before === field && field !== FED_BY_MANY ? null : before
  })
  return { ...reading, fields }
}

/** The files as the engine takes them. */
export function acceptedFiles(readings: readonly Reading[]): AcceptedFile[] {
  return readings.map(({ proposal, kind, fields, answers, again }) => ({
    ...answers,
    fileId: proposal.fileId,
    kind,
    mapping: proposal.mapping.map(({ index }, place) => ({ index, field: fields[place] ?? null })),
    ...(proposal.importedBefore === null ? {} : { again }),
  }))
}
