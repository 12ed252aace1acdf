import { useEffect, useRef, useState } from 'react'
import type { Levers } from '../../../model/forecast/levers.ts'
import { useWorkbookCommand } from '../../client/useWorkbookCommand.ts'

interface LeverState {
  /** As the screen shows them: where a drag stands, else as saved. */
  readonly levers: Levers
  /** Moves them on the screen only. */
  readonly drag: (levers: Levers) => void
  /** Writes them as one step that undo takes back. */
  readonly rest: (levers: Levers, label: string) => void
}

/** The levers: a drag stays in the page, letting go writes one step. */
export function useLevers(saved: Levers): LeverState {
  const [draft, setDraft] = useState<Levers | null>(null)
  const moving = useRef(false)
  const write = useWorkbookCommand((client, step: { levers: Levers; label: string }) =>
    client.whatIf.setLevers(step),
  )

  // What is saved counts again as soon as it arrives, unless the person is moving a lever at that moment.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the saved levers arrive anew
  useEffect(() => {
    if (!moving.current) setDraft(null)
  }, [saved])

  return {
    levers: draft ?? saved,
    drag: (levers) => {
      moving.current = true
      setDraft(levers)
    },
    rest: (levers, label) => {
      moving.current = false
      if (same(levers, saved)) {
        setDraft(null)
        return
      }
      setDraft(levers)
      write.mutate({ levers, label }, { onError: () => setDraft(null) })
    },
  }
}

function same(left: Levers, right: Levers): boolean {
  return (
    left.leads === right.leads &&
    left.conversion === right.conversion &&
    left.size === right.size &&
    left.cycle === right.cycle
  )
}
