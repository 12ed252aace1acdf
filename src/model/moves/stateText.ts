import { type Day, formatDay } from '../calendar/day.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'

/** How a deal stands, in a word: the stage of an open one (`open` without any), else its outcome. */
export function stateText({ outcome, stage }: DealRecord): string {
  return outcome === 'open' ? (stage ?? 'open') : outcome
}

/** A day as `YYYY-MM-DD`; no day stays null. */
export function dateText(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}
