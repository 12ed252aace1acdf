import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { FailedView } from '../../controls/FailedView.tsx'
import { LoadingView } from '../../controls/LoadingView.tsx'
import { WhatIf } from './WhatIf.tsx'

/** What would have to be true? */
export default function WhatIfScreen() {
  const loaded = useWorkbookQuery(['forecast', {}], (client, signal) =>
    client.forecast.load({ where: {} }, { signal }),
  )
  const levers = useWorkbookQuery(['levers'], (client, signal) => client.whatIf.levers(undefined, { signal }))
  const scenarios = useWorkbookQuery(['scenarios'], (client, signal) =>
    client.whatIf.scenarios(undefined, { signal }),
  )
  for (const query of [loaded, levers, scenarios]) {
    if (query.isError) return <FailedView error={query.error} retry={() => void query.refetch()} />
  }
  if (!loaded.data || !levers.data || !scenarios.data) return <LoadingView what="the what-if" />
  return <WhatIf loaded={loaded.data} saved={levers.data} scenarios={scenarios.data} />
}
