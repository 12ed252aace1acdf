/** Most values that stand for a whole distribution of amounts. */
export const MOST_ATOMS = 64

/**
 * At most 64 equally likely values that stand for `values`: sorted, cut into parts of equal probability, each part replaced by its mean, so
 * that the mean is kept exactly (up to rounding). With 64 values or fewer: the values themselves, sorted. Empty for none.
 */
export function quantileGrid(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  if (sorted.length <= MOST_ATOMS) return sorted
  const part = sorted.length / MOST_ATOMS
  const atoms = new Array<number>(MOST_ATOMS).fill(0)
  for (let i = 0; i < sorted.length; i++) {
    let left = i
    while (left < i + 1) {
      const atom = Math.min(MOST_ATOMS - 1, Math.floor(left / part))
      const right = atom === MOST_ATOMS - 1 ? i + 1 : Math.min(i + 1, (atom + 1) * part)
      atoms[atom]! += (sorted[i]! * (right - left)) / part
      left = right
    }
  }
  return atoms
}
