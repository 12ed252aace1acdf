/** Quantile of sorted numbers, interpolated between neighbours (Hyndman and Fan 1996, type 7, as numpy and R do by default). */
export function quantile(sorted: readonly number[], p: number): number {
  const place = p * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (place - below) * (high - low)
}
