/** A deal's amount on the way from one day to another, minor units. */
export interface AmountStep {
  /** What it would be, had nothing but the recorded amount changed, at the first day's exchange rate. */
  readonly recorded: number
  /** The same at the second day's rate. */
  readonly exchanged: number
  /** The recorded amounts where they differ, both at the first day's rate. */
  readonly change: { readonly from: number; readonly to: number } | null
}

/**
 * The steps of an amount that counts as `worth` on the first day. `was`, `is`: recorded amounts, null where none is; `atOpeningRate`: `is` at
 * the first day's rate, where that differs. What the first day makes of a recorded amount (such as 4 % less by the win) stays as it was then.
 * An amount that isn't recorded on one of the days is an estimate there: it changes with what is known, not with the deal, so it stays here.
 */
export function amountStep(
  worth: number,
  was: number | null,
  is: number | null,
  atOpeningRate: number | undefined,
): AmountStep {
  if (was === null || is === null) return { recorded: worth, exchanged: worth, change: null }
  const level = atOpeningRate ?? is
  const scale = was <= 0 ? 1 : worth / was
  const recorded = level === was ? worth : Math.max(0, scale * level)
  const exchanged = level === is ? recorded : Math.max(0, scale * is)
  return { recorded, exchanged, change: level === was ? null : { from: was, to: level } }
}
