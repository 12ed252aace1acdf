import type { Day } from '../calendar/day.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'

/** One dated deal as a stretch of days at risk of closing: day `from` to day `to`, both included. */
export interface DealHistory {
  readonly created: Day
  readonly from: Day
  readonly to: Day
  /** How the last day ended; null while the deal is open (censored). */
  readonly outcome: 'won' | 'lost' | null
  readonly owner: string | null
}

/** The chance of no closing at all before the first recorded one below which the record is held to begin late. */
const NO_CLOSING_BY_CHANCE = 0.01

/**
 * The days at risk that the record can speak of, from what is known on `asOf` (see `knownOn`). Undated deals and closings
 * without a date have none. A closing before the creation counts as one on the day of creation.
 *
 * Left truncation: where deals were open long before the first recorded closing, closings of that time are missing from the record
 * (and so are the deals they closed). If, at the rates by age seen later, a silence so long had a chance below 1 %, observation starts
 * on the day of the first closing; the days before it are neither exposure nor evidence of patience.
 */
export function dealHistories(known: readonly DealRecord[], asOf: Day): readonly DealHistory[] {
  const whole: DealHistory[] = []
  for (const record of known) {
    if (record.created === null) continue
    const { created, owner } = record
    if (record.outcome === 'open') whole.push({ created, from: created, to: asOf, outcome: null, owner })
    else if (record.closed !== null) {
      const to = Math.max(created, record.closed) as Day
      whole.push({ created, from: created, to, outcome: record.outcome, owner })
    }
  }
  const first = firstClosing(whole)
  if (first === null || !startsLate(whole, first)) return whole
  return whole.map((deal) => (deal.from < first ? { ...deal, from: first } : deal))
}

function firstClosing(histories: readonly DealHistory[]): Day | null {
  let first: Day | null = null
  for (const { outcome, to } of histories) if (outcome !== null && (first === null || to < first)) first = to
  return first
}

/** Sums, over the deal-days before the first closing, the rate at which deals of the same age closed after it. */
function startsLate(histories: readonly DealHistory[], first: Day): boolean {
  const span = histories.reduce((most, { created, to }) => Math.max(most, to - created), 0) + 1
  const before = new Float64Array(span)
  const after = new Float64Array(span)
  const closings = new Float64Array(span)
  for (const { created, to, outcome } of histories) {
    for (let day = created as number; day <= to; day++) (day < first ? before : after)[day - created]!++
    if (outcome !== null && to > first) closings[to - created]!++
  }
  let expected = 0
  for (let age = 0; age < span; age++)
    if (after[age]! > 0) expected += (before[age]! * closings[age]!) / after[age]!
  return Math.exp(-expected) < NO_CLOSING_BY_CHANCE
}
