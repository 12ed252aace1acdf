import { Drawer } from '@mantine/core'
import type { JudgementRecord } from '../../../contract/judging.ts'
import { useWorkbookCommand } from '../../client/useWorkbookCommand.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { AdjustmentForm, type Call } from '../../controls/AdjustmentForm.tsx'
import classes from './CallDrawer.module.css'
import type { CallAhead, DealRow, ShownForecast } from './useForecast.ts'

interface Props {
  /** The deal that is called; null closes the drawer. */
  readonly row: DealRow | null
  readonly forecast: ShownForecast
  readonly onClose: () => void
}

/** The form of a call, beside the sentence, the bar and the deal's row rather than over them. */
export function CallDrawer({ row, forecast, onClose }: Props) {
  return (
    <Drawer
      opened={row !== null}
      onClose={onClose}
      title={row?.deal.name ?? ''}
      size={340}
      withOverlay={false}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      classNames={classes}
    >
      {row === null ? null : <CallForm key={row.deal.id} row={row} forecast={forecast} onDone={onClose} />}
    </Drawer>
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
