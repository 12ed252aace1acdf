import { Popover } from '@mantine/core'
import { useState } from 'react'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { useWorkbookCommand } from '../../client/useWorkbookCommand.ts'
import { AdjustmentForm, type Call } from '../../controls/AdjustmentForm.tsx'
import classes from './Forecast.module.css'
import type { DealRow, ShownForecast } from './useForecast.ts'

const BACK_TO_MODEL = "Back to the model's value"

/** The person's call on a deal: a button that opens into its form. */
export function CallCell({ row, forecast }: { row: DealRow; forecast: ShownForecast }) {
  const { deal } = row
  const { currency } = forecast
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  const adjust = useWorkbookCommand((client, call: Call) => client.deals.adjust({ dealId: deal.id, ...call }))
  const reset = useWorkbookCommand((client) =>
    client.deals.resetAdjustment({ dealId: deal.id, why: BACK_TO_MODEL }),
  )
  const { judgement } = deal
  const shown =
    judgement?.probability != null
      ? formatPercent(judgement.probability)
      : judgement?.amount != null
        ? formatMoney(judgement.amount, currency)
        : 'set'
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus width={348}>
      <Popover.Target>
        <button
          type="button"
          className={classes.call}
          aria-label={`Your call on ${deal.name}: ${shown === 'set' ? 'none yet' : shown}`}
          onClick={() => setOpened((before) => !before)}
        >
          {shown}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {opened ? (
          <AdjustmentForm
            dealName={deal.name}
            currency={currency}
            model={{ probability: deal.probability, amount: deal.amount }}
            judgement={judgement}
            saving={adjust.isPending || reset.isPending}
            onSave={(call) => adjust.mutate(call, { onSuccess: close })}
            onReset={() => reset.mutate(undefined, { onSuccess: close })}
          />
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}
