import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RollUpJudgement } from '../../../contract/judging.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPeriod } from '../../../present/formatPeriod.ts'
import { formatSignedMoney } from '../../../present/formatSignedMoney.ts'
import { ADJUSTMENT_WORDS } from '../../../present/judgementWords.ts'
import { useWorkbookCommand } from '../../client/useWorkbookCommand.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { ResetCall } from '../../controls/ResetCall.tsx'
import { AddAmountForm } from './AddAmountForm.tsx'
import classes from './Forecast.module.css'
import type { ShownForecast } from './useForecast.ts'

/** Amounts that people added to parts of this period's forecast, with their history, and the form to add one. */
export function AddedAmounts({ forecast }: { forecast: ShownForecast }) {
  const [adding, setAdding] = useState(false)
  const { basis, currency } = forecast
  const period = basis.period.label
  const all = useWorkbookQuery(['judgement', 'rollUps'], (client, signal) =>
    client.judgement.rollUps(undefined, { signal }),
  )
  const reset = useWorkbookCommand((client, input: { id: number; why: string }) =>
    client.judgement.resetRollUp(input),
  )
  const own = (all.data ?? []).filter((one) => one.period === period)
  return (
    <section className={classes.section}>
      <h2>Added to the forecast of {formatPeriod(period)}</h2>
      <p className="quiet" style={{ maxWidth: '80ch' }}>
        For what you know of a team or the whole and no deal shows. It stands beside the model’s total, as a
        sure amount, and never hides in it.
      </p>
      {own.length > 0 ? (
        <table className={classes.facts}>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">Added</th>
              <th scope="col">The model said</th>
              <th scope="col" style={{ textAlign: 'left', paddingLeft: 16 }}>
                Why
              </th>
              <th scope="col">By</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {own.toReversed().map((one) => (
              <tr key={one.id} className={one.active ? undefined : 'quiet'}>
                <th scope="row">{one.name ?? 'The whole company'}</th>
                <td>{formatSignedMoney(one.amount, currency)}</td>
                <td>{formatMoney(one.modelMean, currency, { compact: true })}</td>
                <td style={{ textAlign: 'left', paddingLeft: 16 }}>
                  {ADJUSTMENT_WORDS[one.reason]}
                  {one.note ? `: ${one.note}` : ''}
                  {one.evidence ? ` (${one.evidence})` : ''}
                </td>
                <td>
                  {one.author}, {formatDate(one.madeAt.slice(0, 10))}
                </td>
                <td>
                  {one.active ? (
                    <ResetCall
                      label="Take back"
                      saving={reset.isPending}
                      onReset={(why) => reset.mutate({ id: one.id, why })}
                    />
                  ) : (
                    ended(one)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {adding ? (
        <AddAmountForm forecast={forecast} onDone={() => setAdding(false)} />
      ) : (
        <Button mt={8} variant="default" size="sm" onClick={() => setAdding(true)}>
          Add an amount
        </Button>
      )}
    </section>
  )
}

function ended({ endedWhy, endedBy }: RollUpJudgement): string {
  if (endedWhy === null) return 'replaced'
  return `taken back by ${endedBy}: ${endedWhy}`
}
