/** Rounding allowed, in units, when an amount is put on the unit. */
export const STEP_SLACK = 1e-5

/** Half-way between the first multiple of `unit` that is `x` or more and the one before: nothing lies between the two. */
export function halfStepBelow(x: number, unit: number): number {
  return (Math.ceil(x / unit - STEP_SLACK) - 0.5) * unit
}
