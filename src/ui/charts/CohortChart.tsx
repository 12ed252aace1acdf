import type { Data } from 'plotly.js'
import { useCallback } from 'react'
import type { MeasureDocument } from '../../contract/measuring.ts'
import { formatCount } from '../../present/formatCount.ts'
import { formatInterval } from '../../present/formatInterval.ts'
import { formatPercent } from '../../present/formatPercent.ts'
import { Chart } from './Chart.tsx'
import { HIDDEN_AXIS } from './hiddenAxis.ts'
import type { Drawing } from './PlotArea.tsx'
import { plainText } from './plainText.ts'
import type { ChartColours } from './useChartColours.ts'

type Cohort = MeasureDocument['cohorts'][number]

export interface CohortChartProps {
  readonly title: string
  readonly caption: string
  readonly cohorts: readonly Cohort[]
  /** The rate of matured cohorts and its interval: the grey band. */
  readonly current: MeasureDocument['current']
  readonly height?: number
  /** Top of the rate axis as a fraction, for small multiples on one scale. */
  readonly top?: number
  /** Names a cohort on the axis; the period's label as it stands otherwise. */
  readonly formatPeriod?: (period: string) => string
}

const MOST_TICKS = 8

/** A conversion rate by cohort of birth with its interval; dotted while cohorts are still maturing. */
export function CohortChart(props: CohortChartProps) {
  const { title, caption, cohorts, current, height = 220, top, formatPeriod = String } = props
  const draw = useCallback(
    (colours: ChartColours): Drawing => {
      const x = cohorts.map((_, index) => index)
      const highest =
        top ?? Math.max(0.02, ...cohorts.map((cohort) => Math.min(cohort.high, cohort.rate * 2.5 + 0.02)))
      const every = Math.ceil(cohorts.length / MOST_TICKS)
      const ticks = x.filter((index) => index % every === 0)
      const line = (
        name: string,
        keep: (cohort: Cohort, index: number) => boolean,
        dash: 'solid' | 'dot',
      ): Partial<Data> => ({
        type: 'scatter',
        mode: 'lines+markers',
        name,
        x,
        y: cohorts.map((cohort, index) => (keep(cohort, index) ? cohort.rate : null)),
        line: { color: colours.ours, width: 2, dash },
        marker: {
          size: 6,
          color: cohorts.map((cohort) => (cohort.matured && !cohort.truncated ? colours.ours : colours.card)),
          line: { color: colours.ours, width: 1.5 },
        },
        text: cohorts.map(words),
        hovertemplate: '%{text}<extra></extra>',
      })
      const young = (cohort: Cohort) => !cohort.matured || cohort.truncated
      const data: Partial<Data>[] = [
        {
          type: 'scatter',
          mode: 'lines',
          x,
          y: cohorts.map((c) => c.low),
          line: { width: 0 },
          hoverinfo: 'skip',
        },
        {
          type: 'scatter',
          mode: 'lines',
          x,
          y: cohorts.map((c) => c.high),
          line: { width: 0 },
          fill: 'tonexty',
          fillcolor: colours.historyTint,
          hoverinfo: 'skip',
        },
        // The dotted line starts at the last matured cohort, so that the two join.
        line(
          'still maturing',
          (c, i) => young(c) || young(cohorts[i + 1] ?? c) || young(cohorts[i - 1] ?? c),
          'dot',
        ),
        line('matured', (c) => !young(c), 'solid'),
      ]
      return {
        data,
        layout: {
          margin: { l: 40, r: 14, t: 8, b: 24 },
          xaxis: {
            fixedrange: true,
            showgrid: false,
            zeroline: false,
            range: [-0.4, Math.max(cohorts.length - 0.6, 0.6)],
            tickvals: ticks,
            ticktext: ticks.map((index) => plainText(formatPeriod(cohorts[index]?.period ?? ''))),
          },
          yaxis: { ...HIDDEN_AXIS, visible: true, range: [0, highest * 1.08], nticks: 4, tickformat: '.0%' },
          shapes: current
            ? [
                {
                  type: 'line',
                  x0: 0,
                  x1: 1,
                  xref: 'paper',
                  y0: current.rate,
                  y1: current.rate,
                  line: { color: colours.history, width: 1.5, dash: 'longdash' },
                },
              ]
            : [],
        },
      }
    },
    [cohorts, current, top, formatPeriod],
  )
  const rows = cohorts.map((cohort) => [
    formatPeriod(cohort.period),
    formatCount(cohort.n),
    formatCount(cohort.converted),
    formatPercent(cohort.rate),
    formatInterval(cohort.low, cohort.high),
    formatPercent(cohort.maturity),
    stateOf(cohort),
  ])
  return (
    <Chart
      title={title}
      caption={caption}
      height={height}
      draw={draw}
      table={{ columns: ['Cohort', 'Born', 'Won', 'Rate', 'Interval', 'Maturity', 'State'], rows }}
      testId="cohort-chart"
    />
  )
}

function words(cohort: Cohort): string {
  const rate = `${formatPercent(cohort.rate)} (${formatInterval(cohort.low, cohort.high)})`
  return plainText(
    `${cohort.period}: ${rate}, ${formatCount(cohort.converted)} of ${formatCount(cohort.n)}, ${stateOf(cohort)}`,
  )
}

function stateOf(cohort: Cohort): string {
  if (cohort.truncated) return 'born before wins were recorded'
  return cohort.matured ? 'matured' : 'still maturing'
}
