/** 1 / sqrt(2 pi), the height of the standard normal density at zero. */
export const INVERSE_SQRT_TWO_PI = 0.3989422804014327

/** Density of the standard normal at `x` (in standard deviations). NaN gives NaN. */
export function normalPdf(x: number): number {
  return INVERSE_SQRT_TWO_PI * Math.exp(-0.5 * x * x)
}
