import type { CreditedRatio } from '../../../model/amounts/creditedRatios.ts'
import type { AmountSource } from '../../../model/forecast/forecastBasis.ts'
import { countOf, formatCount } from '../../../present/formatCount.ts'
import { formatInterval } from '../../../present/formatInterval.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { newBusinessInWords } from '../../../present/newBusinessWords.ts'
import classes from './Forecast.module.css'
import type { ShownForecast } from './useForecast.ts'

/** What was assumed because the files don't say it. */
export function WhyAssumed({ forecast }: { forecast: ShownForecast }) {
  const { basis, currency } = forecast
  const { newBusiness, deals, undated, amountRatio } = basis
  const from = (source: AmountSource) => deals.filter((deal) => deal.amountSource === source).length
  const calls = deals.filter((deal) => deal.judgement !== null).length
  const facts = [
    `${formatCount(from('recorded'))} of ${countOf(deals.length, 'open deal')} carry their own amount; ${formatCount(from('list-price'))} take the list price and ${formatCount(from('similar-won'))} the mean of similar won deals.`,
    ...(amountRatio === null ? [] : [ratioInWords(amountRatio.all)]),
    ...newBusinessInWords(newBusiness, currency),
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

function ratioInWords({ ratio, low, high, n }: CreditedRatio): string {
  return `Won deals ended at ${formatPercent(ratio)} of the amount they carried while open (${formatInterval(low, high)}, ${countOf(n, 'deal')}); open deals are counted accordingly.`
}
