import { ActionIcon, Group, NativeSelect, Table } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { ImportAnswers, StageMeaning } from '../../../contract/importAnswers.ts'
import type { ReadValue } from '../../../contract/importReview.ts'
import { formatCount } from '../../../present/formatCount.ts'
import { shownText } from '../../../present/shownText.ts'
import { DECIDED_WORDS, MEANING_WORDS } from '../../../present/stageMeaningWords.ts'
import tables from '../parts/tables.module.css'
import { withMeaning, withStageMoved } from './shownValues.ts'

interface StageTableProps {
  readonly file: string
  /** Stages in their order, or statuses. */
  readonly values: readonly ReadValue[]
  readonly answers: ImportAnswers
  readonly onAnswers: (answers: ImportAnswers) => void
}

const MEANINGS = Object.entries(MEANING_WORDS).map(([value, label]) => ({ value, label }))

/** What each stage or status stands for; stages move by their buttons, or by Alt and an arrow key. */
export function StageTable({ file, values, answers, onAnswers }: StageTableProps) {
  const ordered = values[0]?.field === 'stage'
  const what = ordered ? 'Stages' : 'Statuses'
  const [said, setSaid] = useState('')
  const selects = useRef(new Map<string, HTMLSelectElement>())
  const refocus = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (refocus.current === null) return
    selects.current.get(refocus.current)?.focus()
    refocus.current = null
  })

  const move = (stage: string, by: 1 | -1, keepFocus: boolean) => {
    const moved = withStageMoved(values, stage, by)
    if (moved === null) return
    if (keepFocus) refocus.current = stage
    setSaid(`${stage} is now ${(moved.stageOrder ?? []).indexOf(stage) + 1} of ${values.length}`)
    onAnswers(moved)
  }
  const onKeyDown = (event: KeyboardEvent, stage: string) => {
    if (!ordered || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(stage, event.key === 'ArrowUp' ? -1 : 1, true)
  }

  return (
    <>
      <Table className={tables.plain} aria-label={`${what} of ${file}`} maw={820}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{ordered ? 'Stage, first to last' : 'Status'}</Table.Th>
            <Table.Th className="number">Rows</Table.Th>
            <Table.Th>Stands for</Table.Th>
            <Table.Th>Why</Table.Th>
            {ordered && <Table.Th>Order</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {values.map((value, place) => (
            <Table.Tr key={value.value} onKeyDown={(event) => onKeyDown(event, value.value)}>
              <Table.Td fw={600}>{shownText(value.value)}</Table.Td>
              <Table.Td className="number">{formatCount(value.rows)}</Table.Td>
              <Table.Td>
                <NativeSelect
                  ref={(element) => {
                    if (element) selects.current.set(value.value, element)
                    else selects.current.delete(value.value)
                  }}
                  size="xs"
                  aria-label={`What ${value.value} stands for`}
                  {...(ordered ? { 'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown' } : {})}
                  data={MEANINGS}
                  value={value.meaning}
                  onChange={({ currentTarget }) =>
                    onAnswers(withMeaning(answers, value, currentTarget.value as StageMeaning))
                  }
                />
              </Table.Td>
              <Table.Td className="quiet">{DECIDED_WORDS[value.decidedBy]}</Table.Td>
              {ordered && (
                <Table.Td>
                  <Group gap={4} wrap="nowrap">
                    <ActionIcon
                      variant="default"
                      aria-label={`Move ${value.value} up`}
                      disabled={place === 0}
                      onClick={() => move(value.value, -1, place === 1)}
                    >
                      <IconArrowUp size={14} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="default"
                      aria-label={`Move ${value.value} down`}
                      disabled={place === values.length - 1}
                      onClick={() => move(value.value, 1, place === values.length - 2)}
                    >
                      <IconArrowDown size={14} aria-hidden />
                    </ActionIcon>
                  </Group>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p role="status" className="visuallyHidden">
        {said}
      </p>
    </>
  )
}
