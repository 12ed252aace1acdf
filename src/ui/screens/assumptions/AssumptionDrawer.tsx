import { Button, Drawer, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Assumption } from '../../../contract/planning.ts'
import { formatQuantity, formatQuantityRange, parseQuantityInput } from '../../../present/formatQuantity.ts'
import { useWorkbookCommand } from '../../client/useWorkbookCommand.ts'
import { usePersonName } from '../parts/usePersonName.ts'

interface AssumptionDrawerProps {
  /** null closes the drawer. */
  readonly assumption: Assumption | null
  readonly currency: string
  readonly onClose: () => void
}

/** Puts a person's value in place of a measured one, with who and why; or goes back. */
export function AssumptionDrawer({ assumption, currency, onClose }: AssumptionDrawerProps) {
  return (
    <Drawer opened={assumption !== null} onClose={onClose} title={assumption?.label ?? ''}>
      {assumption && (
        <AssumptionForm key={assumption.key} assumption={assumption} currency={currency} onDone={onClose} />
      )}
    </Drawer>
  )
}

interface FormProps {
  readonly assumption: Assumption
  readonly currency: string
  readonly onDone: () => void
}

function AssumptionForm({ assumption, currency, onDone }: FormProps) {
  const { key, unit, value, low, high, measured, origin, source } = assumption
  const [person, rememberPerson] = usePersonName()
  const [text, setText] = useState(formatQuantity(value, unit, currency))
  const [owner, setOwner] = useState<string | null>(assumption.owner)
  const [note, setNote] = useState(assumption.note ?? '')
  const [asked, setAsked] = useState(false)
  const set = useWorkbookCommand((client, input: Parameters<typeof client.assumptions.set>[0]) =>
    client.assumptions.set(input),
  )
  const entry = parseQuantityInput(text, unit, currency)
  const who = (owner ?? person).trim()

  function save(event: FormEvent): void {
    event.preventDefault()
    setAsked(true)
    if (!entry.ok || who === '' || note.trim() === '') return
    rememberPerson(who)
    set.mutate({ key, value: entry.value, owner: who, note: note.trim() }, { onSuccess: onDone })
  }

  const measuredValue = measured ?? (origin === 'typed' ? null : value)
  return (
    <form onSubmit={save} noValidate>
      <Stack gap="md">
        <p className="quiet" style={{ margin: 0 }}>
          {source}
          {measuredValue !== null && ` · measured ${formatQuantity(measuredValue, unit, currency)}`}
          {low !== null && high !== null && ` · range ${formatQuantityRange(low, high, unit, currency)}`}
        </p>
        <TextInput
          label="Value"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={entry.ok ? undefined : entry.message}
          data-autofocus
        />
        <TextInput
          label="Whose assumption"
          value={owner ?? person}
          onChange={(event) => setOwner(event.currentTarget.value)}
          error={asked && who === '' ? 'Say who stands for it.' : undefined}
        />
        <Textarea
          label="Why this value"
          rows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={asked && note.trim() === '' ? 'Say why, so that others can check it.' : undefined}
        />
        <Group>
          <Button type="submit" size="sm" loading={set.isPending}>
            Use this value
          </Button>
          {origin === 'typed' && (
            <Button
              variant="default"
              size="sm"
              onClick={() =>
                set.mutate({ key, value: null, owner: who, note: 'back to measured' }, { onSuccess: onDone })
              }
            >
              Back to measured
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
