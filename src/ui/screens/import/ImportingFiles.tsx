import { Button, Progress } from '@mantine/core'
import { formatCount } from '../../../present/formatCount.ts'
import type { ImportProgress } from './importStep.ts'
import type { ImportRun } from './useImport.ts'

/** The import while it runs; stopping it leaves the workbook as it was. */
export function ImportingFiles({ run, progress }: { run: ImportRun; progress: ImportProgress | null }) {
  const share = progress && progress.totalRows > 0 ? (100 * progress.rows) / progress.totalRows : 0
  return (
    <section style={{ maxWidth: 720 }}>
      <h1 className="sentence" data-testid="sentence">
        {progress === null ? 'Starting the import' : progress.phase === 'checking' ? 'Checking' : 'Writing'}
        {progress && ` ${progress.file}`}
      </h1>
      <p className="quiet" role="status" style={{ margin: '8px 0 16px' }}>
        {progress
          ? `${formatCount(progress.rows)} of ${formatCount(progress.totalRows)} rows`
          : 'Nothing is written until every file is checked.'}
      </p>
      <Progress value={share} aria-label="Rows done" mb="md" />
      <Button variant="default" size="sm" onClick={run.cancel}>
        Cancel
      </Button>
    </section>
  )
}
