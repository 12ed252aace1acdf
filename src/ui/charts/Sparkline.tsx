import classes from './Sparkline.module.css'

export interface SparklineProps {
  /** In order of time. */
  readonly values: readonly number[]
  /** The usual range, as a band. */
  readonly usual?: { readonly low: number; readonly high: number } | null
  /** What it shows, in words: `New leads by month`. */
  readonly label: string
  /** The last value is still filling up: drawn dotted. */
  readonly lastIncomplete?: boolean
  /** The finding is a warning. */
  readonly unusual?: boolean
  readonly height?: number
}

const WIDTH = 200

/** A small line over its usual range. */
export function Sparkline(props: SparklineProps) {
  const { values, usual = null, label, lastIncomplete = false, unusual = false, height = 36 } = props
  if (values.length === 0) return null
  const ends = [...values, ...(usual ? [usual.low, usual.high] : [])]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const y = (value: number) => 3 + (height - 6) * (1 - (value - low) / (high - low || 1))
  const x = (index: number) => (values.length === 1 ? WIDTH / 2 : (WIDTH * index) / (values.length - 1))
  const points = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`)
  const solid = lastIncomplete ? points.slice(0, -1) : points
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="none"
      className={classes.spark}
      style={{ height }}
      role="img"
      aria-label={label}
    >
      {usual ? (
        <rect
          x={0}
          width={WIDTH}
          y={y(usual.high)}
          height={Math.max(1, y(usual.low) - y(usual.high))}
          className={classes.usual}
        />
      ) : null}
      <polyline points={solid.join(' ')} className={unusual ? classes.unusual : classes.line} />
      {lastIncomplete ? (
        <polyline points={points.slice(-2).join(' ')} className={classes.line} strokeDasharray="2 3" />
      ) : null}
    </svg>
  )
}
