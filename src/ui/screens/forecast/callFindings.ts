import type { JudgementRecord } from '../../../contract/judging.ts'
import { tooFewInWords, verdictInWords } from '../../../present/callRecordWords.ts'
import { countOf } from '../../../present/formatCount.ts'

/** What the record of calls says, in sentences; also when it says nothing yet. */
export function callFindings({ everyone, people, prior }: JudgementRecord): string {
  const waiting = people.reduce((sum, person) => sum + person.waiting, 0)
  const still =
    waiting === 0 ? '' : ` ${countOf(waiting, 'call waits', 'calls wait')} for the deal or the period to end.`
  const { n, brier } = everyone.all
  if (n === 0)
    return `No call has been decided yet, so each weighs half against the model: the stated starting point.${still}`
  if (brier === null)
    return `${countOf(n, 'call')} on an amount alone ${n === 1 ? 'has' : 'have'} been decided; none moved a chance.${still}`
  if (brier.added === null)
    return `${countOf(n, 'call has', 'calls have')} been decided: ${tooFewInWords(brier.n, prior.leastCalls)} whether they make the forecast better.${still}`
  const words = {
    better: 'came nearer to what happened than the model alone',
    worse: 'were further from what happened than the model alone',
    'no clear difference': 'were neither clearly better nor clearly worse than the model alone',
  }
  const verdict = verdictInWords(brier.added.person, brier.n, prior.leastCalls) as keyof typeof words
  return `${countOf(n, 'call has', 'calls have')} been decided. The chances that people called ${words[verdict]}.${still}`
}
