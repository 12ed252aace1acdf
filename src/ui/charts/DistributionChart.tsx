import { useCallback } from 'react'
import { Chart } from './Chart.tsx'
import { HIDDEN_AXIS } from './hiddenAxis.ts'
import type { Drawing } from './PlotArea.tsx'
import { plainText } from './plainText.ts'
import { targetLine } from './targetLine.ts'
import type { ChartColours } from './useChartColours.ts'

export interface DistributionChartProps {
  readonly title: string
  readonly caption: string
  /** Inverse distribution function of the bookings: minor units for a chance. */
  readonly quantile: (p: number) => number
  readonly target: number | null
  readonly format: (minorUnits: number) => string
  readonly height?: number
}

const STEPS = 60
const TABLE_CHANCES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]

/** The chance of reaching an amount or more, falling from certain to impossible. */
export function DistributionChart({
  title,
  caption,
  quantile,
  target,
  format,
  height = 170,
}: DistributionChartProps) {
  const draw = useCallback(
    (colours: ChartColours): Drawing => {
      const chances = Array.from({ length: STEPS + 1 }, (_, i) => 0.005 + (0.99 * i) / STEPS)
      const amounts = chances.map(quantile)
      return {
        data: [
          {
            type: 'scatter',
            mode: 'lines',
            x: amounts,
            y: chances.map((p) => 1 - p),
            line: { color: colours.ours, width: 2.5 },
            fill: 'tozeroy',
            fillcolor: colours.historyTint,
            text: amounts.map((amount) => plainText(format(amount))),
            hovertemplate: '%{text} or more: %{y:.0%}<extra></extra>',
          },
        ],
        layout: {
          margin: { l: 38, r: 12, t: 10, b: 24 },
          xaxis: {
            fixedrange: true,
            showgrid: false,
            zeroline: false,
            tickvals: [0.1, 0.5, 0.9].map(quantile),
            ticktext: [0.1, 0.5, 0.9].map((p) => plainText(format(quantile(p)))),
          },
          yaxis: {
            ...HIDDEN_AXIS,
            visible: true,
            range: [0, 1.03],
            tickvals: [0, 0.5, 1],
            tickformat: '.0%',
          },
          shapes: targetLine(target, colours),
        },
      }
    },
    [quantile, target, format],
  )
  const rows = TABLE_CHANCES.map((p) => [`${Math.round((1 - p) * 100)} %`, format(quantile(p))])
  return (
    <Chart
      title={title}
      caption={caption}
      height={height}
      draw={draw}
      table={{ columns: ['Chance', 'This much or more'], rows }}
      testId="distribution"
    />
  )
}
