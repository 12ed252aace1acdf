import type { Adjustment, DealDetail } from '../../../contract/dealing.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { formatPeriod } from '../../../present/formatPeriod.ts'
import { ADJUSTMENT_WORDS, CATEGORY_WORDS } from '../../../present/judgementWords.ts'
import { useWorkbookCommand } from '../../client/useWorkbookCommand.ts'
import { ResetCall } from '../../controls/ResetCall.tsx'
import classes from './Deals.module.css'

interface DealAdjustmentsProps {
  readonly dealId: string
  readonly adjustments: DealDetail['adjustments']
  readonly currency: string
}

/** Every call that was made on the deal beside the model's, the newest first; the one in force can be taken back. */
export function DealAdjustments({ dealId, adjustments, currency }: DealAdjustmentsProps) {
  const reset = useWorkbookCommand((client, why: string) => client.deals.resetAdjustment({ dealId, why }))
  if (adjustments.length === 0) return null
  return (
    <section className={classes.part}>
      <h3>Calls on this deal</h3>
      {adjustments.toReversed().map((call) => (
        <div key={call.id} className={classes.entry}>
          <strong>{called(call, currency)}</strong> {ADJUSTMENT_WORDS[call.reason].toLowerCase()}
          <span className="quiet">
            {' '}
            {formatDate(call.madeAt.slice(0, 10))}
            {call.author && `, ${call.author}`}
            {standing(call)}
          </span>
          {call.note && <div style={{ whiteSpace: 'pre-wrap' }}>{call.note}</div>}
          {call.evidence && <div className="small">Evidence: {call.evidence}</div>}
          {call.modelProbability !== null && (
            <div className="small quiet">
              The model said {formatPercent(call.modelProbability)}
              {call.modelAmount !== null && ` of ${formatMoney(call.modelAmount, currency)}`}
              {call.usedProbability !== null && `; ${formatPercent(call.usedProbability)} was used`}
              {call.period !== null && ` for ${formatPeriod(call.period)}`}.
            </div>
          )}
          {call.active && (
            <div style={{ marginTop: 6 }}>
              <ResetCall
                label="Back to the model"
                saving={reset.isPending}
                onReset={(why) => reset.mutate(why)}
              />
            </div>
          )}
        </div>
      ))}
    </section>
  )
}

function called({ probability, amount, expectedCloseOn, category }: Adjustment, currency: string): string {
  return [
    probability === null ? null : formatPercent(probability),
    amount === null ? null : formatMoney(amount, currency),
    expectedCloseOn === null ? null : `closes ${formatDate(expectedCloseOn)}`,
    category === null ? null : CATEGORY_WORDS[category].toLowerCase(),
  ]
    .filter((part) => part !== null)
    .join(', ')
}

/** Whether it still counts: in force needs no words. */
function standing(call: DealDetail['adjustments'][number]): string {
  if (call.active) {
    if (call.expiresOn === null) return ''
    return call.expired
      ? `, expired on ${formatDate(call.expiresOn)}`
      : `, until ${formatDate(call.expiresOn)}`
  }
  if (call.endedWhy === null)
    return call.endedOn === null ? ', no longer in force' : ', replaced by a later call'
  return `, taken back${call.endedBy ? ` by ${call.endedBy}` : ''}: ${call.endedWhy}`
}
