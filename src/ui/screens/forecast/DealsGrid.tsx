import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { formatModelDay } from '../../../present/formatDate.ts'
import { CallDrawer } from './CallDrawer.tsx'
import { DealCells } from './DealCells.tsx'
import { type DealOrder, sortDeals } from './dealOrder.ts'
import classes from './Forecast.module.css'
import type { ListedForecast } from './useForecast.ts'

const ROW_HEIGHT = 36

/** The open deals, the most decisive first; only the rows in sight are in the page. */
export const DealsGrid = memo(function DealsGrid({ forecast }: { forecast: ListedForecast }) {
  const { basis, rows: deals } = forecast
  const [order, setOrder] = useState<DealOrder>({ by: 'importance', rising: false })
  const [calling, setCalling] = useState<string | null>(null)
  const rows = useMemo(() => sortDeals(deals, order), [deals, order])
  const body = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    if (body.current) setTop(body.current.getBoundingClientRect().top + window.scrollY)
  }, [])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: top,
    initialRect: { width: 1280, height: 720 },
  })
  const items = virtual.getVirtualItems()
  const before = (items[0]?.start ?? top) - top
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? top) - top)
  const columns: readonly Column[] = [
    { by: 'name', label: 'Deal', width: '17%' },
    { by: 'owner', label: 'Owner', width: '10%' },
    { by: 'stage', label: 'Stage', width: '9%' },
    { by: 'amount', label: 'Amount', width: '9.5%', right: true },
    { by: 'closes', label: 'Closes', width: '6.5%', right: true },
    {
      by: 'chance',
      label: `Chance by ${formatModelDay(basis.period.end, { year: false })}`,
      width: '13%',
      right: true,
    },
    { by: 'call', label: 'Your call', width: '7.5%', right: true },
    {
      by: 'importance',
      label: 'If won',
      width: '7.5%',
      right: true,
      hint: 'How many points the chance of the target lies higher if this deal is won than if it is lost: where an hour of help moves it most',
    },
    { by: null, label: 'Why', width: '20%' },
  ]
  if (rows.length === 0) return <p className="quiet">No open, dated deals in this selection.</p>
  return (
    <>
      <table className={classes.grid} aria-rowcount={rows.length + 1} data-testid="deals">
        <colgroup>
          {columns.map((column) => (
            <col key={column.label} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.label} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {before > 0 ? <tr aria-hidden style={{ height: before }} /> : null}
          {items.map((item) => {
            const row = rows[item.index]
            return row ? (
              <tr
                key={row.deal.id}
                aria-rowindex={item.index + 2}
                className={row.deal.id === calling ? classes.calling : undefined}
                data-testid="deal-row"
              >
                <DealCells row={row} forecast={forecast} onCall={() => setCalling(row.deal.id)} />
              </tr>
            ) : null
          })}
          {after > 0 ? <tr aria-hidden style={{ height: after }} /> : null}
        </tbody>
      </table>
      <CallDrawer
        row={rows.find(({ deal }) => deal.id === calling) ?? null}
        forecast={forecast}
        onClose={() => setCalling(null)}
      />
    </>
  )
})

interface Column {
  readonly by: DealOrder['by'] | null
  readonly label: string
  readonly width: string
  readonly right?: boolean
  readonly hint?: string
}

function Head(props: { column: Column; order: DealOrder; onOrder: (order: DealOrder) => void }) {
  const { column, order, onOrder } = props
  const { by, label, hint } = column
  const side = column.right ? classes.right : undefined
  if (by === null) {
    return (
      <th scope="col" className={side}>
        {label}
      </th>
    )
  }
  const mine = order.by === by
  return (
    <th
      scope="col"
      className={side}
      title={hint}
      aria-sort={mine ? (order.rising ? 'ascending' : 'descending') : 'none'}
    >
      <button
        type="button"
        className={classes.sort}
        onClick={() => onOrder({ by, rising: mine ? !order.rising : !column.right })}
      >
        {label}
        {mine ? (order.rising ? ' ↑' : ' ↓') : ''}
      </button>
    </th>
  )
}
