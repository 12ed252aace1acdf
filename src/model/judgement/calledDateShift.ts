import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import { evidenceOf } from '../evidence/evidence.ts'
import { NO_SCALE } from '../evidence/evidenceScale.ts'
import type { EvidenceShift } from '../evidence/evidenceShift.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'

/**
 * What a called close date in place of the file's adds to a deal's log-odds: the learned effect of the one
 * date less that of the other (`fitEvidence`), 0 where the history has taught none or no date is called. Only
 * the close date differs between the two looks, so the size of the deal doesn't matter. `shiftOf` is
 * `evidenceShift` of the fitted effects.
 */
export function calledDateShift(
  shiftOf: (evidence: ReturnType<typeof evidenceOf>) => EvidenceShift,
  record: DealRecord,
  called: Day | null | undefined,
  asOf: Day,
  period: Period,
): number {
  if (called == null) return 0
  const withDate = (expectedClose: Day | null) =>
    shiftOf(evidenceOf({ ...record, expectedClose }, { ...NO_SCALE, asOf, period })).shift
  return withDate(called) - withDate(record.expectedClose)
}
