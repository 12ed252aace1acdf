import { Popover } from '@mantine/core'
import { useState } from 'react'
import type { JudgementRecord } from '../../../contract/judging.ts'
import type { DealJudgement } from '../../../model/forecast/forecastBasis.ts'
import { formatModelDay } from '../../../present/formatDate.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { CATEGORY_WORDS } from '../../../present/judgementWords.ts'
import { useWorkbookCommand } from '../../client/useWorkbookCommand.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { AdjustmentForm, type Call } from '../../controls/AdjustmentForm.tsx'
import classes from './Forecast.module.css'
import type { CallAhead, DealRow, ShownForecast } from './useForecast.ts'

/** The form is taller than the room below most rows: it moves over its row rather than out of the window, and stays below the top bar. */
const KEEP_IN_SIGHT = { flip: false, shift: { crossAxis: true, padding: { top: 56, bottom: 8 } } } as const

/** The person's call on a deal: a button that opens into its form. */
export function CallCell({ row, forecast }: { row: DealRow; forecast: ShownForecast }) {
  const { deal } = row
  const [opened, setOpened] = useState(false)
  const called = calledParts(deal.judgement, forecast.currency)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      trapFocus
      returnFocus
      width={400}
      middlewares={KEEP_IN_SIGHT}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.call}
          title={called.join(', ') || undefined}
          aria-label={`Your call on ${deal.name}: ${called.join(', ') || 'none yet'}`}
          onClick={() => setOpened((before) => !before)}
        >
          {shownCall(deal.judgement)}
        </button>
      </Popover.Target>
      <Popover.Dropdown style={{ maxHeight: 'calc(100vh - 72px)', overflowY: 'auto' }}>
        {opened ? <CallForm row={row} forecast={forecast} onDone={() => setOpened(false)} /> : null}
      </Popover.Dropdown>
    </Popover>
  )
}

function CallForm(props: { row: DealRow; forecast: ShownForecast; onDone: () => void }) {
  const { row, forecast, onDone } = props
  const { deal } = row
  const adjust = useWorkbookCommand((client, call: Call) => client.deals.adjust({ dealId: deal.id, ...call }))
  const reset = useWorkbookCommand((client, why: string) =>
    client.deals.resetAdjustment({ dealId: deal.id, why }),
  )
  const record = useWorkbookQuery(['judgement'], (client, signal) => client.judgement.record({}, { signal }))
  return (
    <AdjustmentForm
      dealName={deal.name}
      currency={forecast.currency}
      asOf={forecast.basis.asOf}
      model={deal}
      judgement={deal.judgement}
      record={record.data ?? null}
      saving={adjust.isPending || reset.isPending}
      onSave={(call) => {
        forecast.showCall(aheadOf(deal.id, call, record.data))
        adjust.mutate(call, { onSuccess: onDone, onError: () => forecast.showCall(null) })
      }}
      onReset={(why) => {
        forecast.showCall({ dealId: deal.id, judgement: null })
        reset.mutate(why, { onSuccess: onDone, onError: () => forecast.showCall(null) })
      }}
    />
  )
}

/** The call as the forecast will take it; null where only the engine can tell what a called date means. */
function aheadOf(dealId: string, call: Call, record: JudgementRecord | undefined): CallAhead | null {
  if (call.expectedCloseOn !== null || record === undefined) return null
  const { probability, amount, category } = call
  const own = record.people.find(({ name }) => name === record.you)
  const weight = own?.weight.value ?? record.prior.weight
  return { dealId, judgement: { probability, amount, category, expectedClose: null, weight } }
}

/** What was called, the chance first. */
function calledParts(judgement: DealJudgement | null, currency: string): string[] {
  if (judgement === null) return []
  const { probability, amount, expectedClose, category } = judgement
  return [
    probability === null ? null : formatPercent(probability),
    amount === null ? null : formatMoney(amount, currency),
    expectedClose == null ? null : formatModelDay(expectedClose, { year: false }),
    category == null ? null : CATEGORY_WORDS[category],
  ].filter((part) => part !== null)
}

/** What fits into the cell: the chance, else what was called; amount and date stand in columns of their own. */
function shownCall(judgement: DealJudgement | null): string {
  if (judgement === null) return 'set'
  const { probability, amount, expectedClose, category } = judgement
  if (probability !== null) return formatPercent(probability)
  if (category != null) return CATEGORY_WORDS[category]
  return [amount === null ? null : 'amount', expectedClose == null ? null : 'date'].filter(Boolean).join(', ')
}
