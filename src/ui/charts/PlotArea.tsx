import type { Config, Data, Layout, PlotlyHTMLElement } from 'plotly.js'
import { useEffect, useRef } from 'react'
import { type ChartColours, useChartColours } from './useChartColours.ts'

export interface Drawing {
  readonly data: readonly Partial<Data>[]
  readonly layout: Partial<Layout>
}

interface Props {
  readonly draw: (colours: ChartColours, width: number) => Drawing
  readonly height: number
  readonly label: string
  readonly onPointClick?: ((point: { x: number; y: number }) => void) | undefined
}

const CONFIG: Partial<Config> = {
  displaylogo: false,
  displayModeBar: false,
  showSendToCloud: false,
  plotlyServerURL: '',
  scrollZoom: false,
  doubleClick: false,
}

/** The place where Plotly draws: loaded when first needed, at most one redraw a frame, again on resize and change of theme. */
export function PlotArea({ draw, height, label, onPointClick }: Props) {
  const colours = useChartColours()
  const place = useRef<HTMLDivElement>(null)
  const click = useRef(onPointClick)
  click.current = onPointClick

  useEffect(() => {
    const div = place.current
    if (!div) return
    let frame = 0
    let afterPaint: ReturnType<typeof setTimeout> | undefined
    let gone = false
    async function paint(): Promise<void> {
      const { default: Plotly } = await import('./plotly.ts')
      if (gone || !div?.isConnected || div.clientWidth === 0) return
      const { data, layout } = draw(colours, div.clientWidth)
      await Plotly.react(div, data as Data[], frameOf(layout, colours, div.clientWidth, height), CONFIG)
      const plot = div as unknown as PlotlyHTMLElement
      plot.removeAllListeners('plotly_click')
      plot.on('plotly_click', (event) => {
        const point = event.points[0]
        if (point) click.current?.({ x: Number(point.x), y: Number(point.y) })
      })
    }
    // Numbers first: the frame paints what React committed, and the chart is drawn once that is on the screen.
    function schedule(): void {
      cancel()
      frame = requestAnimationFrame(() => {
        afterPaint = setTimeout(() => void paint())
      })
    }
    function cancel(): void {
      cancelAnimationFrame(frame)
      clearTimeout(afterPaint)
    }
    const resized = new ResizeObserver(schedule)
    resized.observe(div)
    schedule()
    return () => {
      gone = true
      cancel()
      resized.disconnect()
    }
  }, [draw, colours, height])

  useEffect(() => {
    const div = place.current
    return () => {
      void import('./plotly.ts').then(({ default: Plotly }) => div && Plotly.purge(div))
    }
  }, [])

  return <div ref={place} role="img" aria-label={label} style={{ height }} />
}

function frameOf(
  layout: Partial<Layout>,
  colours: ChartColours,
  width: number,
  height: number,
): Partial<Layout> {
  return {
    width,
    height,
    margin: { l: 8, r: 8, t: 8, b: 24 },
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    font: { family: "'Inter Variable', system-ui, sans-serif", size: 12.5, color: colours.quiet },
    showlegend: false,
    dragmode: false,
    hovermode: 'closest',
    hoverlabel: {
      bgcolor: colours.card,
      bordercolor: colours.line,
      font: { family: "'Inter Variable', system-ui, sans-serif", size: 12.5, color: colours.ink },
    },
    ...layout,
  }
}
