/** log(p / (1 - p)): a probability to log-odds. 0 and 1 give minus and plus infinity; outside [0, 1], NaN. */
export function logit(p: number): number {
  return Math.log(p) - Math.log1p(-p)
}
