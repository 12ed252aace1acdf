/** Place of the first of ascending values that is `x` or more; their count if none is. */
export function firstAtLeast(sorted: Float64Array, x: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! >= x) high = middle
    else low = middle + 1
  }
  return low
}

/** Place of the first of ascending values that is above `x`; their count if none is. */
export function firstAbove(sorted: Float64Array, x: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! > x) high = middle
    else low = middle + 1
  }
  return low
}
