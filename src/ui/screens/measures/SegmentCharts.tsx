import type { MeasureDocument } from '../../../contract/measuring.ts'
import { countOf } from '../../../present/formatCount.ts'
import { formatInterval } from '../../../present/formatInterval.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { formatPeriod } from '../../../present/formatPeriod.ts'
import { CohortChart } from '../../charts/CohortChart.tsx'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import classes from './Measures.module.css'
import type { CohortUnit } from './MeasuresScreen.tsx'

/** What leads and deals are told apart by. */
const SEGMENT = 'source'
/** Segments with the most evidence; further ones are too thin to read a rate from. */
const MOST_CHARTS = 8
/** The scale leaves out the odd full bar of a tiny cohort. */
const SCALE_HEADROOM = 2.2

/** The same measure for each source on one scale. */
export function SegmentCharts({ name, by }: { name: string; by: CohortUnit }) {
  const answer = useWorkbookQuery(['measures', by, SEGMENT], (client, signal) =>
    client.measures.list({ by, segment: SEGMENT }, { signal }),
  )
  const segments = (answer.data?.measures ?? [])
    .filter((measure) => measure.name === name && measure.segment !== null)
    .sort((a, b) => born(b) - born(a))
  if (segments.length < 2) return null
  const shown = segments.slice(0, MOST_CHARTS)
  const top = Math.min(1, Math.max(0.02, ...shown.map(({ current }) => current?.high ?? 0)) * SCALE_HEADROOM)
  const left = segments.length - shown.length
  return (
    <section>
      <h2 className={classes.heading}>By source</h2>
      {left > 0 && <p className="quiet small">{countOf(left, 'smaller source')} not shown.</p>}
      <div className={classes.segments}>
        {shown.map((measure) => (
          <div key={measure.segment} className="card">
            <CohortChart
              title={titleOf(measure)}
              caption={captionOf(measure)}
              cohorts={measure.cohorts}
              current={measure.current}
              height={130}
              top={top}
              formatPeriod={shortPeriod}
            />
          </div>
        ))}
      </div>
    </section>
  )
}

/** `Jul 24`, `5 Feb 24`: the axis of a small chart has no room for the century. */
function shortPeriod(label: string): string {
  return formatPeriod(label).replace(/ 20(?=\d\d$)/, ' ')
}

function titleOf({ segment, current }: MeasureDocument): string {
  return current === null ? `${segment}` : `${segment} ${formatPercent(current.rate)}`
}

function captionOf(measure: MeasureDocument): string {
  const { current } = measure
  if (current === null) return 'no cohort is old enough to judge yet'
  const noun = measure.name.startsWith('lead') ? 'matured lead' : 'matured deal'
  return `${formatInterval(current.low, current.high)}, from ${countOf(current.n, noun)}`
}

function born({ cohorts }: MeasureDocument): number {
  return cohorts.reduce((sum, { n }) => sum + n, 0)
}
