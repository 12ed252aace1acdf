import type { ORPCError } from '@orpc/client'
import type { MappingFile } from './mappingFile.ts'

/** A question that an import refused to guess at, as the contract carries it. */
interface Question {
  readonly file: string
  readonly column: string
  readonly code: string
  readonly examples: readonly string[]
  /** Each starts with the answer and a colon. */
  readonly readings: readonly string[]
}

/** The questions behind a refused import; empty for any other failure. */
export function questionsOf(error: unknown): readonly Question[] {
  const { code, data } = error as ORPCError<string, { questions?: readonly Question[] }>
  return code === 'IMPORT_REFUSED' ? (data?.questions ?? []) : []
}

/** The questions for a person, each reading with the mapping to write for it, which keeps what `chosen` says already. */
export function questionLines(questions: readonly Question[], chosen: MappingFile): string[] {
  const columns = questions.flatMap(({ file, column, examples, readings }) => [
    `${file}, column "${column}": values such as ${examples.join(', ')} can be read in more than one way:`,
    ...readings.map((reading) => `  ${reading}`),
  ])
  const answers = new Map<string, string>()
  for (const { file, readings } of questions) {
    for (const reading of readings) {
      const [answer = ''] = reading.split(':')
      answers.set(`${file}\n${answer}`, mappingWith(chosen, file, answer))
    }
  }
  return [
    'A question is open, so nothing was imported.',
    ...columns,
    'Write the answer to a file, one of these lines, and name it with --mapping:',
    ...answers.values(),
  ]
}

function mappingWith(chosen: MappingFile, file: string, answer: string): string {
  return JSON.stringify({ ...chosen, [file]: { ...chosen[file], dateOrder: answer } })
}
