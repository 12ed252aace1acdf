/**
 * What can move a forecast between two days, in the order in which the bars stand. A deal's change is taken
 * apart in a stated order (see `movesOfDeal`), so each part of it is in one bar only.
 *
 * `new`: not known on the first day, whatever became of it since. `won`, `lost`: closed that way since.
 * `reopened`: closed on the first day and open now. `vanished`: open, but no longer in the export.
 * `transferred`: came into, or left, what is counted (the part asked for, deals with a date, currencies with
 * a rate). `pushed`, `pulled`: expected close later or earlier. `grown`, `shrunk`: recorded amount.
 * `exchange`: the same amount at another rate. `stage`: stage changed. `aged`: time passed. `rerated`: what
 * else is known of a deal (a date, stage or amount that only became known included), and rates learned anew.
 * `called`: people's calls. `awaited`: new business that was expected to be there by now, against which `new`
 * stands. `outlook`: changed expectation of the new business still to come.
 */
export const FORECAST_MOVES = [
  'new',
  'won',
  'lost',
  'reopened',
  'vanished',
  'transferred',
  'pushed',
  'pulled',
  'grown',
  'shrunk',
  'exchange',
  'stage',
  'aged',
  'rerated',
  'called',
  'awaited',
  'outlook',
] as const
/** The name of a bar. */
export type ForecastMove = (typeof FORECAST_MOVES)[number]

/** One part of a deal's change. */
export interface MovePart {
  readonly move: ForecastMove
  /** Minor units, not rounded. */
  readonly value: number
  /**
   * What the deal was and is, as the move needs: dates as `YYYY-MM-DD`, amounts in minor units, stages,
   * outcomes; null: nothing to tell.
   */
  readonly from: string | number | null
  readonly to: string | number | null
}
