import { useCallback } from 'react'
import { formatPercent } from '../../present/formatPercent.ts'
import { Chart } from './Chart.tsx'
import { HIDDEN_AXIS } from './hiddenAxis.ts'
import type { Drawing } from './PlotArea.tsx'
import { plainText } from './plainText.ts'
import { targetLine } from './targetLine.ts'
import type { ChartColours } from './useChartColours.ts'

export interface ScenarioRange {
  readonly name: string
  readonly mean: number
  readonly p10: number
  readonly p90: number
  readonly chance: number | null
  /** The one on the screen now. */
  readonly current: boolean
}

export interface ScenarioRangesProps {
  readonly title: string
  readonly caption: string
  readonly scenarios: readonly ScenarioRange[]
  readonly target: number | null
  readonly format: (minorUnits: number) => string
  readonly rowHeight?: number
}

/** P10 to P90 of each scenario on one scale; the row order is that of a list beside it. */
export function ScenarioRanges(props: ScenarioRangesProps) {
  const { title, caption, scenarios, target, format, rowHeight = 30 } = props
  const draw = useCallback(
    (colours: ChartColours): Drawing => {
      const ends = scenarios.flatMap(({ p10, p90 }) => [p10, p90]).concat(target ?? [])
      const low = Math.min(...ends)
      const room = (Math.max(...ends) - low) * 0.06 || 1
      const colour = (scenario: ScenarioRange) => (scenario.current ? colours.ours : colours.history)
      return {
        data: scenarios.flatMap((scenario, row) => [
          {
            type: 'scatter',
            mode: 'lines',
            x: [scenario.p10, scenario.p90],
            y: [row, row],
            line: { color: colour(scenario), width: scenario.current ? 7 : 5 },
            hoverinfo: 'skip',
          },
          {
            type: 'scatter',
            mode: 'markers',
            x: [scenario.mean],
            y: [row],
            marker: { color: colours.ink, size: 9, line: { color: colours.card, width: 1.5 } },
            hovertemplate: `${plainText(scenario.name)}: ${plainText(format(scenario.mean))} (${plainText(format(scenario.p10))} to ${plainText(format(scenario.p90))})<extra></extra>`,
          },
        ]),
        layout: {
          margin: { l: 0, r: 0, t: 16, b: 0 },
          xaxis: { ...HIDDEN_AXIS, range: [low - room, Math.max(...ends) + room] },
          yaxis: { ...HIDDEN_AXIS, range: [scenarios.length - 0.5, -0.5] },
          shapes: targetLine(target, colours),
          annotations:
            target === null
              ? []
              : [
                  {
                    x: target,
                    y: 1,
                    yref: 'paper',
                    yanchor: 'bottom',
                    xanchor: anchorOf(target, low, Math.max(...ends)),
                    showarrow: false,
                    text: `target ${plainText(format(target))}`,
                    font: { color: colours.risk, size: 12 },
                  },
                ],
        },
      }
    },
    [scenarios, target, format],
  )
  const rows = scenarios.map(({ name, mean, p10, p90, chance }) => [
    name,
    format(p10),
    format(mean),
    format(p90),
    chance === null ? '' : formatPercent(chance),
  ])
  return (
    <Chart
      title={title}
      caption={caption}
      height={scenarios.length * rowHeight + 16}
      draw={draw}
      table={{ columns: ['Scenario', 'P10', 'Mean', 'P90', 'Chance'], rows }}
      testId="scenario-ranges"
    />
  )
}

/** Keeps the target's words inside the chart. */
function anchorOf(value: number, low: number, high: number): 'left' | 'center' | 'right' {
  const share = (value - low) / (high - low || 1)
  return share < 0.1 ? 'left' : share > 0.9 ? 'right' : 'center'
}
