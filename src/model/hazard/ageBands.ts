/** At most so many bands up to the oldest closing: fine enough to follow rates that rise and fall with age. */
const MOST_BANDS = 40
/** Closings that a band should hold on average before the ages are cut finer. */
const CLOSINGS_PER_BAND = 10

/**
 * First ages (days) of the bands within which a deal's rates are taken as constant. Equal bands reach up to the oldest closing;
 * one open-ended band holds everything older, where no deal ever closed. Without closings: one band.
 */
export function ageBands(closingAges: readonly number[]): number[] {
  if (closingAges.length === 0) return [0]
  const span = closingAges.reduce((oldest, age) => Math.max(oldest, age), 0) + 1
  const bands = Math.max(1, Math.min(MOST_BANDS, Math.floor(closingAges.length / CLOSINGS_PER_BAND)))
  const width = Math.ceil(span / bands)
  const starts: number[] = []
  for (let start = 0; start < span; start += width) starts.push(start)
  starts.push(Math.max(span, starts.at(-1)! + 1))
  return starts
}
