import type { Layout } from 'plotly.js'
import { useCallback } from 'react'
import { Chart } from './Chart.tsx'
import { HIDDEN_AXIS } from './hiddenAxis.ts'
import type { Drawing } from './PlotArea.tsx'
import { plainText } from './plainText.ts'
import { targetLine } from './targetLine.ts'
import type { ChartColours } from './useChartColours.ts'

export interface QuantileDotsProps {
  readonly title: string
  readonly caption: string
  /** Equally likely outcomes in rising order, minor units. */
  readonly outcomes: readonly number[]
  readonly target: number | null
  readonly format: (minorUnits: number) => string
}

const COLUMNS = 13
/** Share of the axis at either end where labels are turned inwards. */
const EDGE = 0.12

/** Equally likely outcomes as stacked dots; filled ones reach the target. */
export function QuantileDots({ title, caption, outcomes, target, format }: QuantileDotsProps) {
  const draw = useCallback(
    (colours: ChartColours): Drawing => {
      const columns = stack(outcomes, target)
      const highest = Math.max(...columns.map((dot) => dot.level), 1)
      const low = Math.min(...columns.map((dot) => dot.x))
      const high = Math.max(...columns.map((dot) => dot.x))
      const room = Math.max(high - low, 1) * 0.08
      const reached = (dot: Dot) => target === null || dot.value >= target
      return {
        data: [
          {
            type: 'scatter' as const,
            mode: 'markers' as const,
            x: columns.map((dot) => dot.x),
            y: columns.map((dot) => dot.level),
            marker: {
              size: highest > 9 ? 8 : 11,
              color: columns.map((dot) => (reached(dot) ? colours.ours : colours.card)),
              line: {
                width: 1.5,
                color: columns.map((dot) => (reached(dot) ? colours.ours : colours.history)),
              },
            },
            text: columns.map((dot) => plainText(format(dot.value))),
            hovertemplate: '%{text}<extra></extra>',
          },
        ],
        layout: {
          margin: { l: 4, r: 4, t: 8, b: 22 },
          xaxis: {
            ...HIDDEN_AXIS,
            range: [Math.min(low, target ?? low) - room, Math.max(high, target ?? high) + room],
          },
          yaxis: { ...HIDDEN_AXIS, range: [0.2, Math.max(highest, 8) + 1] },
          shapes: targetLine(target, colours),
          annotations: axisLabels(low, high, target, format, colours),
        },
      }
    },
    [outcomes, target, format],
  )
  const rows = outcomes.map((value, index) => [
    `${index + 1} of ${outcomes.length}`,
    format(value),
    target === null ? '' : value >= target ? 'reached' : 'short',
  ])
  return (
    <Chart
      title={title}
      caption={caption}
      height={142}
      draw={draw}
      table={{ columns: ['Outcome', 'Bookings', 'Target'], rows }}
      testId="quantile-dots"
    />
  )
}

interface Dot {
  readonly x: number
  readonly level: number
  readonly value: number
}

/** Puts the outcomes into columns whose border is the target, so that no column mixes reached and missed. */
function stack(outcomes: readonly number[], target: number | null): Dot[] {
  const least = outcomes[0] ?? 0
  const width = ((outcomes.at(-1) ?? 0) - least) / COLUMNS || 1
  const border = target ?? least
  const heights = new Map<number, number>()
  return outcomes.map((value) => {
    const column = Math.floor((value - border) / width)
    const level = (heights.get(column) ?? 0) + 1
    heights.set(column, level)
    return { x: border + (column + 0.5) * width, level, value }
  })
}

function axisLabels(
  low: number,
  high: number,
  target: number | null,
  format: (minorUnits: number) => string,
  colours: ChartColours,
): NonNullable<Layout['annotations']> {
  const [left, right] = [Math.min(low, target ?? low), Math.max(high, target ?? high)]
  const place = (x: number) => (x - left) / (right - left || 1)
  const label = (x: number, colour: string): NonNullable<Layout['annotations']>[number] => ({
    x,
    xanchor: place(x) < EDGE ? 'left' : place(x) > 1 - EDGE ? 'right' : 'center',
    xshift: place(x) < EDGE ? -10 : place(x) > 1 - EDGE ? 10 : 0,
    y: -0.02,
    yref: 'paper',
    yanchor: 'top',
    showarrow: false,
    text: plainText(format(x)),
    font: { color: colour, size: 12.5 },
  })
  const clear = (x: number) => target === null || Math.abs(place(x) - place(target)) > 2 * EDGE
  return [
    ...(clear(low) ? [label(low, colours.quiet)] : []),
    ...(clear(high) ? [label(high, colours.quiet)] : []),
    ...(target === null ? [] : [label(target, colours.risk)]),
  ]
}
