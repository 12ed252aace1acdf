/** Answers are at most this far (relative) above the least multiplier. */
const RELATIVE_TOLERANCE = 1e-7
/** A chance this little above the asked one ends the search: a hundredth of a point. */
const CHANCE_TOLERANCE = 1e-4
const MOST_STEPS = 60

/**
 * Least `x` in [least, most] with `chance(x) >= confidence`, for a chance that doesn't fall as x rises:
 * bisection, in steps of equal ratio where `least` is above 0. Null when even `most` doesn't reach it. The
 * answer itself reaches the confidence.
 */
export function leastMultiplier(
  chance: (x: number) => number,
  confidence: number,
  least: number,
  most: number,
): number | null {
  if (chance(least) >= confidence) return least
  let low = least
  let high = Math.min(most, Math.max(1, least))
  let reached = chance(high)
  while (reached < confidence) {
    if (high >= most) return null
    low = high
    high = Math.min(most, high * 2)
    reached = chance(high)
  }
  for (let step = 0; step < MOST_STEPS && reached - confidence > CHANCE_TOLERANCE; step++) {
    if (high - low <= RELATIVE_TOLERANCE * high) break
    const middle = (low + high) / 2
    const there = chance(middle)
    if (there >= confidence) {
      high = middle
      reached = there
    } else low = middle
  }
  return high
}
