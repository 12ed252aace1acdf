import { counted } from '../counted.ts'
import type { DateReading } from './dateCell.ts'
import type { DateEvidence } from './dateEvidence.ts'
import type { NumericDate } from './numericDate.ts'

/** The one order in which all cells of a column are read, and why; null order when the cells leave it open. */
export interface DateDecision {
  readonly order: DateReading | null
  readonly reason: string
}

/** Cells against the decided order, as a share of those for it, that count as slips of the pen and are rejected. */
const TOLERATED_SLIPS = 0.01

const NUMERIC_REASONS: Readonly<Record<NumericDate, string>> = {
  'excel-serial': 'are days counted as Excel does (1900 date system)',
  'epoch-seconds': 'are seconds since 1970, taken as days in UTC',
  'epoch-milliseconds': 'are milliseconds since 1970, taken as days in UTC',
}

/**
 * Decides from all cells of a column; never guesses. Dots without other evidence mean day first, as wherever they are written.
 * Numbers stand for dates only where the column holds nothing else, slips apart: beside written dates they are left as they
 * are, no dates.
 */
export function decideDateOrder(evidence: DateEvidence): DateDecision {
  const numeric = numericReading(evidence)
  if (numeric) return numeric
  const { dayFirst, monthFirst, either, dotted } = evidence
  if (dayFirst === 0 && monthFirst === 0) {
    if (either === 0) return { order: 'iso', reason: 'every date says itself which number is the month' }
    if (dotted === either) return { order: 'day-first', reason: 'dates with dots are written day first' }
    return {
      order: null,
      reason: `all ${counted(either, 'date')} make sense with the day or the month first`,
    }
  }
  if (monthFirst <= dayFirst * TOLERATED_SLIPS) {
    return { order: 'day-first', reason: `${counted(dayFirst, 'date')} can only be read day first` }
  }
  if (dayFirst <= monthFirst * TOLERATED_SLIPS) {
    return { order: 'month-first', reason: `${counted(monthFirst, 'date')} can only be read month first` }
  }
  const reason = `${counted(dayFirst, 'date')} can only be read day first and ${counted(monthFirst, 'date')} only month first`
  return { order: null, reason }
}

function numericReading({
  plain,
  dayFirst,
  monthFirst,
  either,
  other,
  numeric,
}: DateEvidence): DateDecision | null {
  const filled = plain + dayFirst + monthFirst + either + other
  for (const [reading, count] of Object.entries(numeric) as [NumericDate, number][])
    if (count > 0 && filled - count <= count * TOLERATED_SLIPS)
      return { order: reading, reason: `${counted(count, 'number')} ${NUMERIC_REASONS[reading]}` }
  return null
}
