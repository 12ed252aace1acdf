/**
 * What shrunk rates rest on. A cell's rate is its own closings and, for the share `cellLean`, its band's rate; a band's is its own closings and, for
 * the share `bandLean`, the pooled rate. `cells`, `bands` and `pooled` are shapes of Gamma posteriors: closings, prior included, so that
 * the squared relative error of a part on its own is 1 / shape. Cells are `[month of quarter][band]`.
 */
export interface RateSupport {
  readonly cells: readonly (readonly number[])[]
  readonly cellLean: readonly (readonly number[])[]
  readonly bands: readonly number[]
  readonly bandLean: readonly number[]
  readonly pooled: number
}

/**
 * Variance of the logarithm of a sum of rates of which cell `month * bands + band` makes up `parts[cell] / total`: own errors are independent,
 * what cells take from one band errs together, and what bands take from the pool errs together (delta method). 0 for an empty sum.
 */
export function logVariance(parts: Float64Array, total: number, support: RateSupport): number {
  if (total <= 0) return 0
  const bands = support.bands.length
  let variance = 0
  let fromPool = 0
  for (let b = 0; b < bands; b++) {
    let fromBand = 0
    for (let m = 0; m < 3; m++) {
      const share = parts[m * bands + b]! / total
      variance += (share * share) / support.cells[m]![b]!
      fromBand += share * support.cellLean[m]![b]!
    }
    variance += (fromBand * fromBand) / support.bands[b]!
    fromPool += fromBand * support.bandLean[b]!
  }
  return variance + (fromPool * fromPool) / support.pooled
}
