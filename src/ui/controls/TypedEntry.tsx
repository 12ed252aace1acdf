import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Entry } from '../../present/entry.ts'

interface Props<T> {
  readonly label: string
  readonly description?: string
  readonly initial: string
  readonly parse: (text: string) => Entry<T>
  readonly onAccept: (value: T) => void
  readonly acceptLabel?: string
}

/** A value typed by a person: read when accepted, and what is wrong with it said beneath. */
export function TypedEntry<T>({
  label,
  description,
  initial,
  parse,
  onAccept,
  acceptLabel = 'Set',
}: Props<T>) {
  const [text, setText] = useState(initial)
  const [problem, setProblem] = useState<string | null>(null)
  function submit(event: FormEvent): void {
    event.preventDefault()
    const entry = parse(text)
    if (entry.ok) onAccept(entry.value)
    else setProblem(entry.message)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Group align="flex-end" gap={8} wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          label={label}
          description={description}
          value={text}
          error={problem !== null}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setProblem(null)
          }}
        />
        <Button type="submit" size="sm">
          {acceptLabel}
        </Button>
      </Group>
      {problem ? (
        <p role="alert" className="small" style={{ color: 'var(--fs-risk)', margin: '6px 0 0' }}>
          {problem}
        </p>
      ) : null}
    </form>
  )
}
