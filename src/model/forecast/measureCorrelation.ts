import { monthOfQuarter } from '../calendar/monthOfQuarter.ts'
import type { FiscalYearStart } from '../calendar/period.ts'
import { periodOf } from '../calendar/period.ts'
import { fitCorrelation } from '../correlation/fitCorrelation.ts'
import type { PeriodCount } from '../correlation/periodCount.ts'
import type { DealRecord } from './dealRecord.ts'
import type { CorrelationEvidence } from './forecastBasis.ts'

/**
 * Correlation before any history: 0.05. The Basel II corporate formula lies between 0.12 and 0.24, retail exposures at 0.03 to 0.15
 * (Basel Committee 2006, paragraphs 272 and 328-330); sales within one firm are taken near the low end.
 */
export const CORRELATION_PRIOR = 0.05
/**
 * Months beyond the first of each place in the quarter that a scatter can be read from: one tells little, and
 * the prior weighs accordingly.
 */
const LEAST_FREEDOM = 1

/**
 * One-factor correlation from the months' win rates among closed deals: how far they scatter beyond what the
 * number of closings alone would do. Each month is compared with the others of its place in the quarter (an
 * effect that is known beforehand is no surprise). Estimate, interval and the value drawn towards `prior`:
 * `fitCorrelation`. Too few months, or nothing but wins or losses: nothing measured.
 */
export function measureCorrelation(
  known: readonly DealRecord[],
  prior: number = CORRELATION_PRIOR,
  fiscalYearStart: FiscalYearStart = 1,
): CorrelationEvidence {
  const months = new Map<string, PeriodCount>()
  for (const { outcome, closed } of known) {
    if (outcome === 'open' || closed === null) continue
    const { label } = periodOf(closed, 'month')
    const month = months.get(label) ?? { place: monthOfQuarter(closed, fiscalYearStart), won: 0, closed: 0 }
    months.set(label, {
      place: month.place,
      won: month.won + (outcome === 'won' ? 1 : 0),
      closed: month.closed + 1,
    })
  }
  const counts = [...months.values()]
  const periods = counts.length
  if (!canTell(counts)) return { value: prior, measured: null, low: null, high: null, prior, periods }
  const { believed, measured, low, high } = fitCorrelation(counts, prior)
  return { value: believed, measured, low, high, prior, periods }
}

function canTell(counts: readonly PeriodCount[]): boolean {
  const freedom = counts.length - new Set(counts.map(({ place }) => place)).size
  const won = counts.reduce((sum, month) => sum + month.won, 0)
  const closed = counts.reduce((sum, month) => sum + month.closed, 0)
  return freedom >= LEAST_FREEDOM && won > 0 && won < closed
}
