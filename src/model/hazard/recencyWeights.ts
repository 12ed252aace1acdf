import type { Day } from '../calendar/day.ts'

/** Weight of the evidence of each day from `first` to `asOf`: 0.5^((asOf - day) / halfLife); a null half-life weighs all days 1. */
export function recencyWeights(first: Day, asOf: Day, halfLife: number | null): Float64Array {
  const weights = new Float64Array(asOf - first + 1).fill(1)
  if (halfLife !== null)
    for (let i = 0; i < weights.length; i++) weights[i] = 0.5 ** ((asOf - first - i) / halfLife)
  return weights
}
