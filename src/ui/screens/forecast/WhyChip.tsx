import type { Reason } from '../../../model/forecast/forecastBasis.ts'
import { describeReason, reasonPoints } from '../../../present/describeReason.ts'
import classes from './Forecast.module.css'

/** The strongest reason, whole or with its points in sight, and how many more there are. */
export function WhyChip({ reasons }: { reasons: readonly Reason[] }) {
  const [first, ...more] = reasons
  if (first === undefined) return null
  const points = reasonPoints(first)
  return (
    <div className={classes.chips}>
      <span className={`${classes.chip} ${first.effect < 0 ? classes.chipRisk : ''}`}>
        <span className={classes.chipWords}>{describeReason(first)}</span>
        {points === '' ? null : <span className={classes.chipPoints}>{points}</span>}
      </span>
      {more.length === 0 ? null : <span className="quiet small">+{more.length}</span>}
    </div>
  )
}
