/** 1 / (1 + exp(-x)): log-odds to a probability, without overflow at either end. NaN gives NaN. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x))
  const e = Math.exp(x)
  return e / (1 + e)
}
