import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { EmptyView } from '../../controls/EmptyView.tsx'
import { Answered } from '../parts/Answered.tsx'
import { DealsView } from './DealsView.tsx'
import { dealLines } from './dealNeeds.ts'

/** Which open deals need help, by deal and by owner, with their concerns. */
export default function DealsScreen() {
  const answer = useWorkbookQuery(['deals'], async (client, signal) => {
    const [loaded, forecast, concerns] = await Promise.all([
      client.forecast.load({}, { signal }),
      client.forecast.document({}, { signal }),
      client.deals.concerns(undefined, { signal }),
    ])
    return { loaded, forecast, concerns }
  })
  const data = answer.data
  const lines = useMemo(
    () => (data ? dealLines(data.loaded.basis, data.forecast, data.concerns) : null),
    [data],
  )
  return (
    <Answered query={answer} what="the open deals">
      {({ forecast }) =>
        lines === null || lines.lines.length === 0 ? (
          <EmptyView
            title="No deal is open on this day."
            why="Open deals are those created and not yet closed on the as-of date. Choose another date at the top, or import a newer export."
            action={
              <Button component="a" href="#/import" size="sm">
                Import your files
              </Button>
            }
          />
        ) : (
          <DealsView found={lines} forecast={forecast} />
        )
      }
    </Answered>
  )
}
