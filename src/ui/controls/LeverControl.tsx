import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { Entry } from '../../present/entry.ts'
import classes from './LeverControl.module.css'

interface Props {
  readonly label: string
  /** Today's value in words, with its unit. */
  readonly today: string
  /** What is known of it, such as its interval and the count behind it. */
  readonly known?: ReactNode
  /** Relative to today: 1 changes nothing. */
  readonly multiplier: number
  readonly format: (multiplier: number) => string
  /** Reads a typed value as a multiplier. */
  readonly parse: (text: string) => Entry<number>
  /** While it moves; many a second. */
  readonly onDrag: (multiplier: number) => void
  /** When it came to rest; once. */
  readonly onRest: (multiplier: number) => void
}

export const LEAST_MULTIPLIER = 0.4
export const GREATEST_MULTIPLIER = 2
const STEP = 0.01
const BUTTON_STEP = 0.05

/** One lever: slider with today's tick and the change as a coloured stretch, typed entry, step buttons and reset. */
export function LeverControl(props: Props) {
  const { label, today, known, multiplier, format, onDrag, onRest } = props
  const id = useId()
  const changed = multiplier !== 1
  const step = (by: number) => onRest(clamp(Math.round((multiplier + by) * 100) / 100))
  return (
    <fieldset className={classes.lever} aria-label={label}>
      <div className={classes.head}>
        <label htmlFor={id} className={classes.label}>
          {label}
        </label>
        <button
          type="button"
          className={classes.step}
          aria-label={`${label}: 5 % less`}
          onClick={() => step(-BUTTON_STEP)}
        >
          −
        </button>
        <TypedValue key={format(multiplier)} {...props} />
        <button
          type="button"
          className={classes.step}
          aria-label={`${label}: 5 % more`}
          onClick={() => step(BUTTON_STEP)}
        >
          +
        </button>
      </div>
      <div className={classes.track}>
        <span className={classes.rail} />
        <span className={classes.stretch} style={stretchOf(multiplier)} />
        <span className={classes.tick} style={{ left: placeOf(1) }} />
        <input
          id={id}
          type="range"
          className={classes.slider}
          min={LEAST_MULTIPLIER}
          max={GREATEST_MULTIPLIER}
          step={STEP}
          value={clamp(multiplier)}
          aria-valuetext={`${format(multiplier)}, today ${today}`}
          onChange={(event) => onDrag(Number(event.currentTarget.value))}
          onPointerUp={(event) => onRest(Number(event.currentTarget.value))}
          onKeyUp={(event) => MOVING_KEYS.has(event.key) && onRest(Number(event.currentTarget.value))}
        />
      </div>
      <div className={classes.foot}>
        <span>
          today {today}
          {changed ? (
            <button
              type="button"
              className={classes.reset}
              aria-label={`${label}: back to today`}
              onClick={() => onRest(1)}
            >
              reset
            </button>
          ) : null}
        </span>
        <span>{known}</span>
      </div>
    </fieldset>
  )
}

const MOVING_KEYS = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
])

function TypedValue({ label, multiplier, format, parse, onRest }: Props) {
  const [text, setText] = useState(format(multiplier))
  const [problem, setProblem] = useState<string | null>(null)
  function accept(): void {
    if (text === format(multiplier)) return
    const entry = parse(text)
    if (entry.ok) onRest(entry.value)
    else setProblem(entry.message)
  }
  return (
    <form
      className={classes.typed}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        accept()
      }}
    >
      <input
        className={classes.entry}
        aria-label={`${label}, typed`}
        aria-invalid={problem !== null}
        title="A value, or a change such as +20 %"
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={accept}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setProblem(null)
        }}
      />
      {problem ? (
        <span role="alert" className={classes.problem}>
          {problem}
        </span>
      ) : null}
    </form>
  )
}

function clamp(multiplier: number): number {
  return Math.min(GREATEST_MULTIPLIER, Math.max(LEAST_MULTIPLIER, multiplier))
}

/** The thumb is 16 px wide, so its centre runs from 8 px to the width less 8 px. */
function placeOf(multiplier: number): string {
  const share = (clamp(multiplier) - LEAST_MULTIPLIER) / (GREATEST_MULTIPLIER - LEAST_MULTIPLIER)
  return `calc(8px + (100% - 16px) * ${share})`
}

function stretchOf(multiplier: number): { left: string; right: string } {
  const [from, to] = multiplier < 1 ? [multiplier, 1] : [1, multiplier]
  return { left: placeOf(from), right: `calc(100% - ${placeOf(to)})` }
}
