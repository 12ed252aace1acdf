import { Stack } from '@mantine/core'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { Answered } from '../parts/Answered.tsx'
import { FirstFiles } from './FirstFiles.tsx'
import { ImportedFiles } from './ImportedFiles.tsx'
import { ImportingFiles } from './ImportingFiles.tsx'
import { PastImports } from './PastImports.tsx'
import { UnderstoodFiles } from './UnderstoodFiles.tsx'
import { useImport } from './useImport.ts'
import { WindowDrop } from './WindowDrop.tsx'

/** Takes CRM exports in: files, what was understood of them, the import, and what became of every row. */
export default function ImportScreen() {
  const run = useImport()
  const batches = useWorkbookQuery(['import', 'batches'], (client, signal) =>
    client.import.batches(undefined, { signal }),
  )
  const { step } = run
  // What was just imported stands above already.
  const shown = step.at === 'done' ? step.imported.map(({ batchId }) => batchId) : []
  return (
    <Stack gap="lg" pos="relative">
      {step.at !== 'importing' && <WindowDrop run={run} />}
      {step.at === 'files' && <FirstFiles run={run} />}
      {step.at === 'understood' && <UnderstoodFiles run={run} understood={step} />}
      {step.at === 'importing' && <ImportingFiles run={run} progress={step.progress} />}
      {step.at === 'done' && <ImportedFiles imported={step.imported} onAgain={run.startOver} />}
      {step.at !== 'importing' && (
        <Answered query={batches} what="the past imports">
          {(past) => <PastImports batches={past.filter(({ id }) => !shown.includes(id))} />}
        </Answered>
      )}
    </Stack>
  )
}
