import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { countOf } from '../../../present/formatCount.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { Answer } from '../../controls/Answer.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { daysInNames, typedDay } from './asOfEntry.ts'
import { FileCard } from './FileCard.tsx'
import classes from './Import.module.css'
import { importReadiness } from './importReadiness.ts'
import type { Understood } from './importStep.ts'
import { ReviewStatus } from './ReviewStatus.tsx'
import { readinessSentence } from './readinessSentence.ts'
import { isTaken } from './reading.ts'
import { Suggestions } from './Suggestions.tsx'
import type { ImportRun } from './useImport.ts'

/** What was understood of each file, to be corrected before anything is written. */
export function UnderstoodFiles({ run, understood }: { run: ImportRun; understood: Understood }) {
  const { readings, reviewing, asOf, chosen } = understood
  const readiness = importReadiness(understood)
  const day = typedDay(asOf)
  const head = useRef<HTMLDivElement>(null)
  useEffect(() => head.current?.focus(), [])
  const days = daysInNames(readings.filter(isTaken))
  const waits = run.incoming.length > 0 || run.rereading.length > 0

  return (
    <Stack gap="lg">
      <div ref={head} tabIndex={-1} style={{ outline: 'none' }}>
        <Answer sentence={readinessSentence(readiness)} />
        <ReviewStatus reviewing={reviewing} readiness={readiness} />
      </div>
      {run.problem !== null && <ProblemNote error={run.problem} />}
      {readings.map((reading) => (
        <FileCard key={reading.proposal.fileId} reading={reading} reviewing={reviewing} run={run} />
      ))}
      <Suggestions
        readings={readings.filter(isTaken)}
        chosen={chosen}
        onChoose={(ids) => run.act({ type: 'choose', chosen: ids })}
      />
      <div className={classes.foot}>
        <TextInput
          label="These files show the pipeline as of"
          description={asOf.from === 'name' ? 'From the file’s name' : asOfHint(days)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder="14 Nov 2026"
          value={asOf.text}
          onChange={(event) => run.act({ type: 'asOf', text: event.currentTarget.value })}
          error={day !== null && !day.ok ? day.message : undefined}
          w={360}
        />
        <Group>
          <Button variant="default" size="sm" onClick={run.startOver}>
            Start over
          </Button>
          <Button
            size="sm"
            disabled={readiness.files === 0 || readiness.blocked.length > 0 || waits || day?.ok === false}
            onClick={run.start}
          >
            Import {countOf(readiness.rows, 'row')}
          </Button>
        </Group>
      </div>
    </Stack>
  )
}

function asOfHint(days: readonly string[]): string {
  if (days.length < 2) return 'Empty: the newest date in the files'
  const named = days.map((day) => formatDate(day)).join(', ')
  return `Empty: each file on the day in its name, oldest first (${named})`
}
