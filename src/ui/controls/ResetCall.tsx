import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'

interface Props {
  /** What the button says before it asks why. */
  readonly label: string
  readonly saving: boolean
  readonly onReset: (why: string) => void
}

/** Takes something back, once the person has said why. */
export function ResetCall({ label, saving, onReset }: Props) {
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState(false)
  if (!asking) {
    return (
      <Button variant="default" size="sm" onClick={() => setAsking(true)} disabled={saving}>
        {label}
      </Button>
    )
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    event.stopPropagation()
    if (why.trim() === '') setMissing(true)
    else onReset(why.trim())
  }
  return (
    <form onSubmit={submit} noValidate aria-label={label}>
      <Group gap={8} align="start" wrap="nowrap">
        <TextInput
          aria-label="Why it is taken back"
          placeholder="Why?"
          value={why}
          error={missing && why.trim() === '' ? 'Say why, in a few words.' : undefined}
          onChange={(event) => setWhy(event.currentTarget.value)}
          autoFocus
          style={{ flex: '1 1 0', minWidth: 0 }}
        />
        <Button type="submit" variant="default" size="sm" loading={saving} style={{ flexShrink: 0 }}>
          {label}
        </Button>
      </Group>
    </form>
  )
}
