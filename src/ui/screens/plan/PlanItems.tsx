import { ActionIcon, Checkbox } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { PlanItem } from '../../../contract/planning.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { useWorkbookCommand } from '../../client/useWorkbookCommand.ts'
import classes from './Plan.module.css'
import { type PlanItemDraft, PlanItemForm } from './PlanItemForm.tsx'

interface PlanItemsProps {
  readonly kind: PlanItem['kind']
  readonly items: readonly PlanItem[]
  /** What stands there while there is none. */
  readonly empty: string
  /** Name of the button that adds one. */
  readonly add: string
}

/** The plan's lines of one kind: add, change, tick off, remove. */
export function PlanItems({ kind, items, empty, add }: PlanItemsProps) {
  const own = items.filter((item) => item.kind === kind)
  const [editing, setEditing] = useState<number | 'new' | null>(null)
  const save = useWorkbookCommand((client, input: PlanItemDraft & { id?: number; done: boolean }) =>
    client.plan.saveItem({ ...input, kind }),
  )
  const remove = useWorkbookCommand((client, id: number) => client.plan.removeItem({ id }))
  const withOwner = kind === 'action'
  const done = () => setEditing(null)

  return (
    <>
      {own.length === 0 && editing === null && empty !== '' && <p className="quiet">{empty}</p>}
      <ul className={classes.items}>
        {own.map((item) =>
          editing === item.id ? (
            <li key={item.id}>
              <PlanItemForm
                draft={item}
                withOwner={withOwner}
                onSave={(draft) =>
                  save.mutate({ ...draft, id: item.id, done: item.done }, { onSuccess: done })
                }
                onCancel={done}
              />
            </li>
          ) : (
            <li key={item.id} className={classes.item}>
              {withOwner && (
                <Checkbox
                  aria-label={`Done: ${item.text}`}
                  checked={item.done}
                  onChange={(event) => {
                    const { id, text, owner, dueOn } = item
                    save.mutate({ id, text, owner, dueOn, done: event.currentTarget.checked })
                  }}
                />
              )}
              <span className={item.done ? classes.done : ''}>
                {item.text}
                {(item.owner !== null || item.dueOn !== null) && (
                  <span className="quiet">
                    {' '}
                    {[
                      item.owner,
                      item.dueOn === null ? null : `by ${formatDate(item.dueOn, { year: false })}`,
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                )}
              </span>
              <span className={classes.tools}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Change: ${item.text}`}
                  onClick={() => setEditing(item.id)}
                >
                  <IconPencil size={15} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Remove: ${item.text}`}
                  onClick={() => remove.mutate(item.id)}
                >
                  <IconX size={15} />
                </ActionIcon>
              </span>
            </li>
          ),
        )}
      </ul>
      {editing === 'new' ? (
        <PlanItemForm
          draft={{ text: '', owner: null, dueOn: null }}
          withOwner={withOwner}
          onSave={(draft) => save.mutate({ ...draft, done: false }, { onSuccess: done })}
          onCancel={done}
        />
      ) : (
        <button type="button" className={`linkButton ${classes.add}`} onClick={() => setEditing('new')}>
          {add}
        </button>
      )}
    </>
  )
}
