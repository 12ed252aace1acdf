import { Drawer } from '@mantine/core'
import { roundMoney } from '../../../contract/scalars.ts'
import { formatCount } from '../../../present/formatCount.ts'
import { formatModelDay } from '../../../present/formatDate.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { formatPeriod } from '../../../present/formatPeriod.ts'
import classes from './Forecast.module.css'
import type { ShownForecast } from './useForecast.ts'
import { WhyAssumed } from './WhyAssumed.tsx'
import { WhyEvidence } from './WhyEvidence.tsx'
import { WhyRates } from './WhyRates.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly forecast: ShownForecast
}

/** The number's formula, the parts that add up to it, and what they rest on. */
export function WhyDrawer({ opened, onClose, forecast }: Props) {
  const title = `Why this number: ${formatPeriod(forecast.basis.period.label)}`
  return (
    <Drawer opened={opened} onClose={onClose} title={<strong>{title}</strong>}>
      <Parts forecast={forecast} />
      <WhyRates hazards={forecast.basis.hazards} />
      <WhyEvidence evidence={forecast.basis.evidence} unit={forecast.basis.period.unit} />
      <Together forecast={forecast} />
      <WhyAssumed forecast={forecast} />
    </Drawer>
  )
}

function Parts({ forecast }: { forecast: ShownForecast }) {
  const { basis, evaluation, currency } = forecast
  const [won, open] = [roundMoney(evaluation.wonToDate), roundMoney(evaluation.open.expected)]
  const mean = roundMoney(evaluation.total.mean)
  const money = (minor: number) => formatMoney(minor, currency, { exact: true })
  return (
    <section>
      <p style={{ marginTop: 0 }}>
        Expected bookings = what is won + each open deal's amount × its chance of being won by{' '}
        {formatModelDay(basis.period.end)} + what deals not yet created will bring by then.
      </p>
      <table className={classes.facts}>
        <tbody>
          <tr>
            <th scope="row">
              Won up to {formatModelDay(basis.asOf)}{' '}
              <span className="quiet">{formatCount(basis.wonCount)} deals</span>
            </th>
            <td>{money(won)}</td>
          </tr>
          <tr>
            <th scope="row">
              Open deals, amount × chance{' '}
              <span className="quiet">{formatCount(basis.deals.length)} deals</span>
            </th>
            <td>{money(open)}</td>
          </tr>
          <tr>
            <th scope="row">
              Not yet created{' '}
              <span className="quiet">about {formatCount(evaluation.newBusiness.wins)} wins</span>
            </th>
            <td>{money(mean - won - open)}</td>
          </tr>
          <tr className={classes.sum}>
            <th scope="row">Expected bookings</th>
            <td>{money(mean)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function Together({ forecast }: { forecast: ShownForecast }) {
  const { value, measured, low, high, prior, periods } = forecast.basis.correlation
  return (
    <section className={classes.section}>
      <h2>How deals move together: {value.toFixed(3)}</h2>
      <p>
        Good and bad periods lift or lower all deals at once, so the range is wider than deal by deal. The
        correlation is{' '}
        {measured === null || low === null || high === null
          ? `the stated prior of ${prior.toFixed(2)}: the history holds too few periods to measure it.`
          : `measured at ${measured.toFixed(3)} (19 times in 20 between ${low.toFixed(3)} and ${high.toFixed(3)}) from how far win rates of ${periods} months scatter beyond chance, and drawn towards a prior of ${prior.toFixed(2)}.`}
      </p>
      <p className="quiet small">
        0 would be coins tossed independently. The full distribution of outcomes is computed, not sampled: the
        same input gives the same number to the cent. The flat win rate that a CRM multiplies with is{' '}
        {formatPercent(forecast.basis.flatWinRate)}.
      </p>
    </section>
  )
}
