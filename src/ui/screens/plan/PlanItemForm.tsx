import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { PlanItem } from '../../../contract/planning.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { parseDateInput } from '../../../present/parseDateInput.ts'

export type PlanItemDraft = Pick<PlanItem, 'text' | 'owner' | 'dueOn'>

interface PlanItemFormProps {
  readonly draft: PlanItemDraft
  /** Actions have an owner and a date. */
  readonly withOwner: boolean
  readonly onSave: (draft: PlanItemDraft) => void
  readonly onCancel: () => void
}

/** One line of the plan while it is written. */
export function PlanItemForm({ draft, withOwner, onSave, onCancel }: PlanItemFormProps) {
  const [text, setText] = useState(draft.text)
  const [owner, setOwner] = useState(draft.owner ?? '')
  const [due, setDue] = useState(draft.dueOn === null ? '' : formatDate(draft.dueOn))
  const date = due.trim() === '' ? null : parseDateInput(due)

  function save(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() === '' || date?.ok === false) return
    onSave({
      text: text.trim(),
      owner: owner.trim() === '' ? null : owner.trim(),
      dueOn: date?.ok ? date.value : null,
    })
  }

  return (
    <form onSubmit={save} noValidate>
      <Stack gap="xs" my="xs">
        <TextInput
          aria-label="Text"
          placeholder={withOwner ? 'What is done' : 'In a sentence'}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autoFocus
        />
        {withOwner && (
          <Group gap="xs" align="flex-start">
            <TextInput
              aria-label="Who"
              placeholder="Who"
              value={owner}
              onChange={(event) => setOwner(event.currentTarget.value)}
              flex={1}
            />
            <TextInput
              aria-label="By when"
              placeholder="By when (14 Nov 2026)"
              value={due}
              onChange={(event) => setDue(event.currentTarget.value)}
              error={date !== null && !date.ok ? date.message : undefined}
              flex={1}
            />
          </Group>
        )}
        <Group gap="xs">
          <Button type="submit" disabled={text.trim() === ''}>
            Keep
          </Button>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
