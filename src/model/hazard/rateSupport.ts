/**
 * What shrunk rates rest on. A cell's rate is its own closings and, for the share `cellLean`, its band's
 * rate; a band's is its own closings and, for the share `bandLean`, the pooled rate. `cells`, `bands` and
 * `pooled` are shapes of Gamma posteriors: closings, prior included, so that the squared relative error of a
 * part on its own is 1 / shape. Cells are `[month of quarter][band]`.
 */
export interface RateSupport {
  readonly cells: readonly (readonly number[])[]
  readonly cellLean: readonly (readonly number[])[]
  readonly bands: readonly number[]
  readonly bandLean: readonly number[]
  readonly pooled: number
  /** Closings behind the effect of each month of the quarter, prior included, and its share of all expected closings. */
  readonly months: readonly number[]
  readonly monthShares: readonly number[]
}

/**
 * Variance of the logarithm of a sum of rates of which cell `month * bands + band` makes up `parts[cell] /
 * total`: own errors are independent, what cells take from one band errs together, what bands take from the
 * pool, and what they take from the effect of one month, which is known only against the mean of the three
 * (delta method). 0 for an empty sum.
 */
export function logVariance(parts: Float64Array, total: number, support: RateSupport): number {
  if (total <= 0) return 0
  const bands = support.bands.length
  let variance = 0
  let fromPool = 0
  const fromMonth = [0, 0, 0]
  for (let b = 0; b < bands; b++) {
    let fromBand = 0
    for (let m = 0; m < 3; m++) {
      const share = parts[m * bands + b]! / total
      variance += (share * share) / support.cells[m]![b]!
      fromBand += share * support.cellLean[m]![b]!
      fromMonth[m]! += share * support.cellLean[m]![b]!
    }
    variance += (fromBand * fromBand) / support.bands[b]!
    fromPool += fromBand * support.bandLean[b]!
  }
  const leaning = fromMonth[0]! + fromMonth[1]! + fromMonth[2]!
  for (let m = 0; m < 3; m++)
    variance += (fromMonth[m]! - leaning * support.monthShares[m]!) ** 2 / support.months[m]!
  return variance + (fromPool * fromPool) / support.pooled
}
