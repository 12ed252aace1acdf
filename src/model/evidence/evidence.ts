import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'

/** Things known of an open deal that change while it is open. Only what was recorded at the time may be learned from. */
export const CHANGING_FAMILIES = ['stage', 'expected-close', 'pushes', 'quiet', 'size'] as const
/** What is looked at; product and source a deal has from its start to its end. */
export type EvidenceFamily = (typeof CHANGING_FAMILIES)[number] | 'product' | 'source'

/** The level that a deal has in one family, such as `Proposal` in `stage`. */
export interface Evidence {
  readonly family: EvidenceFamily
  readonly level: string
}

/** Pushes from here on are one level: more are too rare to tell apart. Chosen by judgement, as the two cuts below. */
const MANY_PUSHES = 3
/** Last days of the levels of silence, a week, a fortnight and a month; longer is the last level. */
const QUIET_DAYS = [7, 14, 30] as const
/** Doublings of the typical amount beyond which sizes are one level: an eighth and eight times. */
const MOST_DOUBLINGS = 3

/**
 * What is known of an open deal on the evening of `asOf` that may tell its chance within `period` beyond its age, month and owner's
 * pace. A family in which the record says nothing is left out. `typicalAmount`: minor units; null leaves `size` out.
 */
export function evidenceOf(
  record: DealRecord,
  asOf: Day,
  period: Period,
  typicalAmount: number | null,
): readonly Evidence[] {
  const { stage, expectedClose, pushes, lastActivity, amount, product, source } = record
  const found: Evidence[] = []
  const add = (family: EvidenceFamily, level: string | null) => {
    if (level !== null) found.push({ family, level })
  }
  add('stage', stage)
  add('expected-close', expectedClose === null ? 'none' : placeOf(expectedClose, asOf, period))
  add('pushes', expectedClose === null ? null : String(Math.min(MANY_PUSHES, pushes)))
  add('quiet', lastActivity === null ? null : quietLevel(asOf - lastActivity))
  add('size', amount === null || typicalAmount === null ? null : sizeLevel(amount / typicalAmount))
  add('product', product)
  add('source', source)
  return found
}

function placeOf(expectedClose: Day, asOf: Day, period: Period): string {
  if (expectedClose <= asOf) return 'past'
  return expectedClose <= period.end ? 'within' : 'after'
}

function quietLevel(days: number): string {
  const level = QUIET_DAYS.find((last) => days <= last)
  return level === undefined ? `over ${QUIET_DAYS.at(-1)}` : `up to ${level}`
}

function sizeLevel(times: number): string | null {
  if (times <= 0) return null
  const doublings = Math.round(Math.log2(times))
  return String(Math.max(-MOST_DOUBLINGS, Math.min(MOST_DOUBLINGS, doublings)))
}
