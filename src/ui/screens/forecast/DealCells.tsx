import { amountInWords, amountShown } from '../../../present/amountWords.ts'
import { reasonWithPoints } from '../../../present/describeReason.ts'
import { formatModelDay } from '../../../present/formatDate.ts'
import { formatInterval } from '../../../present/formatInterval.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent, formatPoints } from '../../../present/formatPercent.ts'
import { CallCell } from './CallCell.tsx'
import classes from './Forecast.module.css'
import type { DealRow, ShownForecast } from './useForecast.ts'
import { WhyChip } from './WhyChip.tsx'

interface Props {
  readonly row: DealRow
  readonly forecast: ShownForecast
  readonly onCall: () => void
}

/** One deal: what it is worth, how likely it is, whose call that is, and why. */
export function DealCells({ row, forecast, onCall }: Props) {
  const { deal, amount, probability, importance } = row
  const { currency } = forecast
  const source = deal.judgement?.amount != null ? 'adjusted' : deal.amountSource
  const called = probability !== deal.probability
  const closes = deal.judgement?.expectedClose ?? deal.expectedClose
  const whole = [deal.name, deal.account, deal.product].filter((part) => part !== null).join(' · ')
  return (
    <>
      <td title={whole}>{deal.name}</td>
      <td title={deal.owner ?? undefined}>{deal.owner ?? <span className="quiet">none</span>}</td>
      <td>{deal.stage ?? <span className="quiet">none</span>}</td>
      <td className={classes.right} title={amountInWords(deal, amount, currency)}>
        {source === 'recorded' ? null : <span className="quiet">{source === 'adjusted' ? '✎ ' : '≈ '}</span>}
        <span className={source === 'adjusted' ? classes.called : undefined}>
          {source !== 'adjusted' ? null : (
            <s className={classes.ghost}>{formatMoney(amountShown(deal, deal.amount), currency)}</s>
          )}
          {formatMoney(amountShown(deal, amount), currency)}
        </span>
      </td>
      <td className={classes.right}>
        <span className={closes === deal.expectedClose ? undefined : classes.called}>
          {closes === deal.expectedClose || deal.expectedClose === null ? null : (
            <s className={classes.ghost}>{formatModelDay(deal.expectedClose, { year: false })}</s>
          )}
          {closes === null ? (
            <span className="quiet">no date</span>
          ) : (
            <span
              className={closes < forecast.basis.asOf ? classes.pastDue : undefined}
              title={`${formatModelDay(closes)}${closes < forecast.basis.asOf ? ', past due' : ''}`}
            >
              {formatModelDay(closes, { year: false })}
            </span>
          )}
        </span>
      </td>
      <td className={classes.right} title={`From ${deal.n} closed deals`}>
        {called ? <s className={classes.ghost}>{formatPercent(deal.probability)}</s> : null}
        {formatPercent(probability)}{' '}
        {called || deal.low === deal.high ? null : (
          <span className="quiet small">{formatInterval(deal.low, deal.high)}</span>
        )}
      </td>
      <td className={classes.right}>
        <CallCell row={row} currency={currency} onCall={onCall} />
      </td>
      <td className={classes.right}>{importance === null ? '' : formatPoints(importance)}</td>
      <td title={deal.reasons.map(reasonWithPoints).join(' · ')}>
        <WhyChip reasons={deal.reasons} />
      </td>
    </>
  )
}
