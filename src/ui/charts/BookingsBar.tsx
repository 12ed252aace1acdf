import type { Data, Layout } from 'plotly.js'
import { useCallback } from 'react'
import type { ForecastPart } from '../../model/rollUp/categoryParts.ts'
import classes from './BookingsBar.module.css'
import { Chart } from './Chart.tsx'
import type { Drawing } from './PlotArea.tsx'
import { plainText } from './plainText.ts'
import { targetLine } from './targetLine.ts'
import { type ChartColours, useChartColours } from './useChartColours.ts'

/** One stretch of the bar. */
export interface BookingsPart {
  readonly name: ForecastPart
  readonly label: string
  readonly value: number
}

export interface BookingsBarProps {
  readonly title: string
  readonly caption: string
  /** Minor units, the surest first; they add up to the mean. */
  readonly parts: readonly BookingsPart[]
  readonly total: { readonly mean: number; readonly p10: number; readonly p90: number }
  readonly target: number | null
  readonly format: (minorUnits: number) => string
  /** Said behind the parts. */
  readonly note: string
}

type Annotation = NonNullable<Layout['annotations']>[number]

const BAR_Y = 1
const BAR_HEIGHT = 0.62
const WHISKER_Y = 0.36
/** Generous width of a letter in pixels. */
const LETTER_WIDTH = 8
/** Labels nearer to each other than this share of the axis are set apart. */
const TIGHT = 0.11

/** What the period's bookings are made of, the surest first, with the target as a dashed line and the P10 to P90 range as a whisker. */
export function BookingsBar({ title, caption, parts, total, target, format, note }: BookingsBarProps) {
  const { mean, p10, p90 } = total
  const draw = useCallback(
    (colours: ChartColours, width: number): Drawing => {
      const right = Math.max(mean, p90, target ?? 0) * 1.06 || 1
      const px = (value: number) => (width * value) / right
      const bars: Partial<Data>[] = parts.map(({ name, label, value }, i) => {
        const { fill, ink, hatched } = lookOf(name, colours)
        const text = labelOf(label.toLowerCase(), format(value), px(value))
        const start = px(parts.slice(0, i).reduce((sum, part) => sum + part.value, 0))
        const line = target === null ? null : px(target) - start
        const anchor = clearOf(line, px(value), text.length * LETTER_WIDTH)
        return {
          type: 'bar',
          orientation: 'h',
          x: [value],
          y: [BAR_Y],
          width: BAR_HEIGHT,
          marker: {
            color: fill,
            line: { width: 1, color: colours.card },
            ...(hatched
              ? {
                  pattern: {
                    shape: '/',
                    fgcolor: colours.notYetLine,
                    bgcolor: colours.notYet,
                    size: 8,
                    solidity: 0.16,
                  },
                }
              : {}),
          },
          text: [anchor === null ? '' : text],
          textposition: 'inside',
          insidetextanchor: anchor ?? 'middle',
          textangle: 0,
          constraintext: 'none',
          textfont: { color: ink, size: 12.5 },
          hovertemplate: `${label} ${plainText(format(value))}<extra></extra>`,
        }
      })
      const whisker: Partial<Data> = {
        type: 'scatter',
        mode: 'lines+markers',
        x: [p10, mean, p90],
        y: [WHISKER_Y, WHISKER_Y, WHISKER_Y],
        line: { color: colours.ink, width: 2 },
        marker: {
          color: colours.ink,
          size: [14, 9, 14],
          symbol: ['line-ns', 'circle', 'line-ns'],
          line: { color: colours.ink, width: 2 },
        },
        hoverinfo: 'skip',
      }
      return {
        data: [...bars, whisker],
        layout: {
          barmode: 'stack',
          margin: { l: 0, r: 26, t: 22, b: 0 },
          xaxis: { visible: false, fixedrange: true, range: [0, right] },
          yaxis: { visible: false, fixedrange: true, range: [-0.12, 1.46] },
          shapes: targetLine(target, colours, { y0: WHISKER_Y - 0.14, y1: 1.42 }),
          annotations: labels({ mean, p10, p90 }, target, right, format, colours),
        },
      }
    },
    [parts, mean, p10, p90, target, format],
  )
  const rows = [
    ...parts.map(({ label, value }) => [label, format(value)]),
    ['Mean', format(mean)],
    ['Low end, P10', format(p10)],
    ['High end, P90', format(p90)],
    ...(target === null ? [] : [['Target', format(target)]]),
  ]
  return (
    <Chart
      title={title}
      caption={caption}
      height={142}
      draw={draw}
      table={{ columns: ['Part', 'Bookings'], rows }}
      testId="bookings-bar"
    >
      <BookingsLegend parts={parts} format={format} note={note} />
    </Chart>
  )
}

/** How a part looks; what isn't there yet is hatched. */
function lookOf(name: ForecastPart, colours: ChartColours): { fill: string; ink: string; hatched: boolean } {
  switch (name) {
    case 'won':
      return { fill: colours.ours, ink: colours.onOurs, hatched: false }
    case 'commit':
      return { fill: colours.commit, ink: colours.onCommit, hatched: false }
    case 'best-case':
      return { fill: colours.open, ink: colours.onOpen, hatched: false }
    case 'pipeline':
      return { fill: colours.pipeline, ink: colours.onPipeline, hatched: false }
    case 'omitted':
      return { fill: colours.faint, ink: colours.ink, hatched: false }
    case 'new-business':
      return { fill: colours.notYet, ink: colours.ink, hatched: true }
  }
}

/** Every part with its figure, also those too narrow for words in the bar. */
function BookingsLegend({ parts, format, note }: Pick<BookingsBarProps, 'parts' | 'format' | 'note'>) {
  const colours = useChartColours()
  return (
    <ul className={classes.legend} aria-label="Parts of the bar">
      {parts.map(({ name, label, value }) => {
        const { fill, hatched } = lookOf(name, colours)
        const background = hatched
          ? `repeating-linear-gradient(135deg, ${colours.notYetLine} 0 1px, ${fill} 1px 4px)`
          : fill
        return (
          <li key={name}>
            <span className={classes.swatch} style={{ background }} aria-hidden />
            {label} <span className={classes.figure}>{format(value)}</span>
          </li>
        )
      })}
      <li>{note}</li>
    </ul>
  )
}

/** The part's words, as far as there is room for them. */
function labelOf(name: string, amount: string, room: number): string {
  const fits = (text: string) => text.length * LETTER_WIDTH < room
  const whole = `${name} ${amount}`
  return plainText(fits(whole) ? whole : fits(amount) ? amount : '')
}

/** Where a label stands in its part so that the target's line, that far from the part's start, doesn't strike it through; null where it finds no place. */
function clearOf(line: number | null, room: number, wide: number): 'middle' | 'start' | 'end' | null {
  if (line === null || line < 0 || line > room || Math.abs(line - room / 2) > wide / 2) return 'middle'
  if (line > wide) return 'start'
  return room - line > wide ? 'end' : null
}

/** Amounts beneath the whisker, kept apart, and the target's above its line. */
function labels(
  total: BookingsBarProps['total'],
  target: number | null,
  right: number,
  format: (minorUnits: number) => string,
  colours: ChartColours,
): Annotation[] {
  const tight = right * TIGHT
  const beneath = (x: number, xanchor: 'left' | 'center' | 'right'): Annotation => ({
    x,
    xanchor,
    y: WHISKER_Y - 0.14,
    yanchor: 'top',
    showarrow: false,
    text: plainText(format(x)),
    font: { color: colours.ink, size: 12.5 },
  })
  // Amounts that read alike are told once; with few deals the mean may lie beyond the range.
  const told = new Map([total.p10, total.p90, total.mean].map((x) => [format(x), x]))
  const points = [...told.values()].sort((a, b) => a - b)
  const whisker = points.map((x, i) => {
    const [before, after] = [points[i - 1], points[i + 1]]
    if (before === undefined && x < tight / 2) return beneath(x, 'left')
    if (before === undefined && after !== undefined && after - x < tight) return beneath(x, 'right')
    if (after === undefined && before !== undefined && x - before < tight) return beneath(x, 'left')
    return beneath(x, 'center')
  })
  if (target === null) return whisker
  const above: Annotation = {
    x: target,
    y: 1.42,
    yanchor: 'bottom',
    showarrow: false,
    text: `target ${plainText(format(target))}`,
    font: { color: colours.risk, size: 12.5 },
  }
  return [...whisker, above]
}
