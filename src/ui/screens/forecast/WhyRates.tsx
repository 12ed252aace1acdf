import type { ClosingHazards } from '../../../model/hazard/closingHazards.ts'
import { formatCount } from '../../../present/formatCount.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { ageGroups } from './ageGroups.ts'
import classes from './Forecast.module.css'

const DAYS = 30

/** How often open deals of an age are won or lost, and what that was counted from. */
export function WhyRates({ hazards }: { hazards: ClosingHazards }) {
  const { oldestWonAge, closedCount, crowding, halfLife } = hazards
  const paceAtTwice = 2 ** -crowding.elasticity
  return (
    <section className={classes.section}>
      <h2>Chances by age of the deal</h2>
      <p>
        Learned from {formatCount(closedCount)} closed deals, and from open ones for the days they stayed
        open.
        {oldestWonAge === null ? '' : ` No deal older than ${formatCount(oldestWonAge)} days was ever won.`}
      </p>
      <table className={classes.facts}>
        <thead>
          <tr>
            <th scope="col">Days since creation</th>
            <th scope="col">Won in {DAYS} days</th>
            <th scope="col">Lost in {DAYS} days</th>
            <th scope="col">Wins</th>
            <th scope="col">Losses</th>
            <th scope="col">Deal-days</th>
          </tr>
        </thead>
        <tbody>
          {ageGroups(hazards).map(({ from, to, won, lost, wonCount, lostCount, days }) => (
            <tr key={from}>
              <th scope="row">{to === null ? `${from} and more` : `${from} to ${to}`}</th>
              <td>{formatPercent(within(won, lost))}</td>
              <td>{formatPercent(within(lost, won))}</td>
              <td>{formatCount(wonCount)}</td>
              <td>{formatCount(lostCount)}</td>
              <td className="quiet">{formatCount(Math.round(days))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet" style={{ marginTop: 8 }}>
        Wins per day in the first, second and third month of a quarter, relative to the mean:{' '}
        {hazards.wonByMonthOfQuarter.map((effect) => `×${effect.toFixed(2)}`).join(', ')}. Losses:{' '}
        {hazards.lostByMonthOfQuarter.map((effect) => `×${effect.toFixed(2)}`).join(', ')}. When twice as many
        closings are due as usual, each deal closes at {formatPercent(paceAtTwice)} of its usual pace, as far
        as the past weeks can tell.
        {halfLife === null ? '' : ` What happened ${formatCount(Math.round(halfLife))} days ago weighs half.`}
      </p>
    </section>
  )
}

/** Chance of the one end within 30 days at constant daily hazards, the other end competing. */
function within(hazard: number, other: number): number {
  const total = hazard + other
  return total === 0 ? 0 : (hazard / total) * (1 - (1 - Math.min(1, total)) ** DAYS)
}
