import type { z } from 'zod'
import type { ProblemCode, problems } from '../contract/problems.ts'

/** A failure in neutral words: what it is, why, and one thing to do. */
export interface ErrorDescription {
  readonly title: string
  readonly detail: string
  readonly nextStep: string
}

type ProblemData<Code extends ProblemCode> = z.infer<(typeof problems)[Code]['data']>

const PROBLEMS: { [Code in ProblemCode]: (data: ProblemData<Code>) => ErrorDescription } = {
  WORKBOOK_NOT_FOUND: ({ path }) => ({
    title: 'There is no workbook at this place',
    detail: `${path} does not exist.`,
    nextStep: 'Check whether it was moved or renamed, or open another workbook.',
  }),
  NOT_A_WORKBOOK: ({ path }) => ({
    title: 'This file is not a Foresight workbook',
    detail: `${path} was made by something else. It was not changed.`,
    nextStep: 'Open a .foresight file, or import the file if it is a CRM export.',
  }),
  WORKBOOK_NEWER: ({ path, fileVersion, appVersion }) => ({
    title: 'This workbook was made by a newer Foresight',
    detail: `${path} has format ${fileVersion}; this Foresight reads up to ${appVersion}. It was not changed.`,
    nextStep: 'Update Foresight, then open the workbook again.',
  }),
  WORKBOOK_DAMAGED: ({ path, detail }) => ({
    title: 'This workbook is damaged',
    detail: `${path} cannot be read: ${sentence(detail)} It was not changed.`,
    nextStep: 'Open a copy saved earlier, or make a new workbook and import the files again.',
  }),
  WORKBOOK_LOCKED: ({ path }) => ({
    title: 'This workbook is in use',
    detail: `Another program has ${path} open for writing.`,
    nextStep: 'Close it there, then try again.',
  }),
  WORKBOOK_EXISTS: ({ path }) => ({
    title: 'A file of this name is already there',
    detail: `${path} exists and was left as it is.`,
    nextStep: 'Choose another name, or open the existing workbook.',
  }),
  CANNOT_WRITE: ({ path, detail }) => ({
    title: 'The file could not be written',
    detail: `${path}: ${sentence(detail)}`,
    nextStep: 'Check that the folder exists, that you may write to it and that the disk has room.',
  }),
  NO_DATA: ({ needs }) => ({
    title: 'There is nothing to work with yet',
    detail: `This needs ${needs}, and the workbook holds none.`,
    nextStep: 'Import a CRM export, or open the sample pipeline.',
  }),
  NO_TARGET: ({ period }) => ({
    title: `There is no target for ${period}`,
    detail: 'A chance of reaching the target needs a target.',
    nextStep: 'Type a target at the top, or import a file of targets.',
  }),
  UNKNOWN_PERIOD: ({ period }) => ({
    title: `The period ${period} is not known`,
    detail: `${period} is not a month, quarter or year that the data can answer for.`,
    nextStep: 'Write it as 2017-Q4, 2017-11 or 2017, within the dates of the data.',
  }),
  NOT_FOUND: ({ what, id }) => ({
    title: `There is no such ${what}`,
    detail: `No ${what} with the id ${id} is in this workbook. It may have been removed or undone.`,
    nextStep: 'Go back to the list and choose again.',
  }),
  NOTHING_TO_UNDO: ({ direction }) => ({
    title: direction === 'undo' ? 'There is nothing to undo' : 'There is nothing to redo',
    detail:
      direction === 'undo'
        ? 'No change has been made to this workbook that could be taken back.'
        : 'No change was undone that could be made again.',
    nextStep: 'Carry on: every change from now on can be undone.',
  }),
  IMPORT_REFUSED: describeRefusal,
  IMPORT_CANCELLED: ({ rows }) => ({
    title: 'The import was cancelled',
    detail: `It stopped after ${rows.toLocaleString('en-US')} rows; nothing was written to the workbook.`,
    nextStep: 'Start the import again whenever you like.',
  }),
  ENGINE_BUSY: ({ doing }) => ({
    title: 'Foresight is busy',
    detail: `It is still ${doing}.`,
    nextStep: 'Wait until that is done, then try again.',
  }),
}

/** Says in words what failed; takes anything that can be thrown, the typed problems of the contract above all. */
export function describeError(error: unknown): ErrorDescription {
  const code = read(error, 'code')
  if (typeof code === 'string' && Object.hasOwn(PROBLEMS, code))
    return describeProblem(code, read(error, 'data'))
  if (code === 'BAD_REQUEST') return describeBadInput(read(error, 'data'))
  if (code === 'CONNECTION_LOST' || isLostConnection(error)) {
    return {
      title: 'The connection to the engine was lost',
      detail: 'Saved work is safe; the last request was not answered.',
      nextStep: 'Foresight reconnects by itself. If it does not, start it again.',
    }
  }
  if (read(error, 'name') === 'AbortError') {
    return { title: 'Stopped', detail: 'This was stopped before it was done.', nextStep: 'Start it again.' }
  }
  const message = sentence(error instanceof Error ? error.message : String(read(error, 'message') ?? error))
  return {
    title: 'Foresight hit an error it did not expect',
    detail: `Foresight hit an error it did not expect: ${message}`,
    nextStep: 'Saved work is safe. Try again; if it comes back, report it with this sentence.',
  }
}

function describeProblem(code: string, data: unknown): ErrorDescription {
  const describe = PROBLEMS[code as ProblemCode] as (data: unknown) => ErrorDescription
  return describe(data ?? {})
}

function describeRefusal(data: ProblemData<'IMPORT_REFUSED'>): ErrorDescription {
  const place = [
    data.file,
    ...(data.row === null ? [] : [`row ${data.row}`]),
    ...(data.column === null ? [] : [`column ${data.column}`]),
  ].join(', ')
  const [question] = data.questions
  if (!question) {
    return {
      title: `${data.file} was not imported`,
      detail: `${place}: ${sentence(data.message)}`,
      nextStep: 'Mend the file or its columns, then import it again. Nothing was written.',
    }
  }
  const examples = question.examples.slice(0, 3).join(', ')
  return {
    title: `${data.file} was not imported: a question is open`,
    detail: `${question.file}, column ${question.column}: ${sentence(data.message)}${examples ? ` Values such as ${examples} can be read in more than one way.` : ''}`,
    nextStep: `Possible readings: ${question.readings.join(' or ')}. Write the column in one clear form, or leave it out, then import again. Nothing was written.`,
  }
}

function describeBadInput(data: unknown): ErrorDescription {
  const issues = read(data, 'issues')
  const parts = (Array.isArray(issues) ? issues : []).map((issue) => {
    const path = read(issue, 'path')
    const place = Array.isArray(path) ? path.map(pathPart).join('.') : ''
    const message = String(read(issue, 'message') ?? 'not understood')
    return place ? `${place}: ${message}` : message
  })
  return {
    title: 'This entry was not accepted',
    detail: sentence(parts.length > 0 ? parts.join('; ') : 'The entry does not have the expected form'),
    nextStep: 'Correct it and try again. Nothing was changed.',
  }
}

function pathPart(part: unknown): string {
  return String(typeof part === 'object' && part !== null ? read(part, 'key') : part)
}

function isLostConnection(error: unknown): boolean {
  const message = String(read(error, 'message') ?? '')
  return /engine does not answer|socket|connection (was )?(lost|closed|refused)|ECONNREFUSED/i.test(message)
}

function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
