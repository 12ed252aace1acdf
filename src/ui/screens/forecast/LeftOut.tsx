import { countOf, formatCount } from '../../../present/formatCount.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import type { ShownForecast } from './useForecast.ts'

/** What the number doesn't hold deal by deal, and why. */
export function LeftOut({ forecast }: { forecast: ShownForecast }) {
  const { undated } = forecast.basis
  return (
    <div style={{ maxWidth: '70ch', paddingTop: 8 }}>
      {undated.count > 0 ? (
        <p>
          <strong>{countOf(undated.count, 'open deal has', 'open deals have')} no creation date</strong>,
          worth {formatMoney(undated.amount, forecast.currency)} together. How long a deal has been open
          decides its chance, so these get none of their own; what they will bring is part of the business not
          yet created. With a date in the file they join the list.
        </p>
      ) : null}
      {forecast.unconverted.map(({ currency, count }) => (
        <p key={currency}>
          <strong>
            {formatCount(count)} {count === 1 ? 'deal is' : 'deals are'} in {currency}
          </strong>{' '}
          and left out, because the workbook has no exchange rate from {currency} to {forecast.currency}.
        </p>
      ))}
    </div>
  )
}
