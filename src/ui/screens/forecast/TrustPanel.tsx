import { useCallback } from 'react'
import type { BacktestDocument } from '../../../contract/backtesting.ts'
import { countOf } from '../../../present/formatCount.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatChange } from '../../../present/formatPercent.ts'
import { fanCaption, fanFinding, reliabilityFinding, trustFindings } from '../../../present/trustFindings.ts'
import { FanChart } from '../../charts/FanChart.tsx'
import { ReliabilityChart } from '../../charts/ReliabilityChart.tsx'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { FailedView } from '../../controls/FailedView.tsx'
import { LoadingView } from '../../controls/LoadingView.tsx'
import classes from './Trust.module.css'
import { TrustDetails } from './TrustDetails.tsx'
import { TrustTable } from './TrustTable.tsx'

/** What Foresight would have said on past dates, beside what happened and what simpler rules would have said. */
export function TrustPanel({ periodUnit }: { periodUnit: 'month' | 'quarter' }) {
  const tested = useWorkbookQuery(['backtest', periodUnit], (client, signal) =>
    client.forecast.backtest(periodUnit === 'month' ? { period: 'month' } : {}, { signal }),
  )
  if (tested.isError) return <FailedView error={tested.error} retry={() => void tested.refetch()} />
  if (!tested.data) return <LoadingView what="the test on past dates" />
  if (tested.data.cutoffs.length === 0) {
    return (
      <p className="quiet" style={{ paddingTop: 8, maxWidth: '80ch' }}>
        The history is too short to test the forecast on past dates: that takes one whole past month with a
        deal closed before it. Until then its ranges rest on stated assumptions. Each period that ends adds to
        it.
      </p>
    )
  }
  return <TestedForecast tested={tested.data} />
}

function TestedForecast({ tested }: { tested: BacktestDocument }) {
  const { fan, fanNow, summary, currency } = tested
  const said = fanNow?.said ?? null
  const format = useCallback(
    (share: number) =>
      said === null ? formatChange(share - 1) : formatMoney(share * said, currency, { compact: true }),
    [said, currency],
  )
  return (
    <section aria-label="How far to trust this">
      <ul className={classes.findings}>
        {trustFindings(tested).map((finding) => (
          <li key={finding}>{finding}</li>
        ))}
      </ul>
      <div className={classes.charts}>
        <div className="card">
          <ReliabilityChart
            title={reliabilityFinding(summary.reliability)}
            caption="Chance said against share won, deals in groups of like chance; the bar holds the true share 19 times in 20"
            bins={summary.reliability}
          />
        </div>
        {fan.length > 0 && (
          <div className="card">
            <FanChart
              title={fanFinding(tested)}
              caption={fanCaption(tested)}
              weeks={fan}
              present={fanNow?.week ?? null}
              unit={said ?? 1}
              format={format}
            />
          </div>
        )}
      </div>
      <details className={classes.dates}>
        <summary>Date by date: all {countOf(tested.cutoffs.length, 'past date')}</summary>
        <TrustTable tested={tested} />
      </details>
      <TrustDetails tested={tested} />
    </section>
  )
}
