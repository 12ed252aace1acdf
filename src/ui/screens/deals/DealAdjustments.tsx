import { Button } from '@mantine/core'
import type { Adjustment } from '../../../contract/dealing.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { ADJUSTMENT_WORDS } from '../../../present/judgementWords.ts'
import { useWorkbookCommand } from '../../client/useWorkbookCommand.ts'
import classes from './Deals.module.css'

interface DealAdjustmentsProps {
  readonly dealId: string
  readonly adjustments: readonly Adjustment[]
  readonly currency: string
}

/** Calls that people made on the deal beside the model's; the one in force can be taken back. */
export function DealAdjustments({ dealId, adjustments, currency }: DealAdjustmentsProps) {
  const reset = useWorkbookCommand((client, why: string) => client.deals.resetAdjustment({ dealId, why }))
  if (adjustments.length === 0) return null
  return (
    <section className={classes.part}>
      <h3>Calls on this deal</h3>
      {adjustments.map((call) => (
        <div key={call.id} className={classes.entry}>
          <strong>
            {[
              call.probability === null ? null : formatPercent(call.probability),
              call.amount === null ? null : formatMoney(call.amount, currency),
            ]
              .filter(Boolean)
              .join(', ')}
          </strong>{' '}
          {ADJUSTMENT_WORDS[call.reason].toLowerCase()}
          <span className="quiet">
            {' '}
            {formatDate(call.madeAt.slice(0, 10))}
            {call.author && `, ${call.author}`}
            {!call.active && ', no longer in force'}
          </span>
          {call.note && <div>{call.note}</div>}
          {call.active && (
            <Button variant="default" mt={6} onClick={() => reset.mutate('back to the model')}>
              Back to the model
            </Button>
          )}
        </div>
      ))}
    </section>
  )
}
