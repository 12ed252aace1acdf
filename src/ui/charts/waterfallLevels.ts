/** Where each step of a waterfall starts and ends: at the end of the one before, the first at the opening. */
export function waterfallLevels(
  opening: number,
  amounts: readonly number[],
): readonly { readonly from: number; readonly to: number }[] {
  let level = opening
  return amounts.map((amount) => {
    const from = level
    level += amount
    return { from, to: level }
  })
}
