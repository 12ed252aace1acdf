/** Histogram over equal cells: `probabilities[i]` is the chance of `start + i width <= bookings < start + (i + 1) width`. */
export interface BookingsBins {
  readonly start: number
  readonly width: number
  readonly probabilities: Float64Array
}

/** The distribution of a period's bookings, in minor units. All answers are read from one distribution function. */
export interface BookingsDistribution {
  readonly mean: number
  readonly sd: number
  /** Least amount that is not exceeded with chance `p`. Throws a RangeError unless 0 <= p <= 1. */
  quantile(p: number): number
  /** Chance of reaching `target` or more; an outcome of exactly `target` counts. */
  chanceOfAtLeast(target: number): number
  /**
   * Continuous ranked probability score: the integral of (F(x) - [x >= actual])^2 over x, in minor units;
   * less is better. It is the absolute error when the distribution is a single point. Source: Gneiting and
   * Raftery (2007), JASA 102, eq. 20.
   */
  crps(actual: number): number
  readonly bins: BookingsBins
}
