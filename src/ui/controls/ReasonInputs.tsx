import { Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { ADJUSTMENT_REASONS } from '../../contract/dealing.ts'
import { ADJUSTMENT_WORDS } from '../../present/judgementWords.ts'
import type { ReasonFields } from './readReason.ts'

const CHOICES = [
  { value: '', label: 'Choose' },
  ...ADJUSTMENT_REASONS.map((value) => ({ value: value as string, label: ADJUSTMENT_WORDS[value] })),
]

interface Props {
  readonly value: ReasonFields
  readonly onChange: (value: ReasonFields) => void
}

/** Why, what it rests on, and until when it counts. */
export function ReasonInputs({ value, onChange }: Props) {
  return (
    <>
      <Group grow gap={8} mt={8} align="start">
        <NativeSelect
          label="Reason"
          value={value.reason}
          onChange={(event) =>
            onChange({ ...value, reason: event.currentTarget.value as ReasonFields['reason'] })
          }
          data={CHOICES}
        />
        <TextInput
          label="Counts until"
          placeholder="taken back"
          value={value.expires}
          onChange={(event) => onChange({ ...value, expires: event.currentTarget.value })}
        />
      </Group>
      <Textarea
        mt={8}
        label="Note"
        value={value.note}
        rows={2}
        onChange={(event) => onChange({ ...value, note: event.currentTarget.value })}
      />
      <TextInput
        mt={8}
        label="Evidence"
        placeholder="a link, or “mail of 3 May”"
        value={value.evidence}
        onChange={(event) => onChange({ ...value, evidence: event.currentTarget.value })}
      />
    </>
  )
}
