import { Drawer } from '@mantine/core'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { Answered } from '../parts/Answered.tsx'
import { DealAdjustments } from './DealAdjustments.tsx'
import { DealConcerns } from './DealConcerns.tsx'
import { DealFacts } from './DealFacts.tsx'
import { DealHistory } from './DealHistory.tsx'
import classes from './Deals.module.css'
import type { DealLine } from './dealNeeds.ts'
import { DEAL_PLAYS } from './dealPlays.ts'

interface DealDrawerProps {
  /** null closes the drawer. */
  readonly line: DealLine | null
  readonly currency: string
  readonly onClose: () => void
}

/** Everything known of one deal, and the place to raise a concern about it. */
export function DealDrawer({ line, currency, onClose }: DealDrawerProps) {
  return (
    <Drawer opened={line !== null} onClose={onClose} title={line?.deal.name ?? ''}>
      {line && <DealDetailView key={line.deal.id} line={line} currency={currency} />}
    </Drawer>
  )
}

function DealDetailView({ line, currency }: { line: DealLine; currency: string }) {
  const dealId = line.deal.id
  const detail = useWorkbookQuery(['deals', 'detail', dealId], (client, signal) =>
    client.deals.detail({ dealId }, { signal }),
  )
  return (
    <Answered query={detail} what="the deal">
      {(deal) => (
        <>
          <DealFacts line={line} detail={deal} currency={currency} />
          {line.needs.length > 0 && (
            <section className={classes.part}>
              <h3>What may help</h3>
              {line.needs.map(({ code, words }) => (
                <div key={`${code}${words}`} className={classes.play}>
                  {words}
                  <div className="quiet">{DEAL_PLAYS[code]}</div>
                </div>
              ))}
            </section>
          )}
          <DealConcerns dealId={dealId} concerns={deal.concerns} />
          <DealAdjustments dealId={dealId} adjustments={deal.adjustments} currency={currency} />
          <DealHistory detail={deal} />
        </>
      )}
    </Answered>
  )
}
