import { Button, Group, TextInput } from '@mantine/core'
import { useId } from 'react'
import { countOf } from '../../../present/formatCount.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { daysInNames, typedDay } from './asOfEntry.ts'
import classes from './Import.module.css'
import type { ImportReadiness } from './importReadiness.ts'
import type { Understood } from './importStep.ts'
import { isTaken } from './reading.ts'
import type { ImportRun } from './useImport.ts'

interface ImportFootProps {
  readonly run: ImportRun
  readonly understood: Understood
  readonly readiness: ImportReadiness
}

/** The day that the files show, and the button that imports them; always in sight. */
export function ImportFoot({ run, understood: { readings, asOf }, readiness }: ImportFootProps) {
  const field = useId()
  const day = typedDay(asOf)
  const wrong = day !== null && !day.ok ? day.message : undefined
  const waits = run.incoming.length > 0 || run.rereading.length > 0
  const hint = asOf.from === 'name' ? 'from the file’s name' : asOfHint(daysInNames(readings.filter(isTaken)))
  return (
    <div className={classes.foot}>
      <div className={classes.asOf}>
        <label htmlFor={field}>These files show the pipeline as of</label>
        <TextInput
          id={field}
          placeholder="14 Nov 2026"
          value={asOf.text}
          onChange={(event) => run.act({ type: 'asOf', text: event.currentTarget.value })}
          error={wrong}
          w={wrong === undefined ? 140 : 260}
        />
        <span className="quiet small">{hint}</span>
      </div>
      <Group gap="sm" wrap="nowrap">
        <Button variant="default" size="sm" onClick={run.startOver}>
          Start over
        </Button>
        <Button
          size="sm"
          disabled={readiness.files === 0 || readiness.blocked.length > 0 || waits || wrong !== undefined}
          onClick={run.start}
        >
          Import {countOf(readiness.rows, 'row')}
        </Button>
      </Group>
    </div>
  )
}

function asOfHint(days: readonly string[]): string {
  if (days.length < 2) return 'empty: the newest date in the files'
  const named = days.map((day) => formatDate(day)).join(', ')
  return `empty: each file on the day in its name, oldest first (${named})`
}
