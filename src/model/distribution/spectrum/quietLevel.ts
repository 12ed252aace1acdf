/** A frequency is quiet when what it can add to a chance, |phi| / (pi j), is below this. */
const QUIET = 1e-7
/** From this frequency number on quiet grows with it, for terms of many frequencies have unrelated phases. */
const QUIET_GROWS_FROM = 20
/** Up to here: measured against 1e-9 it then moves no chance by more than 2e-4, nor P10 to P90 by more than 1e-4 of the mean. */
const QUIET_LIMIT = 1e-6
/** The spectrum is taken as ended after this many quiet frequencies, or a quarter of all so far if more. */
const QUIET_RUN = 8

/**
 * What frequency number j may add to a chance without being missed. A lattice must end cleanly, for what is cut off
 * ripples over all its points.
 */
export function quietLevel(isLattice: boolean, j: number): number {
  if (isLattice) return QUIET
  return Math.min(QUIET_LIMIT, QUIET * Math.max(1, j / QUIET_GROWS_FROM))
}

/** How many quiet frequencies in a row end a spectrum at frequency number j. */
export function quietRun(j: number): number {
  return Math.max(QUIET_RUN, j >> 2)
}
