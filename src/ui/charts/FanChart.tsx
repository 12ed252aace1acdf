import type { Data } from 'plotly.js'
import { useCallback } from 'react'
import type { BacktestDocument } from '../../contract/backtesting.ts'
import { formatCount } from '../../present/formatCount.ts'
import { Chart } from './Chart.tsx'
import { HIDDEN_AXIS } from './hiddenAxis.ts'
import type { Drawing } from './PlotArea.tsx'
import { plainText } from './plainText.ts'
import { roundTicks } from './roundTicks.ts'
import type { ChartColours } from './useChartColours.ts'

type Week = BacktestDocument['fan'][number]

export interface FanChartProps {
  readonly title: string
  readonly caption: string
  readonly weeks: readonly Week[]
  /** Week of the present period; null while there is none. */
  readonly present: number | null
  /** What a share of one stands for, so that the labels of the axis are round. */
  readonly unit: number
  /** A share of what is said, in words: as money where something is said now. */
  readonly format: (share: number) => string
}

const MOST_LABELS = 4

/** Where the call will be as the period ages: a band by week, what past periods came to as dots, the present week marked. */
export function FanChart({ title, caption, weeks, present, unit, format }: FanChartProps) {
  const draw = useCallback(
    (colours: ChartColours): Drawing => {
      const x = weeks.map(({ week }) => week)
      const dots = weeks.flatMap(({ week, happened }) => happened.map((share) => ({ week, share })))
      const values = [...weeks.flatMap(({ low, high }) => [low, high]), ...dots.map(({ share }) => share)]
      const bottom = Math.min(1, ...values)
      const top = Math.max(1, ...values)
      const room = (top - bottom) * 0.06 || 0.05
      const edge = (y: number[]): Partial<Data> => ({
        type: 'scatter',
        mode: 'lines',
        x,
        y,
        line: { width: 0 },
        hoverinfo: 'skip',
      })
      const data: Partial<Data>[] = [
        edge(weeks.map(({ low }) => low)),
        {
          ...edge(weeks.map(({ high }) => high)),
          fill: 'tonexty',
          fillcolor: colours.notYet,
        } as Partial<Data>,
        {
          type: 'scatter',
          mode: 'lines',
          x,
          y: weeks.map(({ mid }) => mid),
          line: { color: colours.ours, width: 2 },
          text: weeks.map((week) => plainText(words(week, format))),
          hovertemplate: '%{text}<extra></extra>',
        },
        {
          type: 'scatter',
          mode: 'markers',
          x: dots.map(({ week }) => week),
          y: dots.map(({ share }) => share),
          marker: { size: 6, color: colours.card, line: { color: colours.history, width: 1.5 } },
          text: dots.map(({ week, share }) => plainText(`week ${week}: ${format(share)}`)),
          hovertemplate: '%{text}<extra></extra>',
        },
      ]
      const ticks = roundTicks(bottom * unit, top * unit, MOST_LABELS).map((value) => value / unit)
      return {
        data,
        layout: {
          margin: { l: 66, r: 12, t: 20, b: 38 },
          xaxis: {
            ...HIDDEN_AXIS,
            visible: true,
            range: [(x[0] ?? 1) - 0.5, (x.at(-1) ?? 1) + 0.5],
            dtick: x.length > 6 ? 2 : 1,
            tick0: 1,
            title: { text: 'week of the period', standoff: 4 },
          },
          yaxis: {
            ...HIDDEN_AXIS,
            visible: true,
            range: [bottom - room, top + room],
            tickvals: ticks,
            ticktext: ticks.map((share) => plainText(format(share))),
          },
          shapes: [
            {
              type: 'line',
              x0: 0,
              x1: 1,
              xref: 'paper',
              y0: 1,
              y1: 1,
              line: { color: colours.history, width: 1.5, dash: 'longdash' },
            },
            ...(present === null ? [] : [presentWeek(present, colours)]),
          ],
          annotations:
            present === null
              ? []
              : [
                  {
                    x: present,
                    y: 1,
                    yref: 'paper',
                    yanchor: 'bottom',
                    xanchor: present < 3 ? 'left' : 'center',
                    showarrow: false,
                    text: 'now',
                    font: { color: colours.ours, size: 12.5 },
                  },
                ],
        },
      }
    },
    [weeks, present, unit, format],
  )
  const rows = weeks.map((week) => [
    `week ${week.week}${week.week === present ? ' (now)' : ''}`,
    formatCount(week.n),
    format(week.low),
    format(week.mid),
    format(week.high),
    week.happened.map(format).join(', '),
  ])
  return (
    <Chart
      title={title}
      caption={caption}
      height={250}
      draw={draw}
      table={{ columns: ['Week', 'Past periods', 'Low', 'Middle', 'High', 'Came to'], rows }}
      testId="fan-chart"
    />
  )
}

function presentWeek(week: number, colours: ChartColours) {
  return {
    type: 'line' as const,
    x0: week,
    x1: week,
    yref: 'paper' as const,
    y0: 0,
    y1: 1,
    line: { color: colours.ours, width: 2 },
  }
}

function words({ week, low, mid, high }: Week, format: (share: number) => string): string {
  return `week ${week}: ${format(mid)}, ${format(low)} to ${format(high)}`
}
