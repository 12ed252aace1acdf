import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { FailedView } from '../../controls/FailedView.tsx'
import { LoadingView } from '../../controls/LoadingView.tsx'
import { AddedAmounts } from './AddedAmounts.tsx'
import { CallSteps } from './CallSteps.tsx'
import { CallsByPerson } from './CallsByPerson.tsx'
import { callFindings } from './callFindings.ts'
import type { ShownForecast } from './useForecast.ts'

/** How people's calls turned out, and what people added to the forecast. */
export function CallsPanel({ forecast }: { forecast: ShownForecast }) {
  const asked = useWorkbookQuery(['judgement'], (client, signal) => client.judgement.record({}, { signal }))
  if (asked.isError) return <FailedView error={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <LoadingView what="how calls turned out" />
  const record = asked.data
  return (
    <div style={{ paddingTop: 10 }}>
      <p style={{ margin: '0 0 10px', maxWidth: '80ch' }}>{callFindings(record)}</p>
      {record.everyone.all.n > 0 ? <CallSteps record={record} /> : null}
      {record.people.length > 0 ? <CallsByPerson record={record} /> : null}
      <p className="small quiet" style={{ maxWidth: '90ch' }}>
        These figures decide how much a call weighs in the forecast, and nothing else. They are not for pay
        decisions and rank nobody: people stand in the order of their names, and a call that warns early is as
        welcome as one that hopes.
      </p>
      <AddedAmounts forecast={forecast} />
    </div>
  )
}
