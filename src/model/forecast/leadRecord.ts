import type { Day } from '../calendar/day.ts'

/** What was known of one lead on the as-of date. */
export interface LeadRecord {
  readonly id: string
  readonly created: Day
  /** When it became a deal (or was won, where the data knows no deal between); null while it hasn't. */
  readonly converted: Day | null
  /** When its deal was won; null while it wasn't, or where leads and deals aren't linked. */
  readonly won: Day | null
  readonly source: string | null
  /** Qualification score from marketing; null when there is none. */
  readonly score: number | null
}
