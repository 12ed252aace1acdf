import { IconChartHistogram, IconTable } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import classes from './Chart.module.css'
import { ChartTable, type TableTwin } from './ChartTable.tsx'
import { type Drawing, PlotArea } from './PlotArea.tsx'
import type { ChartColours } from './useChartColours.ts'

export interface ChartProps {
  /** The finding. */
  readonly title: string
  /** Quantity and unit. */
  readonly caption: string
  readonly height: number
  /** Traces and layout in the colours of the theme. Keep it stable (useCallback): a new function draws anew. */
  readonly draw: (colours: ChartColours, width: number) => Drawing
  /** The same figures as a table. */
  readonly table: TableTwin
  readonly onPointClick?: ((point: { x: number; y: number }) => void) | undefined
  /** Drawn over the plot, for parts that move faster than a redraw. */
  readonly overlay?: ReactNode
  readonly children?: ReactNode
  readonly testId?: string
}

/** A chart with its finding as title, its unit as caption and its table twin one key away. */
export function Chart(props: ChartProps) {
  const { title, caption, height, draw, table, onPointClick, overlay, children, testId } = props
  const [asTable, setAsTable] = useState(false)
  const titleId = useId()
  return (
    <figure className={classes.chart} aria-labelledby={titleId} data-testid={testId}>
      <figcaption className={classes.head}>
        <div>
          <h2 id={titleId} className={classes.title}>
            {title}
          </h2>
          <p className={classes.caption}>{caption}</p>
        </div>
        <button
          type="button"
          className={classes.twin}
          aria-pressed={asTable}
          aria-label={asTable ? `Show as chart: ${title}` : `Show as table: ${title}`}
          title={asTable ? 'Show as chart' : 'Show as table'}
          onClick={() => setAsTable((before) => !before)}
        >
          {asTable ? <IconChartHistogram size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
        </button>
      </figcaption>
      {asTable ? (
        <ChartTable twin={table} height={height} caption={`${title}. ${caption}`} />
      ) : (
        <div className={classes.plot} style={{ height }}>
          <PlotArea draw={draw} height={height} label={`${title}. ${caption}`} onPointClick={onPointClick} />
          {overlay}
        </div>
      )}
      {children}
    </figure>
  )
}
