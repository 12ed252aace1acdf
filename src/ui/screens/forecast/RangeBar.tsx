import classes from './RollUp.module.css'

interface Props {
  readonly p10: number
  readonly p90: number
  readonly mean: number
  readonly target: number | null
  /** The amount at the right-hand end. */
  readonly scale: number
}

/** P10 to P90 as a stroke with the mean as a dot and the target as a mark, on a scale shared by all rows. The figures stand beside it as text. */
export function RangeBar({ p10, p90, mean, target, scale }: Props) {
  const at = (value: number) => `${(100 * Math.min(Math.max(value, 0), scale)) / scale}%`
  return (
    <svg className={classes.bar} aria-hidden focusable="false">
      <line x1={at(p10)} x2={at(p90)} y1="50%" y2="50%" className={classes.stroke} />
      {target === null ? null : (
        <line x1={at(target)} x2={at(target)} y1="8%" y2="92%" className={classes.target} />
      )}
      <circle cx={at(mean)} cy="50%" r="4" className={classes.mean} />
    </svg>
  )
}
