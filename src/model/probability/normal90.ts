/** Standard normal quantile of 0.9: the half-width of an 80 % interval (P10 to P90) in standard deviations. */
export const NORMAL_90 = 1.2815515655446004
