import { formatDate } from '../../../present/formatDate.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { formatPeriod } from '../../../present/formatPeriod.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { FailedView } from '../../controls/FailedView.tsx'
import { LoadingView } from '../../controls/LoadingView.tsx'
import classes from './Forecast.module.css'
import { trustFindings } from './trustFindings.ts'

/** What Foresight would have said on past dates, beside what happened and what simpler rules would have said. */
export function TrustPanel({ periodUnit }: { periodUnit: 'month' | 'quarter' }) {
  const tested = useWorkbookQuery(['backtest', periodUnit], (client, signal) =>
    client.forecast.backtest({ period: periodUnit }, { signal }),
  )
  if (tested.isError) return <FailedView error={tested.error} retry={() => void tested.refetch()} />
  if (!tested.data) return <LoadingView what="the test on past dates" />
  const { cutoffs, summary, currency } = tested.data
  if (cutoffs.length === 0) {
    return (
      <p className="quiet" style={{ paddingTop: 8 }}>
        The history is too short to test the forecast on past dates. Each period that ends adds to it.
      </p>
    )
  }
  const money = (minor: number | null) =>
    minor === null ? '' : formatMoney(minor, currency, { compact: true })
  const share = (value: number | null) => (value === null ? '' : formatPercent(value))
  return (
    <div style={{ paddingTop: 10 }}>
      <p style={{ margin: '0 0 10px', maxWidth: '80ch' }}>{trustFindings(tested.data)}</p>
      <div style={{ overflowX: 'auto' }}>
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
              <th scope="col">stage-weighted</th>
              <th scope="col">as last period</th>
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
                  <td className="quiet">{money(baselines.stageWeighted.open)}</td>
                  <td className="quiet">{money(baselines.lastPeriod.open)}</td>
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
              <td>{share(summary.baselines.stageWeighted.wape)}</td>
              <td>{share(summary.baselines.lastPeriod.wape)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p className="small quiet">
        Each row uses only what was known on its date. Error: sum of the differences between said and
        happened, as a share of what happened. A good 8 in 10 range holds the truth about 80 % of the time.
      </p>
    </div>
  )
}
