import { Stack } from '@mantine/core'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { Answered } from '../parts/Answered.tsx'
import { FileDrop } from './FileDrop.tsx'
import { ImportedFiles } from './ImportedFiles.tsx'
import { ImportingFiles } from './ImportingFiles.tsx'
import { PastImports } from './PastImports.tsx'
import { UnderstoodFiles } from './UnderstoodFiles.tsx'
import { useImport } from './useImport.ts'

/** Takes CRM exports in: files, what was understood of them, the import, and what became of every row. */
export default function ImportScreen() {
  const run = useImport()
  const batches = useWorkbookQuery(['import', 'batches'], (client, signal) =>
    client.import.batches(undefined, { signal }),
  )
  const { step } = run
  return (
    <Stack gap="lg" pos="relative">
      {step.at !== 'importing' && <FileDrop run={run} />}
      {step.at === 'understood' && <UnderstoodFiles run={run} understood={step} />}
      {step.at === 'importing' && <ImportingFiles run={run} progress={step.progress} />}
      {step.at === 'done' && <ImportedFiles imported={step.imported} onAgain={run.startOver} />}
      {step.at !== 'importing' && (
        <Answered query={batches} what="the past imports">
          {(past) => <PastImports batches={past} />}
        </Answered>
      )}
    </Stack>
  )
}
