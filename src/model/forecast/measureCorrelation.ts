import { monthOfQuarter } from '../calendar/monthOfQuarter.ts'
import type { FiscalYearStart } from '../calendar/period.ts'
import { periodOf } from '../calendar/period.ts'
import { conditionalProbability } from '../distribution/conditionalProbability.ts'
import { gaussHermite } from '../probability/gaussHermite.ts'
import { normalQuantile } from '../probability/normalQuantile.ts'
import type { DealRecord } from './dealRecord.ts'
import type { CorrelationEvidence } from './forecastBasis.ts'

/**
 * Correlation before any history: 0.05. The Basel II corporate formula lies between 0.12 and 0.24, retail exposures at 0.03 to 0.15
 * (Basel Committee 2006, paragraphs 272 and 328-330); sales within one firm are taken near the low end.
 */
export const CORRELATION_PRIOR = 0.05
/** Periods of history that the prior is worth. */
const PRIOR_PERIODS = 8
const MOST_CORRELATION = 0.5
const NODES = 40

/**
 * One-factor correlation from the months' win rates among closed deals. Each month's rate is compared with the rate of its place in the
 * quarter (an effect that is known beforehand is no surprise). Laney's sigma_z is the standard deviation of the z-scores (Laney 2002,
 * Quality Engineering 14, 531-537); over sampling alone it gives the intra-class correlation (sigma_z^2 - 1) / (n - 1), and that the rho of
 * E[p(z)^2] = p^2 + icc p (1 - p) under p(z) = Phi((Phi^-1(p) + sqrt(rho) z) / sqrt(1 - rho)). The value is shrunk
 * towards the prior, which is worth eight periods. Fewer than two degrees of freedom: nothing measured.
 */
export function measureCorrelation(
  known: readonly DealRecord[],
  prior: number = CORRELATION_PRIOR,
  fiscalYearStart: FiscalYearStart = 1,
): CorrelationEvidence {
  const months = new Map<string, { place: number; won: number; closed: number }>()
  for (const { outcome, closed } of known) {
    if (outcome === 'open' || closed === null) continue
    const { label } = periodOf(closed, 'month')
    const month = months.get(label) ?? { place: monthOfQuarter(closed, fiscalYearStart), won: 0, closed: 0 }
    month.closed++
    if (outcome === 'won') month.won++
    months.set(label, month)
  }
  const periods = months.size
  const measured = latentCorrelation([...months.values()])
  if (measured === null) return { value: prior, measured, prior, periods }
  const value = (periods * measured + PRIOR_PERIODS * prior) / (periods + PRIOR_PERIODS)
  return { value, measured, prior, periods }
}

function latentCorrelation(months: readonly { place: number; won: number; closed: number }[]): number | null {
  const won = [0, 0, 0]
  const closed = [0, 0, 0]
  for (const month of months) {
    won[month.place]! += month.won
    closed[month.place]! += month.closed
  }
  const freedom = months.length - closed.filter((n) => n > 0).length
  const all = closed.reduce((sum, n) => sum + n, 0)
  const p = won.reduce((sum, n) => sum + n, 0) / all
  if (freedom < 2 || p <= 0 || p >= 1) return null
  let squares = 0
  for (const month of months) {
    const rate = won[month.place]! / closed[month.place]!
    if (rate > 0 && rate < 1)
      squares += (month.won - month.closed * rate) ** 2 / (month.closed * rate * (1 - rate))
  }
  const typical = all / months.length
  if (typical <= 1) return null
  const icc = Math.max(0, squares / freedom - 1) / (typical - 1)
  return rhoOf(Math.min(icc, 1), p)
}

function rhoOf(icc: number, p: number): number {
  const { nodes, weights } = gaussHermite(NODES)
  const probit = normalQuantile(p)
  const excess = (rho: number) => {
    let square = 0
    for (let i = 0; i < nodes.length; i++)
      square += weights[i]! * conditionalProbability(probit, nodes[i]!, rho) ** 2
    return square - p * p - icc * p * (1 - p)
  }
  let low = 0
  let high = MOST_CORRELATION
  if (icc === 0) return 0
  if (excess(high) <= 0) return high
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (excess(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
