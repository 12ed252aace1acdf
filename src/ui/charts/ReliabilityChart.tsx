import type { Data } from 'plotly.js'
import { useCallback } from 'react'
import type { BacktestDocument } from '../../contract/backtesting.ts'
import { countOf, formatCount } from '../../present/formatCount.ts'
import { formatInterval } from '../../present/formatInterval.ts'
import { formatPercent } from '../../present/formatPercent.ts'
import { Chart } from './Chart.tsx'
import { HIDDEN_AXIS } from './hiddenAxis.ts'
import type { Drawing } from './PlotArea.tsx'
import { plainText } from './plainText.ts'
import type { ChartColours } from './useChartColours.ts'

type Bin = BacktestDocument['summary']['reliability'][number]

export interface ReliabilityChartProps {
  readonly title: string
  readonly caption: string
  readonly bins: readonly Bin[]
}

/** Room beyond the largest share drawn. */
const ROOM = 1.08

/** What was said against what happened: on the diagonal they agree. A group off it beyond what luck allows is filled with the colour of risk. */
export function ReliabilityChart({ title, caption, bins }: ReliabilityChartProps) {
  const draw = useCallback(
    (colours: ChartColours): Drawing => {
      const top = Math.min(1, Math.max(0.1, ...bins.map(({ to, high }) => Math.max(to, high))) * ROOM)
      const colour = bins.map((bin) => (isOff(bin) ? colours.risk : colours.ours))
      const data: Partial<Data>[] = [
        {
          type: 'scatter',
          mode: 'lines',
          x: [0, top],
          y: [0, top],
          line: { color: colours.history, width: 1.5, dash: 'longdash' },
          hoverinfo: 'skip',
        },
        ...bins.map(
          ({ said, low, high }, i): Partial<Data> => ({
            type: 'scatter',
            mode: 'lines',
            x: [said, said],
            y: [low, high],
            line: { color: colour[i]!, width: 1.5 },
            hoverinfo: 'skip',
          }),
        ),
        {
          type: 'scatter',
          mode: 'markers',
          x: bins.map(({ said }) => said),
          y: bins.map(({ happened }) => happened),
          marker: { size: 9, color: colour, symbol: bins.map((bin) => (isOff(bin) ? 'diamond' : 'circle')) },
          text: bins.map(words),
          hovertemplate: '%{text}<extra></extra>',
        },
      ]
      const axis = {
        ...HIDDEN_AXIS,
        visible: true,
        range: [0, top] as [number, number],
        tickvals: [0, 0.25, 0.5, 0.75, 1],
        ticktext: [0, 0.25, 0.5, 0.75, 1].map((share) => formatPercent(share)),
      }
      return {
        data,
        layout: {
          margin: { l: 58, r: 12, t: 8, b: 38 },
          xaxis: { ...axis, title: { text: 'said', standoff: 4 } },
          yaxis: { ...axis, title: { text: 'won', standoff: 4 } },
        },
      }
    },
    [bins],
  )
  const rows = bins.map((bin) => [
    formatInterval(bin.from, bin.to),
    formatCount(bin.count),
    formatCount(bin.outcomes),
    formatPercent(bin.said),
    formatPercent(bin.happened),
    formatInterval(bin.low, bin.high),
  ])
  return (
    <Chart
      title={title}
      caption={caption}
      height={250}
      draw={draw}
      table={{
        columns: ['Said between', 'Times said', 'Deals', 'Said on average', 'Won', 'Likely truth'],
        rows,
      }}
      testId="reliability-chart"
    />
  )
}

function isOff({ said, low, high }: Bin): boolean {
  return said < low || said > high
}

function words({ said, happened, low, high, count, outcomes }: Bin): string {
  const won = `${formatPercent(happened)} won (${formatInterval(low, high)})`
  return plainText(
    `said ${formatPercent(said)}: ${won}, ${countOf(outcomes, 'deal')}, said ${formatCount(count)} times`,
  )
}
