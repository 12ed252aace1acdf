/** The value that a share `p` of the times lies at or below (nearest rank); NaN of none. */
export function quantileOf(times: readonly number[], p: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN
}
