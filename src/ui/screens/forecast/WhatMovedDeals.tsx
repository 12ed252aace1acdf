import type { BarDeal, MoveBar } from '../../../contract/movingForecast.ts'
import { forecastMoveInWords, meaningOfMove } from '../../../present/forecastMoveWords.ts'
import { countOf } from '../../../present/formatCount.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { formatSignedMoney } from '../../../present/formatSignedMoney.ts'
import classes from './WhatMoved.module.css'

interface Props {
  readonly bar: MoveBar
  readonly currency: string
  readonly view: 'expected' | 'pipeline'
}

/** The deals behind one bar, the largest change first. */
export function WhatMovedDeals({ bar, currency, view }: Props) {
  // The chance only counts for expected bookings.
  const weighted = view === 'expected'
  const { move, count, amount } = bar
  const signed = (minor: number) => formatSignedMoney(minor, currency)
  const title = forecastMoveInWords(move, count)
  return (
    <section aria-label={title}>
      <h2 className={classes.title}>
        {title}: {signed(amount)}
      </h2>
      <p className={classes.caption}>{meaningOfMove(move, view)}</p>
      {count > 0 ? <DealsTable bar={bar} currency={currency} weighted={weighted} /> : null}
    </section>
  )
}

interface TableProps {
  readonly bar: MoveBar
  readonly currency: string
  readonly weighted: boolean
}

function DealsTable({ bar, currency, weighted }: TableProps) {
  const { deals, rest } = bar
  const signed = (minor: number) => formatSignedMoney(minor, currency)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <div className={classes.scroll} tabIndex={0}>
      <table className={classes.deals}>
        <thead>
          <tr>
            <th scope="col">Deal</th>
            <th scope="col">Was</th>
            <th scope="col">Is</th>
            {weighted ? <th scope="col">Chance</th> : null}
            <th scope="col" className="number">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {deals.map((deal) => (
            <tr key={deal.id}>
              <th scope="row">
                {deal.name} <span className={classes.owner}>{deal.owner ?? ''}</span>
              </th>
              <td className={classes.cell}>{cellOf(deal.from, currency)}</td>
              <td className={classes.cell}>{cellOf(deal.to, currency)}</td>
              {weighted ? <td className={classes.cell}>{chancesOf(deal)}</td> : null}
              <td className="number">{signed(deal.amount)}</td>
            </tr>
          ))}
          {rest.count > 0 ? (
            <tr>
              <th scope="row">and {countOf(rest.count, 'smaller change')}</th>
              <td colSpan={weighted ? 3 : 2} />
              <td className="number">{signed(rest.amount)}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  )
}

function cellOf(cell: BarDeal['from'], currency: string): string {
  if (cell === null) return '–'
  return typeof cell === 'number' ? formatMoney(cell, currency) : formatDate(cell)
}

function chancesOf({ chanceFrom, chanceTo }: BarDeal): string {
  const chance = (value: number | null) => (value === null ? '–' : formatPercent(value))
  const [from, to] = [chance(chanceFrom), chance(chanceTo)]
  return from === to ? from : `${from} → ${to}`
}
