import type { AgainPolicy, ImportAnswers } from '../../../contract/importAnswers.ts'
import type { FileProposal, ReadingChoices } from '../../../contract/importing.ts'
import type { ImportProgress, ImportReport } from '../../../contract/importReport.ts'
import type { FileReview } from '../../../contract/importReview.ts'
import { type AsOfEntry, asOfOf } from './asOfEntry.ts'
import { isTaken, type Reading, readingOf, withField } from './reading.ts'
import { keptReviews, NOT_REVIEWED, type Reviewing, reviewed } from './reviewing.ts'

/** The files as understood, and what was found in their rows. */
export interface Understood {
  readonly readings: readonly Reading[]
  readonly asOf: AsOfEntry
  /** Names that are read as another, by the suggestion's ID. */
  readonly chosen: readonly string[]
  readonly reviewing: Reviewing
}

/** Where an import stands. What each file still needs is told by `fileFindings`. */
export type ImportStep =
  | { readonly at: 'files' }
  | ({ readonly at: 'understood' } & Understood)
  | { readonly at: 'importing'; readonly from: Understood; readonly progress: ImportProgress | null }
  | { readonly at: 'done'; readonly imported: readonly ImportReport[] }

export type ImportAction =
  | { readonly type: 'understood'; readonly proposal: FileProposal }
  | {
      readonly type: 'reread'
      readonly proposal: FileProposal
      readonly choices: ReadingChoices
      readonly kindChosen: boolean
    }
  | { readonly type: 'leaveOut'; readonly fileId: string }
  | { readonly type: 'field'; readonly fileId: string; readonly place: number; readonly field: string | null }
  | { readonly type: 'answers'; readonly fileId: string; readonly answers: ImportAnswers }
  | { readonly type: 'again'; readonly fileId: string; readonly again: AgainPolicy }
  | { readonly type: 'remove'; readonly fileIds: readonly string[] }
  | { readonly type: 'asOf'; readonly text: string }
  | { readonly type: 'choose'; readonly chosen: readonly string[] }
  | { readonly type: 'reviewing'; readonly progress: ImportProgress | null }
  | { readonly type: 'reviewed'; readonly of: readonly Reading[]; readonly files: readonly FileReview[] }
  | { readonly type: 'reviewFailed'; readonly problem: unknown }
  | { readonly type: 'start' }
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'stopped' }
  | { readonly type: 'done'; readonly imported: readonly ImportReport[] }
  | { readonly type: 'over' }

/** The import after an action; actions that don't fit where it stands change nothing. */
export function nextImportStep(step: ImportStep, action: ImportAction): ImportStep {
  switch (action.type) {
    case 'done':
      return { at: 'done', imported: action.imported }
    case 'over':
      return { at: 'files' }
    case 'progress':
      return step.at === 'importing' ? { ...step, progress: action.progress } : step
    case 'stopped':
      return step.at === 'importing' ? { at: 'understood', ...step.from } : step
    case 'start': {
      if (step.at !== 'understood') return step
      const { at: _, ...from } = step
      return {
        at: 'importing',
        from: { ...from, reviewing: { ...from.reviewing, running: null } },
        progress: null,
      }
    }
    case 'understood': {
      if (step.at === 'importing') return step
      const before = step.at === 'understood' ? step : NOTHING_UNDERSTOOD
      const others = before.readings.filter(({ proposal }) => proposal.sha256 !== action.proposal.sha256)
      return withReadings({ at: 'understood', ...before }, [...others, readingOf(action.proposal)])
    }
    default:
      return step.at === 'understood' ? nextUnderstood(step, action) : step
  }
}

type UnderstoodStep = Extract<ImportStep, { at: 'understood' }>
type UnderstoodAction = Exclude<
  ImportAction,
  { type: 'done' | 'over' | 'progress' | 'stopped' | 'start' | 'understood' }
>

const NOTHING_UNDERSTOOD: Understood = {
  readings: [],
  asOf: { text: '', from: 'nobody' },
  chosen: [],
  reviewing: NOT_REVIEWED,
}

function nextUnderstood(step: UnderstoodStep, action: UnderstoodAction): ImportStep {
  const change = (fileId: string, changed: (reading: Reading) => Reading) =>
    withReadings(
      step,
      step.readings.map((reading) => (reading.proposal.fileId === fileId ? changed(reading) : reading)),
    )
  switch (action.type) {
    case 'reread':
      return change(action.proposal.fileId, ({ again }) => ({
        ...readingOf(action.proposal, action.choices, action.kindChosen),
        again,
      }))
    case 'leaveOut':
      return change(action.fileId, (reading) => ({ ...reading, kind: null, kindChosen: true }))
    case 'field':
      return change(action.fileId, (reading) => withField(reading, action.place, action.field))
    case 'answers':
      return change(action.fileId, (reading) => ({
        ...reading,
        answers: { ...reading.answers, ...action.answers },
      }))
    case 'again':
      return change(action.fileId, (reading) => ({ ...reading, again: action.again }))
    case 'remove':
      return withReadings(
        step,
        step.readings.filter(({ proposal }) => !action.fileIds.includes(proposal.fileId)),
      )
    case 'asOf':
      return { ...step, asOf: { text: action.text, from: 'you' } }
    case 'choose':
      return { ...step, chosen: action.chosen }
    case 'reviewing':
      return {
        ...step,
        reviewing: { ...step.reviewing, running: action.progress ?? 'starting', problem: null },
      }
    case 'reviewed':
      return { ...step, reviewing: reviewed(action.of, action.files) }
    case 'reviewFailed':
      return { ...step, reviewing: { ...step.reviewing, running: null, problem: action.problem } }
  }
}

function withReadings(step: UnderstoodStep, readings: readonly Reading[]): ImportStep {
  if (readings.length === 0) return { at: 'files' }
  return {
    ...step,
    readings,
    asOf: asOfOf(step.asOf, readings.filter(isTaken)),
    reviewing: keptReviews(step.reviewing, readings),
  }
}
