import { Stack } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Answer } from '../../controls/Answer.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { FileCard } from './FileCard.tsx'
import { FileDrop } from './FileDrop.tsx'
import { ImportFoot } from './ImportFoot.tsx'
import { IncomingFiles } from './IncomingFiles.tsx'
import { importReadiness } from './importReadiness.ts'
import type { Understood } from './importStep.ts'
import { ReviewStatus } from './ReviewStatus.tsx'
import { readinessSentence } from './readinessSentence.ts'
import { isTaken } from './reading.ts'
import { Suggestions } from './Suggestions.tsx'
import type { ImportRun } from './useImport.ts'

/** What was understood of each file, to be corrected before anything is written. */
export function UnderstoodFiles({ run, understood }: { run: ImportRun; understood: Understood }) {
  const { readings, reviewing, chosen } = understood
  const readiness = importReadiness(understood)
  const head = useRef<HTMLDivElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <Stack gap="md">
      <div ref={head} tabIndex={-1} style={{ outline: 'none' }}>
        <Answer sentence={readinessSentence(readiness)} />
        <ReviewStatus reviewing={reviewing} readiness={readiness} />
        <IncomingFiles incoming={run.incoming} failures={run.failures} />
      </div>
      {run.problem !== null && <ProblemNote error={run.problem} />}
      {readings.map((reading) => (
        <FileCard key={reading.proposal.fileId} reading={reading} reviewing={reviewing} run={run} />
      ))}
      <Suggestions
        readings={readings.filter(isTaken)}
        checked={readiness.checked && readiness.blocked.length === 0}
        chosen={chosen}
        onChoose={(ids) => run.act({ type: 'choose', chosen: ids })}
      />
      <FileDrop run={run} />
      <ImportFoot run={run} understood={understood} readiness={readiness} />
    </Stack>
  )
}
