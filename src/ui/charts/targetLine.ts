import type { Layout } from 'plotly.js'
import type { ChartColours } from './useChartColours.ts'

/** The target: in every chart the same dashed rust line. Nothing without a target. */
export function targetLine(
  target: number | null,
  colours: ChartColours,
  place: { readonly yref?: 'paper' | 'y'; readonly y0: number; readonly y1: number } = {
    yref: 'paper',
    y0: 0,
    y1: 1,
  },
): NonNullable<Layout['shapes']> {
  if (target === null) return []
  return [
    {
      type: 'line',
      x0: target,
      x1: target,
      line: { color: colours.risk, width: 2, dash: 'dash' },
      ...place,
    },
  ]
}
