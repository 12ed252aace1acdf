import { countOf } from '../../../present/formatCount.ts'
import { figure, risk, type Sentence, say } from '../../../present/phrase.ts'
import type { ImportReadiness } from './importReadiness.ts'

/** Says in one sentence what would be imported, or what is waited for. */
export function readinessSentence(readiness: ImportReadiness): Sentence {
  const { files, leftOut, skipped, rows, rejected, blocked } = readiness
  const besides = [
    ...(rejected > 0 ? [`${countOf(rejected, 'row')} would be set aside`] : []),
    ...(skipped > 0 ? [`${countOf(skipped, 'file')} imported before`] : []),
    ...(leftOut > 0 ? [`${countOf(leftOut, 'file')} left out`] : []),
  ]
  const rest = say(besides.length > 0 ? `; ${besides.join(', ')}.` : '.')
  if (files === 0 && skipped > 0) {
    return [
      say(
        skipped === 1
          ? 'This file was imported before, and nothing in it is new.'
          : `These ${countOf(skipped, 'file')} were imported before, and nothing in them is new.`,
      ),
    ]
  }
  const questions = blocked.reduce((sum, { questions: open }) => sum + open, 0)
  if (questions > 0) {
    const asking = blocked.filter(({ questions: open }) => open > 0)
    const where = asking.length === 1 ? asking[0]?.file : countOf(asking.length, 'file')
    return [risk(countOf(questions, 'question')), say(` to answer in ${where} before the import.`)]
  }
  if (blocked.length > 0) {
    return [
      risk(blocked.length === 1 ? `${blocked[0]?.file}` : countOf(blocked.length, 'file')),
      say(' cannot be imported like this: mend it, read it otherwise or leave it out.'),
    ]
  }
  return [
    figure(countOf(rows, 'row')),
    say(` in ${countOf(files, 'file')} ${rows === 1 ? 'is' : 'are'} ready to import`),
    rest,
  ]
}
