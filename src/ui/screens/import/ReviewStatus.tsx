import { countOf, formatCount } from '../../../present/formatCount.ts'
import { IGNORED_WORDS } from '../../../present/ignoredWords.ts'
import type { ImportReadiness } from './importReadiness.ts'
import { ProgressWords } from './ProgressWords.tsx'
import type { Reviewing } from './reviewing.ts'

interface ReviewStatusProps {
  readonly reviewing: Reviewing
  readonly readiness: ImportReadiness
}

/** How far the check of the rows is; it goes on by itself and nothing waits for it. */
export function ReviewStatus({ reviewing, readiness }: ReviewStatusProps) {
  if (readiness.files === 0) return null
  const { running } = reviewing
  return (
    <p className="quiet" role="status" style={{ margin: '-10px 0 0' }}>
      {running === null || running === 'starting' ? (
        atRest(reviewing, readiness)
      ) : (
        <ProgressWords before={`Looking at every row of ${running.file}: `} progress={running} />
      )}
    </p>
  )
}

function atRest({ running, problem }: Reviewing, readiness: ImportReadiness): string {
  if (running !== null) return 'Looking at every row; nothing is written yet.'
  if (problem !== null) return 'The rows could not be looked at beforehand; the import checks them again.'
  if (!readiness.checked || readiness.blocked.length > 0) return 'Nothing is written yet.'
  const { rows, rejected, ignored } = readiness
  const read = countOf(rows + rejected + ignored, 'row')
  return `Every row was looked at: of ${read}, ${formatCount(rows)} fit, ${formatCount(rejected)} would be set aside, ${countOf(ignored, 'row')} ${IGNORED_WORDS}.`
}
