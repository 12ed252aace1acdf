import type { DealDetail } from '../../../contract/dealing.ts'
import { countOf } from '../../../present/formatCount.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { formatInterval } from '../../../present/formatInterval.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import classes from './Deals.module.css'
import type { DealLine } from './dealNeeds.ts'

interface DealFactsProps {
  readonly line: DealLine
  readonly detail: DealDetail
  readonly currency: string
}

/** What the file says of the deal; what it does not say is left out, except for the amount. */
export function DealFacts({ line, detail, currency }: DealFactsProps) {
  const date = (iso: string | null) => (iso === null ? null : formatDate(iso))
  const facts: readonly (readonly [string, string | null])[] = [
    ['Account', detail.account],
    ['Owner', detail.owner],
    ['Product', detail.product],
    ['Source', detail.source],
    ['Stage', detail.stage],
    [
      'Amount',
      detail.amount === null
        ? `none recorded; about ${formatMoney(line.amount, currency)} is assumed`
        : formatMoney(detail.amount, detail.currency),
    ],
    ['Chance', chanceInFull(line)],
    ['Created', date(detail.createdOn)],
    ['Expected close', date(detail.expectedCloseOn)],
    ['Last activity', date(detail.lastActivityOn)],
    ['Next step', detail.nextStep],
    ...Object.entries(detail.attributes),
  ]
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) =>
        value === null || value === '' ? null : (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** The range is the model's: a chance that a call moved stands before it. */
function chanceInFull({ deal, probability }: DealLine): string {
  const range = `(${formatInterval(deal.low, deal.high)}, from ${countOf(deal.n, 'closed deal')})`
  const model = `${formatPercent(deal.probability)} ${range}`
  return probability === deal.probability
    ? model
    : `${formatPercent(probability)} with the call on it; the model says ${model}`
}
