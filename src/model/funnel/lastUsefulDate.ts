import { addDays, type Day } from '../calendar/day.ts'
import type { ForecastBasis } from '../forecast/forecastBasis.ts'
import { winWithin } from '../hazard/winWithin.ts'

/** A deal counts as useful while its chance of being won in the period is at least a tenth of the best still to be had. */
const USEFUL_SHARE = 0.1

/**
 * Last day on which a deal created can still move the period: the last one whose chance of being won by the
 * period's end is at least a tenth of that of a deal created on the best day left. Null when the period is
 * over or no new deal can be won in it.
 */
export function lastUsefulDate(basis: ForecastBasis): Day | null {
  const { asOf, period, hazards } = basis
  const chances: number[] = []
  for (let from = asOf as number; from < period.end; from++) {
    chances.push(winWithin(hazards, { from: from as Day, start: period.start, to: period.end })(-1))
  }
  const best = chances.reduce((most, chance) => Math.max(most, chance), 0)
  if (best === 0) return null
  for (let i = chances.length - 1; i >= 0; i--)
    if (chances[i]! >= USEFUL_SHARE * best) return addDays(asOf, i + 1)
  return null
}
