import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Concern } from '../../../contract/dealing.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { CONCERN_WORDS } from '../../../present/judgementWords.ts'
import { useWorkbookCommand } from '../../client/useWorkbookCommand.ts'
import { ConcernForm } from './ConcernForm.tsx'
import classes from './Deals.module.css'

interface DealConcernsProps {
  readonly dealId: string
  readonly concerns: readonly Concern[]
}

/** Concerns about a deal: raising one early is what makes the forecast better. */
export function DealConcerns({ dealId, concerns }: DealConcernsProps) {
  const [raising, setRaising] = useState(false)
  const resolve = useWorkbookCommand((client, id: number) => client.deals.resolveConcern({ id }))
  return (
    <section className={classes.part}>
      <h3>Concerns</h3>
      {concerns.length === 0 && !raising && (
        <p className="quiet">None raised. A concern named early improves the forecast and brings help.</p>
      )}
      {concerns.map((concern) => (
        <div key={concern.id} className={classes.entry}>
          <strong>{CONCERN_WORDS[concern.kind]}</strong>
          <span className="quiet">
            {' '}
            raised {formatDate(concern.raisedOn)}
            {concern.author && ` by ${concern.author}`}
            {concern.resolvedOn !== null && `, resolved ${formatDate(concern.resolvedOn)}`}
          </span>
          {concern.note && <div>{concern.note}</div>}
          {concern.help && <div className="quiet">Would help: {concern.help}</div>}
          {concern.resolvedOn === null && (
            <Button variant="default" mt={6} onClick={() => resolve.mutate(concern.id)}>
              Resolved
            </Button>
          )}
        </div>
      ))}
      {raising ? (
        <ConcernForm dealId={dealId} onDone={() => setRaising(false)} />
      ) : (
        <Button size="sm" mt="sm" onClick={() => setRaising(true)}>
          Raise a concern
        </Button>
      )}
    </section>
  )
}
