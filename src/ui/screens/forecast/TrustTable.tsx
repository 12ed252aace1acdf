import type { BacktestDocument } from '../../../contract/backtesting.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { formatPeriod } from '../../../present/formatPeriod.ts'
import classes from './Forecast.module.css'
import own from './Trust.module.css'

/** Each past date: what was said, what happened, and what simpler rules would have said. */
export function TrustTable({ tested: { cutoffs, summary, currency } }: { tested: BacktestDocument }) {
  const money = (minor: number | null) =>
    minor === null ? '' : formatMoney(minor, currency, { compact: true })
  const share = (value: number | null) => (value === null ? '' : formatPercent(value))
  const { stageWeighted, lastPeriod, ownersCall } = summary.baselines
  const calls = ownersCall.tested > 0
  return (
    <>
      <div className={own.table}>
        <table className={classes.facts}>
          <thead>
            <tr>
              <th scope="col">As of</th>
              <th scope="col">Period</th>
              <th scope="col">Said</th>
              <th scope="col">8 in 10 range</th>
              <th scope="col">Happened</th>
              <th scope="col">In range</th>
              <th scope="col">Open deals: said</th>
              <th scope="col">happened</th>
              <th scope="col">as last period</th>
              <th scope="col">stage-weighted</th>
              {calls && <th scope="col">owners’ call</th>}
            </tr>
          </thead>
          <tbody>
            {cutoffs.map(({ asOf, period, total, open, baselines }) => {
              const held = total.actual >= total.p10 && total.actual <= total.p90
              return (
                <tr key={`${asOf} ${period}`}>
                  <th scope="row">{formatDate(asOf)}</th>
                  <td>{formatPeriod(period)}</td>
                  <td>{money(total.mean)}</td>
                  <td className="quiet">
                    {money(total.p10)} to {money(total.p90)}
                  </td>
                  <td>{money(total.actual)}</td>
                  <td style={held ? undefined : { color: 'var(--fs-risk)' }}>{held ? 'yes' : 'no'}</td>
                  <td>{money(open.expected)}</td>
                  <td>{money(open.actual)}</td>
                  <td className="quiet">{money(baselines.lastPeriod.open)}</td>
                  <td className="quiet">{money(baselines.stageWeighted.open)}</td>
                  {calls && <td className="quiet">{money(baselines.ownersCall.open)}</td>}
                </tr>
              )
            })}
            <tr className={classes.sum}>
              <th scope="row">Error, all dates</th>
              <td />
              <td>{share(summary.total.wape)}</td>
              <td />
              <td />
              <td>{share(summary.total.coverage80)}</td>
              <td>{share(summary.open.wape)}</td>
              <td />
              <td>{share(lastPeriod.wape)}</td>
              <td>{share(stageWeighted.wape)}</td>
              {calls && <td>{share(ownersCall.wape)}</td>}
            </tr>
          </tbody>
        </table>
      </div>
      <p className="small quiet">
        Each row uses only what was known on the morning of its date. Error: sum of the differences between
        said and happened, as a share of what happened. Amounts in other currencies count at the rates of the
        row’s date.
        {calls
          ? ' Owners’ call: deals that they committed or dated within the period, in full, and what they had adjusted by then.'
          : ' The owners’ own call isn’t shown: no close dates, categories or adjustments of those days are on record.'}
      </p>
    </>
  )
}
