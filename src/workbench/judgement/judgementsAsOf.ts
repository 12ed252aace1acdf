import { addDays, type Day } from '../../model/calendar/day.ts'
import { type Period, parsePeriod } from '../../model/calendar/period.ts'
import type { DealJudgement } from '../../model/forecast/forecastBasis.ts'
import { PRIOR_JUDGEMENT_WEIGHT } from '../../model/judgement/pooledJudgement.ts'
import { adjustmentsAsOf } from '../../store/adjustments.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { dayOrNull } from '../forecast/dealRecords.ts'
import { dayIn, fiscalYearStart } from '../frame.ts'
import { lastKnownDay } from '../lastKnownDay.ts'
import { weightsAsOf } from './weights.ts'

/**
 * People's calls in force on an as-of date, by deal id, as the forecast of `period` takes them: each with its author's weight as it could be
 * known that day. A chance was called for one period and says nothing of a win in another, so there it is left off; amount, close date and
 * category hold for all.
 */
export function judgementsAsOf(
  db: ReadableWorkbook,
  asOf: string,
  period: Period,
): Map<string, DealJudgement> {
  const calls = adjustmentsAsOf(db, asOf)
  if (calls.size === 0) return new Map()
  const weights = weightsAsOf(db, asOf)
  const known = lastKnownDay(db, dayIn(asOf))
  const start = fiscalYearStart(db)
  const judgements = new Map<string, DealJudgement>()
  for (const [dealId, call] of calls) {
    const about = call.period === null ? null : parsePeriod(call.period, start)
    const judgement: DealJudgement = {
      probability: about === null || isSameWindow(about, period, known) ? call.probability : null,
      amount: call.amount,
      expectedClose: dayOrNull(call.expectedCloseOn),
      category: call.category,
      weight: weights.get(call.author)?.value ?? PRIOR_JUDGEMENT_WEIGHT,
    }
    const { probability, amount, expectedClose, category } = judgement
    if ([probability, amount, expectedClose, category].some((part) => part !== null))
      judgements.set(dealId, judgement)
  }
  return judgements
}

/** Whether a win "within the period" means the same days from here on, as it does for a year and its last quarter. */
function isSameWindow(one: Period, other: Period, known: Day): boolean {
  const firstDay = ({ start }: Period) => Math.max(start, addDays(known, 1))
  return one.end === other.end && firstDay(one) === firstDay(other)
}
