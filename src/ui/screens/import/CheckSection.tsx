import { Loader } from '@mantine/core'
import type { ImportAnswers } from '../../../contract/importAnswers.ts'
import type { FileReview } from '../../../contract/importReview.ts'
import { formatCount } from '../../../present/formatCount.ts'
import { IGNORED_WORDS } from '../../../present/ignoredWords.ts'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { DateQuestion } from './DateQuestion.tsx'
import { DuplicateRows } from './DuplicateRows.tsx'
import classes from './Import.module.css'
import { RejectGroups } from './RejectGroups.tsx'
import type { Reading } from './reading.ts'
import type { ImportRun } from './useImport.ts'

interface CheckSectionProps {
  readonly reading: Reading
  /** The last findings; null before the first check. */
  readonly review: FileReview | null
  readonly problem: unknown
  readonly run: ImportRun
}

/** What would become of every row, and what a person can do about those that don't fit. */
export function CheckSection({ reading, review, problem, run }: CheckSectionProps) {
  const { answers, proposal } = reading
  const { fileId, file } = proposal
  const answer = (said: ImportAnswers) => run.act({ type: 'answers', fileId, answers: said })
  if (review === null) {
    if (problem !== null) return <ProblemNote error={problem} />
    return (
      <p className="quiet">
        <Loader size="xs" /> Every row is being looked at.
      </p>
    )
  }
  const read = review.rowsRead > 0
  return (
    <>
      {problem !== null && <ProblemNote error={problem} />}
      {review.refusal !== null && (
        <div role="alert" className={classes.ask}>
          <strong>{file}</strong>: {review.refusal}
        </div>
      )}
      <DateQuestion
        questions={review.questions}
        chosen={answers.dateOrder ?? null}
        onAnswer={(dateOrder) => answer({ dateOrder })}
      />
      {read && <Counts review={review} />}
      <RejectGroups
        groups={review.groups}
        header={proposal.mapping.map(({ column }) => column)}
        repairs={answers.repairs ?? []}
        onRepairs={(repairs) => answer({ repairs })}
      />
      <DuplicateRows
        file={file}
        duplicates={review.duplicates}
        header={proposal.mapping.map(({ column }) => column)}
        chosen={answers.duplicates ?? null}
        onChoose={(duplicates) => answer({ duplicates })}
      />
      {review.warnings.length > 0 && (
        <div className={classes.part}>
          <h4>Worth knowing</h4>
          <ul className={classes.list}>
            {review.warnings.map(({ code, message }) => (
              <li key={`${code}${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Counts({ review }: { review: FileReview }) {
  const counts = [
    ['Rows read', review.rowsRead],
    ['Fit', review.accepted],
    ['Set aside', review.rejected],
    [`Ignored: ${IGNORED_WORDS}`, review.ignored],
  ] as const
  return (
    <dl className={classes.counts}>
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
