/**
 * Largest number of which every positive amount in `lists` is a whole multiple, if it is `least` or more; else 0. Amounts
 * with a fraction have no common unit here. Euclid's algorithm, given up as soon as the unit falls below `least`.
 */
export function commonUnit(lists: readonly ArrayLike<number>[], least: number): number {
  let unit = 0
  for (const amounts of lists) {
    for (let i = 0; i < amounts.length; i++) {
      let rest = amounts[i]!
      if (rest === 0) continue
      if (!Number.isSafeInteger(rest)) return 0
      while (rest !== 0) {
        const next = unit % rest
        unit = rest
        rest = next
      }
      if (unit < least) return 0
    }
  }
  return unit
}
