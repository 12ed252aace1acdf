import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { countOf } from '../../../present/formatCount.ts'
import { parseDateInput } from '../../../present/parseDateInput.ts'
import { figure, say } from '../../../present/phrase.ts'
import { Answer } from '../../controls/Answer.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import type { Reading } from './importStep.ts'
import { Suggestions } from './Suggestions.tsx'
import { UnderstoodFile } from './UnderstoodFile.tsx'
import type { ImportRun } from './useImport.ts'

/** What was understood of each file, to be corrected before anything is written. */
export function UnderstoodFiles({ run, readings }: { run: ImportRun; readings: readonly Reading[] }) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [asOf, setAsOf] = useState('')
  const taken = readings.filter(({ kind }) => kind !== null)
  const rows = taken.reduce((sum, { proposal }) => sum + proposal.rows, 0)
  const date = asOf.trim() === '' ? null : parseDateInput(asOf)
  const leftOut = readings.length - taken.length

  return (
    <Stack gap="lg">
      <Answer
        sentence={[
          figure(countOf(rows, 'row')),
          say(` in ${countOf(taken.length, 'file')} are ready to import`),
          say(leftOut > 0 ? `; ${countOf(leftOut, 'file')} left out.` : '.'),
        ]}
      />
      {run.problem !== null && <ProblemNote error={run.problem} />}
      {readings.map((reading) => (
        <UnderstoodFile key={reading.proposal.fileId} reading={reading} run={run} />
      ))}
      <Suggestions readings={taken} chosen={chosen} onChoose={setChosen} />
      <Group align="flex-end" justify="space-between">
        <TextInput
          label="These files show the pipeline as of"
          description="Empty: the newest date in the files"
          placeholder="14 Nov 2026"
          value={asOf}
          onChange={(event) => setAsOf(event.currentTarget.value)}
          error={date !== null && !date.ok ? date.message : undefined}
          w={280}
        />
        <Group>
          <Button variant="default" size="sm" onClick={run.again}>
            Start over
          </Button>
          <Button
            size="sm"
            disabled={taken.length === 0 || run.reading.length > 0 || date?.ok === false}
            onClick={() => run.start(chosen, date?.ok ? date.value : null)}
          >
            Import {countOf(rows, 'row')}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}
