import type { Data } from 'plotly.js'
import { useCallback, useMemo } from 'react'
import { Chart } from './Chart.tsx'
import { HIDDEN_AXIS } from './hiddenAxis.ts'
import type { Drawing } from './PlotArea.tsx'
import type { ChartColours } from './useChartColours.ts'
import classes from './WaterfallChart.module.css'
import { waterfallLevels } from './waterfallLevels.ts'

export interface WaterfallStep {
  readonly key: string
  readonly name: string
  /** Signed; minor units. */
  readonly amount: number
  /** Beside the name, such as a number of deals; empty for none. */
  readonly count: string
  /** Not of deals that exist: hatched. */
  readonly hatched: boolean
  /** What stands in it. */
  readonly meaning: string
}

export interface WaterfallChartProps {
  readonly title: string
  readonly caption: string
  readonly opening: { readonly name: string; readonly amount: number }
  readonly closing: { readonly name: string; readonly amount: number }
  /** They lead from opening to closing exactly. */
  readonly steps: readonly WaterfallStep[]
  readonly format: (minorUnits: number) => string
  readonly formatChange: (minorUnits: number) => string
  /** The step whose deals are open. */
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

const ROW_HEIGHT = 27
const BAR_HEIGHT = 0.62
/** Room for the names on the left and the amounts on the right, as in the style sheet. */
const NAMES_WIDTH = 168
const AMOUNTS_WIDTH = 92

/** How one amount came out of another: a row a step, each starting where the one above ended. A row opens what is behind it. */
export function WaterfallChart(props: WaterfallChartProps) {
  const { title, caption, opening, closing, steps, format, formatChange, chosen, onChoose } = props
  const levels = useMemo(
    () =>
      waterfallLevels(
        opening.amount,
        steps.map(({ amount }) => amount),
      ),
    [opening.amount, steps],
  )
  const draw = useCallback(
    (colours: ChartColours): Drawing => {
      const ends = [opening.amount, closing.amount, ...levels.flatMap(({ from, to }) => [from, to])]
      const [low, high] = [Math.min(...ends), Math.max(...ends)]
      const room = (high - low) * 0.05 || Math.abs(high) * 0.05 || 1
      const last = steps.length + 1
      return {
        data: [
          ...steps.map((step, i) => barOf(step, levels[i]!, i + 1, colours)),
          levelMark(opening.amount, 0, colours),
          levelMark(closing.amount, last, colours),
        ],
        layout: {
          barmode: 'overlay',
          margin: { l: NAMES_WIDTH, r: AMOUNTS_WIDTH, t: 0, b: 0 },
          xaxis: { ...HIDDEN_AXIS, range: [low - room, high + room] },
          yaxis: { ...HIDDEN_AXIS, range: [last + 0.5, -0.5] },
          // Each row hands its level down to the next.
          shapes: [opening.amount, ...levels.map(({ to }) => to)].map((level, i) => ({
            type: 'line',
            x0: level,
            x1: level,
            y0: i,
            y1: i + 1,
            line: { color: colours.faint, width: 1 },
            layer: 'below',
          })),
        },
      }
    },
    [steps, levels, opening.amount, closing.amount],
  )
  const rows = [
    [opening.name, '', format(opening.amount)],
    ...steps.map(({ name, count, amount }) => [name, count, formatChange(amount)]),
    [closing.name, '', format(closing.amount)],
  ]
  return (
    <Chart
      title={title}
      caption={caption}
      height={(steps.length + 2) * ROW_HEIGHT}
      draw={draw}
      table={{ columns: ['Part', 'Deals', 'Amount'], rows }}
      testId="waterfall"
      overlay={
        <ul className={classes.rows} aria-label={title}>
          <li className={classes.total}>
            <span>{opening.name}</span>
            <span>{format(opening.amount)}</span>
          </li>
          {steps.map((step) => (
            <li key={step.key}>
              <Row
                step={step}
                amount={formatChange(step.amount)}
                chosen={step.key === chosen}
                onChoose={onChoose}
              />
            </li>
          ))}
          <li className={classes.total}>
            <span>{closing.name}</span>
            <span>{format(closing.amount)}</span>
          </li>
        </ul>
      }
    />
  )
}

interface RowProps {
  readonly step: WaterfallStep
  readonly amount: string
  readonly chosen: boolean
  readonly onChoose: (key: string) => void
}

function Row({ step, amount, chosen, onChoose }: RowProps) {
  return (
    <button
      type="button"
      className={classes.row}
      aria-pressed={chosen}
      title={step.meaning}
      onClick={() => onChoose(step.key)}
    >
      <span>
        {step.name} <span className="quiet small">{step.count}</span>
      </span>
      <span>{amount}</span>
    </button>
  )
}

function barOf(
  { amount, hatched }: WaterfallStep,
  { from, to }: { from: number; to: number },
  y: number,
  colours: ChartColours,
): Partial<Data> {
  const colour = amount < 0 ? colours.risk : colours.ours
  return {
    type: 'bar',
    orientation: 'h',
    base: [Math.min(from, to)],
    x: [Math.abs(to - from)],
    y: [y],
    width: BAR_HEIGHT,
    hoverinfo: 'skip',
    marker: {
      color: hatched ? colours.card : colour,
      line: { color: colour, width: 1 },
      ...(hatched
        ? { pattern: { shape: '/', fgcolor: colour, bgcolor: colours.card, size: 7, solidity: 0.25 } }
        : {}),
    },
  } as Partial<Data>
}

/** A total is a mark at its level, not a bar: the axis need not start at nothing. */
function levelMark(x: number, y: number, colours: ChartColours): Partial<Data> {
  return {
    type: 'scatter',
    mode: 'lines',
    x: [x, x],
    y: [y - BAR_HEIGHT / 2, y + BAR_HEIGHT / 2],
    line: { color: colours.ink, width: 5 },
    hoverinfo: 'skip',
  }
}
