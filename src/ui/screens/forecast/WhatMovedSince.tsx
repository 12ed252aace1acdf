import { Popover, Select } from '@mantine/core'
import { useState } from 'react'
import type { MovesDocument } from '../../../contract/movingForecast.ts'
import { type Entry, refused } from '../../../present/entry.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { parseDateInput } from '../../../present/parseDateInput.ts'
import { sinceInWords } from '../../../present/sinceInWords.ts'
import { TypedEntry } from '../../controls/TypedEntry.tsx'

interface Props {
  readonly document: MovesDocument
  readonly onChange: (from: string) => void
}

const OTHER = 'other'

/** The earlier day: one of those worth comparing with, or any other. */
export function WhatMovedSince({ document, onChange }: Props) {
  const [typing, setTyping] = useState(false)
  const { from, choices } = document
  const known = choices.some(({ on }) => on === from)
  const data = [
    ...choices.map((choice) => ({ value: choice.on, label: sinceInWords(choice) })),
    ...(known ? [] : [{ value: from, label: `Since ${formatDate(from)}` }]),
    { value: OTHER, label: 'Another day …' },
  ]
  return (
    <Popover opened={typing} onChange={setTyping} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <div>
          <Select
            size="xs"
            w={260}
            aria-label="Compare with the forecast of"
            data={data}
            value={from}
            allowDeselect={false}
            onChange={(next) => {
              if (next === OTHER) setTyping(true)
              else if (next !== null) onChange(next)
            }}
          />
        </div>
      </Popover.Target>
      <Popover.Dropdown>
        <TypedEntry
          key={from}
          label="Compare with"
          description="The forecast of this day, from what was known then."
          initial={from}
          parse={(text) => earlierDay(text, document.to)}
          onAccept={(day) => {
            setTyping(false)
            onChange(day)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function earlierDay(text: string, to: string): Entry<string> {
  const day = parseDateInput(text)
  if (!day.ok || day.value < to) return day
  return refused(`Write a day before ${formatDate(to)}.`)
}
