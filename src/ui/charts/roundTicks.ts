/** Steps that people count in. */
const STEPS = [1, 2, 5, 10]
/** Of a step: an end that is round itself keeps its label, whatever its last bit. */
const ROUNDING = 1e-9

/** Round numbers within a range, evenly apart, `most` of them or one more at the most: 1.5, 2, 2.5, not 1.31, 1.87, 2.43. */
export function roundTicks(low: number, high: number, most: number): number[] {
  const least = (high - low) / most
  if (!(least > 0)) return [low]
  const power = 10 ** Math.floor(Math.log10(least))
  const step = power * STEPS.find((one) => one * power > least)!
  const first = Math.ceil(low / step - ROUNDING)
  const count = Math.floor(high / step + ROUNDING) - first + 1
  return Array.from({ length: count }, (_, i) => (first + i) * step)
}
