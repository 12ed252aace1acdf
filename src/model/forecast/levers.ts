/** What-if levers, each relative to the baseline: 1 changes nothing, 1.2 is +20 %. */
export interface Levers {
  /** Number of new leads (or deals, where the data has no leads). */
  readonly leads: number
  /** Share of leads (deals) that are won in the end; a rate stays within [0, 1]. */
  readonly conversion: number
  /** Average amount of a won deal. */
  readonly size: number
  /** Days from creation to close: 0.9 is ten per cent faster. */
  readonly cycle: number
}

export type Lever = keyof Levers

export const LEVERS: readonly Lever[] = ['leads', 'conversion', 'size', 'cycle']

/** Levers at which the what-if equals the forecast. */
export const BASELINE_LEVERS: Levers = { leads: 1, conversion: 1, size: 1, cycle: 1 }
