import type { AmountSource } from '../../../model/forecast/forecastBasis.ts'
import { describeReason, reasonWithPoints } from '../../../present/describeReason.ts'
import { formatModelDay } from '../../../present/formatDate.ts'
import { formatInterval } from '../../../present/formatInterval.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent, formatPoints } from '../../../present/formatPercent.ts'
import { CallCell } from './CallCell.tsx'
import classes from './Forecast.module.css'
import type { DealRow, ShownForecast } from './useForecast.ts'

/** What stands behind an amount that the file doesn't hold. */
const ESTIMATED: Record<Exclude<AmountSource, 'recorded'>, string> = {
  'list-price': "No amount is recorded; this is the product's list price",
  'similar-won': 'No amount is recorded; this is the mean of similar won deals',
  adjusted: 'Set by a person',
}

/** One deal: what it is worth, how likely it is, whose call that is, and why. */
export function DealCells({ row, forecast }: { row: DealRow; forecast: ShownForecast }) {
  const { deal, amount, probability, importance } = row
  const { currency } = forecast
  const source = deal.judgement?.amount != null ? 'adjusted' : deal.amountSource
  const called = deal.judgement?.probability != null
  const whole = [deal.name, deal.account, deal.product].filter((part) => part !== null).join(' · ')
  return (
    <>
      <td title={whole}>{deal.name}</td>
      <td title={deal.owner ?? undefined}>{deal.owner ?? <span className="quiet">none</span>}</td>
      <td>{deal.stage ?? <span className="quiet">none</span>}</td>
      <td className={classes.right}>
        {source === 'recorded' ? null : (
          <abbr title={ESTIMATED[source]} className="quiet" style={{ textDecoration: 'none' }}>
            {source === 'adjusted' ? '✎ ' : '≈ '}
          </abbr>
        )}
        {formatMoney(amount, currency)}
      </td>
      <td className={classes.right}>
        {deal.expectedClose === null ? (
          <span className="quiet">no date</span>
        ) : (
          <span
            className={deal.expectedClose < forecast.basis.asOf ? classes.pastDue : undefined}
            title={`${formatModelDay(deal.expectedClose)}${deal.expectedClose < forecast.basis.asOf ? ', past due' : ''}`}
          >
            {formatModelDay(deal.expectedClose, { year: false })}
          </span>
        )}
      </td>
      <td className={classes.right} title={`From ${deal.n} closed deals`}>
        {called ? <s className={classes.ghost}>{formatPercent(deal.probability)}</s> : null}
        {formatPercent(probability)}{' '}
        {called ? null : <span className="quiet small">{formatInterval(deal.low, deal.high)}</span>}
      </td>
      <td className={classes.right}>
        <CallCell row={row} forecast={forecast} />
      </td>
      <td className={classes.right}>{importance === null ? '' : formatPoints(importance)}</td>
      <td title={deal.reasons.map(reasonWithPoints).join(' · ')}>
        <div className={classes.chips}>
          {deal.reasons.map((reason) => (
            <span
              key={reason.code + describeReason(reason)}
              className={`${classes.chip} ${reason.effect < 0 ? classes.chipRisk : ''}`}
            >
              {reasonWithPoints(reason)}
            </span>
          ))}
        </div>
      </td>
    </>
  )
}
