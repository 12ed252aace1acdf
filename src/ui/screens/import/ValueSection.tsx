import type { FileReview } from '../../../contract/importReview.ts'
import { countOf, formatCount } from '../../../present/formatCount.ts'
import { shownText } from '../../../present/shownText.ts'
import classes from './Import.module.css'
import type { Reading } from './reading.ts'
import { StageTable } from './StageTable.tsx'
import { shownValues } from './shownValues.ts'
import type { ImportRun } from './useImport.ts'

interface ValueSectionProps {
  readonly reading: Reading
  readonly review: FileReview
  readonly run: ImportRun
}

/** More names than this are summed up. */
const NAMES_SHOWN = 12

/** What the values stand for: stages and statuses, owners, currencies, and the columns kept to slice by. */
export function ValueSection({ reading, review, run }: ValueSectionProps) {
  const { answers, proposal } = reading
  const values = shownValues(review.values, answers)
  const groups = [
    values.filter(({ field }) => field === 'stage'),
    values.filter(({ field }) => field === 'outcome'),
  ]
  const named = review.currencies.filter(({ code }) => code !== null)
  return (
    <>
      {groups.map(
        (group) =>
          group.length > 0 && (
            <div key={group[0]!.field} className={classes.part}>
              <StageTable
                file={proposal.file}
                values={group}
                answers={answers}
                onAnswers={(said) => run.act({ type: 'answers', fileId: proposal.fileId, answers: said })}
              />
            </div>
          ),
      )}
      {review.currencies.length > 0 && (
        <div className={classes.part}>
          <h4>Currencies</h4>
          <p>
            {review.currencies
              .map(({ code, rows }) => `${code ?? 'not stated'}: ${countOf(rows, 'row')}`)
              .join(' · ')}
          </p>
          {named.length > 1 && (
            <p className="quiet">
              Several currencies are never added up as they are: their rates are asked for on{' '}
              <a href="#/assumptions" className="linkButton">
                Assumptions
              </a>
              .
            </p>
          )}
        </div>
      )}
      {review.owners.length > 0 && (
        <div className={classes.part}>
          <h4>Owners</h4>
          <p>
            {review.owners
              .slice(0, NAMES_SHOWN)
              .map(({ name, rows }) => `${shownText(name)} (${formatCount(rows)})`)
              .join(' · ')}
            {review.owners.length > NAMES_SHOWN &&
              ` and ${countOf(review.owners.length - NAMES_SHOWN, 'other')}`}
          </p>
        </div>
      )}
      {review.attributes.length > 0 && (
        <div className={classes.part}>
          <h4>Kept to slice by</h4>
          <p>{review.attributes.map(shownText).join(' · ')}</p>
        </div>
      )}
    </>
  )
}
