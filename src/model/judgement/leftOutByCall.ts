import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { DealJudgement } from '../forecast/forecastBasis.ts'

/**
 * Why a call takes a deal out of a period's forecast (its chance there is 0): the deal was filed as omitted,
 * or its close was called for a day outside the period. A called day that lies on or before the last known
 * day has been overtaken and takes nothing out. null: stays in.
 */
export function leftOutByCall(
  judgement: DealJudgement | null,
  asOf: Day,
  period: Period,
): 'omitted' | 'another-period' | null {
  if (judgement?.category === 'omitted') return 'omitted'
  const day = judgement?.expectedClose ?? null
  if (day === null || day <= asOf) return null
  return day > period.end || day < period.start ? 'another-period' : null
}
