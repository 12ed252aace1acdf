import type { ForecastDocument } from '../../../contract/forecasting.ts'
import { amountInWords, amountShown } from '../../../present/amountWords.ts'
import { formatDate, formatModelDay } from '../../../present/formatDate.ts'
import { formatInterval } from '../../../present/formatInterval.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent, formatPoints } from '../../../present/formatPercent.ts'
import { VirtualTable } from '../parts/VirtualTable.tsx'
import classes from './Deals.module.css'
import type { DealLine } from './dealNeeds.ts'

interface DealTableProps {
  readonly lines: readonly DealLine[]
  readonly forecast: ForecastDocument
  readonly onOpen: (dealId: string) => void
}

/** Open deals with what the data says of them; a deal opens by its name. */
export function DealTable({ lines, forecast, onOpen }: DealTableProps) {
  if (lines.length === 0) return <p className="quiet">No open deal fits these filters.</p>
  return (
    <VirtualTable
      label="Open deals"
      rows={lines}
      rowKey={({ deal }) => deal.id}
      maxHeight="calc(100vh - 250px)"
      columns={[
        {
          header: 'Deal',
          width: '21%',
          cell: ({ deal }) => (
            <button type="button" className={classes.name} onClick={() => onOpen(deal.id)} title={deal.name}>
              {deal.name}
            </button>
          ),
        },
        { header: 'Owner', width: '12%', cell: ({ deal }) => deal.owner ?? '–' },
        { header: 'Stage', width: '9%', cell: ({ deal }) => deal.stage ?? '–' },
        {
          header: 'Amount',
          width: '9%',
          numeric: true,
          cell: ({ deal, amount }) => (
            <span title={amountInWords(deal, amount, forecast.currency)}>
              {deal.amountSource === 'recorded' ? '' : <span className="quiet">~</span>}
              {formatMoney(amountShown(deal, amount), forecast.currency)}
            </span>
          ),
        },
        {
          header: 'Closes',
          width: '7%',
          cell: ({ deal }) =>
            deal.expectedClose === null ? '–' : formatModelDay(deal.expectedClose, { year: false }),
        },
        {
          header: `Chance by ${formatDate(forecast.period.end, { year: false })}`,
          width: '12%',
          numeric: true,
          cell: ({ deal, probability }) => (
            <>
              {formatPercent(probability)}
              {deal.high > deal.low && probability === deal.probability && (
                <span className="quiet"> {formatInterval(deal.low, deal.high).replace(/\u00A0%$/, '')}</span>
              )}
            </>
          ),
        },
        {
          header: 'If won',
          width: '7%',
          numeric: true,
          cell: ({ importance }) => (importance === null ? '–' : formatPoints(importance)),
        },
        {
          header: 'What the data says',
          cell: ({ needs }) => (
            <span title={needs.map(({ words }) => words).join(' · ')}>
              {needs.map(({ code, words }) => (
                <span key={`${code}${words}`} className={classes.need} data-code={code}>
                  {code === 'concern' ? `concern: ${words}` : words}
                </span>
              ))}
            </span>
          ),
        },
      ]}
    />
  )
}
