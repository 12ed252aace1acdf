import type { Day } from '../calendar/day.ts'

/** How a deal stands on the as-of date. */
export type Outcome = 'open' | 'won' | 'lost'

/** What was known of one deal on the as-of date. Amounts are minor units of the workbook's currency. */
export interface DealRecord {
  readonly id: string
  readonly name: string
  readonly outcome: Outcome
  /** When the deal was created or engaged; null when the file doesn't say (an undated deal). */
  readonly created: Day | null
  /** When it was won or lost; null while open. */
  readonly closed: Day | null
  readonly expectedClose: Day | null
  /** Recorded amount; null when missing. */
  readonly amount: number | null
  /** List price of the deal's product; null when unknown. */
  readonly listPrice: number | null
  readonly stage: string | null
  readonly owner: string | null
  readonly team: string | null
  /** Region and manager of the owner, from the people's file. */
  readonly region: string | null
  readonly manager: string | null
  /** Everyone up the line from the owner, the nearest first; the owner too, at the front, where others report to the owner. */
  readonly managers: readonly string[]
  readonly product: string | null
  readonly account: string | null
  readonly source: string | null
  readonly lastActivity: Day | null
  /** How often the expected close date was moved out, up to the as-of date. */
  readonly pushes: number
  /** Further columns of the deal's file, by name. */
  readonly attributes: Readonly<Record<string, string>>
}
