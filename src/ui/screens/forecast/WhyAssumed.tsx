import type { AmountSource } from '../../../model/forecast/forecastBasis.ts'
import { countOf, formatCount } from '../../../present/formatCount.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import classes from './Forecast.module.css'
import type { ShownForecast } from './useForecast.ts'

/** What was assumed because the files don't say it. */
export function WhyAssumed({ forecast }: { forecast: ShownForecast }) {
  const { basis, currency } = forecast
  const { newBusiness, deals, undated } = basis
  const from = (source: AmountSource) => deals.filter((deal) => deal.amountSource === source).length
  const created = newBusiness.arrivalsByDay.reduce((sum, arrivals) => sum + arrivals, 0)
  const meanAmount =
    newBusiness.amounts.reduce((sum, amount) => sum + amount, 0) / (newBusiness.amounts.length || 1)
  const calls = deals.filter((deal) => deal.judgement !== null).length
  const facts = [
    `${formatCount(from('recorded'))} of ${countOf(deals.length, 'open deal')} carry their own amount; ${formatCount(from('list-price'))} take the list price and ${formatCount(from('similar-won'))} the mean of similar won deals.`,
    `${countOf(Math.round(created), 'deal')} will be created by the period's end, as lately; a won one is worth ${formatMoney(meanAmount, currency)} on average. Their number scatters ${newBusiness.dispersion.toFixed(1)} times as much as pure chance would.`,
    ...(undated.count > 0
      ? [`${countOf(undated.count, 'open deal')} without a creation date get no chance of their own.`]
      : []),
    calls === 0
      ? 'No person has set a call on an open deal.'
      : `${countOf(calls, 'open deal carries', 'open deals carry')} a person's call, weighed with the model's.`,
  ]
  return (
    <section className={classes.section}>
      <h2>What is assumed</h2>
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {facts.map((fact) => (
          <li key={fact} style={{ marginBottom: 6 }}>
            {fact}
          </li>
        ))}
      </ul>
    </section>
  )
}
