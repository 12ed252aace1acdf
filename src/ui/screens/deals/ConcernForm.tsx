import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { CONCERN_KINDS } from '../../../contract/dealing.ts'
import { CONCERN_WORDS } from '../../../present/judgementWords.ts'
import { useWorkbookCommand } from '../../client/useWorkbookCommand.ts'

const KINDS = CONCERN_KINDS.map((value) => ({ value: value as string, label: CONCERN_WORDS[value] }))

/** What stands in a deal's way, and what would help. */
export function ConcernForm({ dealId, onDone }: { dealId: string; onDone: () => void }) {
  const [kind, setKind] = useState<(typeof CONCERN_KINDS)[number]>('gone-quiet')
  const [note, setNote] = useState('')
  const [help, setHelp] = useState('')
  const raise = useWorkbookCommand((client, input: Parameters<typeof client.deals.raiseConcern>[0]) =>
    client.deals.raiseConcern(input),
  )
  function submit(event: FormEvent): void {
    event.preventDefault()
    raise.mutate({ dealId, kind, note: note.trim(), help: help.trim() }, { onSuccess: onDone })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" mt="sm">
        <NativeSelect
          label="What stands in the way"
          data={KINDS}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
        />
        <Textarea
          label="What happened"
          rows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Textarea
          label="What would help"
          rows={1}
          value={help}
          onChange={(event) => setHelp(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" size="sm" loading={raise.isPending}>
            Raise it
          </Button>
          <Button variant="default" size="sm" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
