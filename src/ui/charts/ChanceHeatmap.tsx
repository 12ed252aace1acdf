import type { Data } from 'plotly.js'
import { useCallback } from 'react'
import { formatPercent } from '../../present/formatPercent.ts'
import classes from './ChanceHeatmap.module.css'
import { Chart } from './Chart.tsx'
import type { Drawing } from './PlotArea.tsx'
import type { ChartColours } from './useChartColours.ts'

export interface ChanceHeatmapProps {
  readonly title: string
  readonly caption: string
  /** Multipliers of leads (across) and of conversion (upwards), both rising and evenly spaced. */
  readonly leads: readonly number[]
  readonly conversion: readonly number[]
  /** `chances[row][column]`, one row for each conversion; null while it is being computed. */
  readonly chances: readonly (readonly number[])[] | null
  /** Said while there are no chances. */
  readonly waiting: string
  readonly current: { readonly leads: number; readonly conversion: number }
  readonly onChoose: (point: { leads: number; conversion: number }) => void
  readonly height?: number
}

const MARGIN = { l: 40, r: 54, t: 6, b: 26 }
const LINES = [0.5, 0.8, 0.9]

/** The chance of the target for every pair of lead volume and conversion; a click takes the pair over. */
export function ChanceHeatmap(props: ChanceHeatmapProps) {
  const { title, caption, leads, conversion, chances, waiting, current, onChoose, height = 236 } = props
  const draw = useCallback(
    (colours: ChartColours): Drawing => {
      const z = (chances ?? []).map((row) => [...row])
      const fill: Partial<Data> = {
        type: 'heatmap',
        x: [...leads],
        y: [...conversion],
        z,
        zmin: 0,
        zmax: 1,
        showscale: false,
        xgap: 1,
        ygap: 1,
        colorscale: [
          [0, colours.riskTint],
          [0.35, colours.ground],
          [0.6, colours.open],
          [1, colours.ours],
        ],
        hovertemplate: 'leads ×%{x:.2f}, conversion ×%{y:.2f}: %{z:.0%}<extra></extra>',
      }
      const lines: Partial<Data>[] = LINES.map((level) => ({
        type: 'contour',
        x: [...leads],
        y: [...conversion],
        z,
        autocontour: false,
        contours: { start: level, end: level, size: 1, coloring: 'none' },
        line: {
          color: colours.ink,
          width: level === 0.8 ? 2 : 1,
          dash: level === 0.5 ? 'dot' : 'solid',
          smoothing: 0.8,
        },
        showscale: false,
        hoverinfo: 'skip',
      }))
      const [halfAcross, halfUp] = [step(leads) / 2, step(conversion) / 2]
      return {
        data: chances ? [fill, ...lines] : [],
        layout: {
          margin: MARGIN,
          xaxis: {
            fixedrange: true,
            showgrid: false,
            zeroline: false,
            range: [leads[0]! - halfAcross, leads.at(-1)! + halfAcross],
            tickvals: [leads[0]!, 1, leads.at(-1)!],
            ticktext: [`${leads[0]}×`, '1×', `${leads.at(-1)}×`],
          },
          yaxis: {
            fixedrange: true,
            showgrid: false,
            zeroline: false,
            range: [conversion[0]! - halfUp, conversion.at(-1)! + halfUp],
            tickvals: [conversion[0]!, 1, conversion.at(-1)!],
            ticktext: [`${conversion[0]}×`, '1×', `${conversion.at(-1)}×`],
          },
          annotations: lineEnds(leads, conversion, chances).map(({ level, y }) => ({
            x: 1,
            xref: 'paper',
            xanchor: 'left',
            y,
            showarrow: false,
            text: `${Math.round(level * 10)} in 10`,
            font: { color: colours.ink, size: 12 },
          })),
        },
      }
    },
    [leads, conversion, chances],
  )
  const rows = conversion.toReversed().map((rate) => {
    const row = chances?.[conversion.indexOf(rate)] ?? []
    return [`${rate}×`, ...row.map(formatPercent)]
  })
  return (
    <Chart
      title={title}
      caption={caption}
      height={height}
      draw={draw}
      table={{ columns: ['Conversion \\ leads', ...leads.map((factor) => `${factor}×`)], rows }}
      onPointClick={({ x, y }) => onChoose({ leads: x, conversion: y })}
      overlay={
        chances ? (
          <Points leads={leads} conversion={conversion} current={current} />
        ) : (
          <p className={classes.waiting} role="status">
            {waiting}
          </p>
        )
      }
      testId="chance-heatmap"
    />
  )
}

/** Today's point and the scenario's; drawn by the page, so that a drag never waits for the heatmap. */
function Points({
  leads,
  conversion,
  current,
}: Pick<ChanceHeatmapProps, 'leads' | 'conversion' | 'current'>) {
  const x = (value: number) => share(leads, value)
  const y = (value: number) => 1 - share(conversion, value)
  const [x0, y0, x1, y1] = [x(1), y(1), x(current.leads), y(current.conversion)].map(
    (part) => `${part * 100}%`,
  )
  const moved = current.leads !== 1 || current.conversion !== 1
  return (
    <svg
      className={classes.points}
      style={{ top: MARGIN.t, right: MARGIN.r, bottom: MARGIN.b, left: MARGIN.l }}
      aria-hidden="true"
    >
      {moved ? <line x1={x0} y1={y0} x2={x1} y2={y1} className={classes.path} /> : null}
      <circle cx={x0} cy={y0} r={5} className={classes.today} />
      {moved ? <circle cx={x1} cy={y1} r={6} className={classes.current} /> : null}
    </svg>
  )
}

function step(values: readonly number[]): number {
  return (values[1] ?? 1) - (values[0] ?? 0)
}

/** Place of a value on the axis as a fraction of its length, cells included; kept inside. */
function share(values: readonly number[], value: number): number {
  const half = step(values) / 2
  const low = values[0]! - half
  return Math.min(1, Math.max(0, (value - low) / (values.at(-1)! + half - low)))
}

/** Where the lines of equal chance leave the chart on the right. */
function lineEnds(
  leads: readonly number[],
  conversion: readonly number[],
  chances: readonly (readonly number[])[] | null,
): { level: number; y: number }[] {
  if (!chances) return []
  const last = leads.length - 1
  return LINES.flatMap((level) => {
    for (let row = 1; row < conversion.length; row++) {
      const [below, above] = [chances[row - 1]?.[last] ?? 0, chances[row]?.[last] ?? 0]
      if (below < level && above >= level) {
        const part = (level - below) / (above - below)
        return [{ level, y: conversion[row - 1]! + part * step(conversion) }]
      }
    }
    return []
  })
}
