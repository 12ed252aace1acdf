import { Button, Progress } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { ImportProgress } from '../../../contract/importReport.ts'
import { ProgressWords } from './ProgressWords.tsx'
import { shareDone } from './percentDone.ts'
import type { ImportRun } from './useImport.ts'

/** The import while it runs; stopping it leaves the workbook as it was. */
export function ImportingFiles({ run, progress }: { run: ImportRun; progress: ImportProgress | null }) {
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => cancel.current?.focus(), [])
  const deed = progress?.phase === 'writing' ? 'Writing' : 'Checking'
  return (
    <section style={{ maxWidth: 720 }}>
      <h1 className="sentence" data-testid="sentence">
        {progress === null ? 'Starting the import' : `${deed} ${progress.file}`}
      </h1>
      <p className="quiet" role="status" style={{ margin: '8px 0 16px' }}>
        {progress ? (
          <ProgressWords before="" progress={progress} />
        ) : (
          'Nothing is written until every file is checked.'
        )}
      </p>
      <Progress value={progress ? 100 * shareDone(progress) : 0} aria-label="Rows done" mb="md" />
      <Button ref={cancel} variant="default" size="sm" onClick={run.cancel}>
        Cancel
      </Button>
    </section>
  )
}
