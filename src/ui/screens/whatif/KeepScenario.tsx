import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import type { Levers } from '../../../model/forecast/levers.ts'
import { accepted, type Entry, refused } from '../../../present/entry.ts'
import { useWorkbookCommand } from '../../client/useWorkbookCommand.ts'
import { TypedEntry } from '../../controls/TypedEntry.tsx'

interface Props {
  readonly levers: Levers
  readonly period: string
  readonly target: number | null
}

/** Keeps the levers as they stand under a name. */
export function KeepScenario({ levers, period, target }: Props) {
  const [opened, setOpened] = useState(false)
  const save = useWorkbookCommand((client, name: string) =>
    client.whatIf.saveScenario({ name, note: '', levers, period, target }),
  )
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus width={300} position="top-start">
      <Popover.Target>
        <Button size="sm" onClick={() => setOpened((before) => !before)}>
          Keep as scenario
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <TypedEntry
          label="Name of the scenario"
          initial=""
          acceptLabel="Keep"
          parse={readName}
          onAccept={(name) => save.mutate(name, { onSuccess: () => setOpened(false) })}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function readName(text: string): Entry<string> {
  const name = text.trim()
  return name === '' ? refused('Give it a name.') : accepted(name)
}
