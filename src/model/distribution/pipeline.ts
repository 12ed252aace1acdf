/**
 * Deals not yet created, as one random sum: a count of wins times amounts drawn from `amounts`.
 * `expectedWins`: mean count. `dispersion`: variance over mean of the count (1 Poisson, above 1 negative
 * binomial). `winProbability`: a typical deal's chance p, through which the count follows the common
 * factor: expectedWins(z) = expectedWins p(z) / p. `amounts`: equally likely won amounts, minor units.
 */
export interface CompoundBookings {
  readonly expectedWins: number
  readonly dispersion: number
  readonly winProbability: number
  readonly amounts: ArrayLike<number>
}

/**
 * What may still be booked. `amounts` (minor units, may be fractional) and `probabilities` run in parallel, one entry a
 * deal; `certain` is already booked; `correlation` is the asset correlation rho of the one-factor model.
 */
export interface Pipeline {
  readonly amounts: ArrayLike<number>
  readonly probabilities: ArrayLike<number>
  readonly certain: number
  readonly correlation: number
  readonly newBusiness?: CompoundBookings
}
