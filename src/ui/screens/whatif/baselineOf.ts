import type { ForecastBasis } from '../../../model/forecast/forecastBasis.ts'
import type { Lever } from '../../../model/forecast/levers.ts'

/** Today's value of a lever: a count for 30 days, a fraction, minor units, or days. */
export function baselineOf({ baseline }: ForecastBasis, lever: Lever): number {
  const values: Record<Lever, number> = {
    leads: baseline.leads,
    conversion: baseline.conversion,
    size: baseline.averageAmount,
    cycle: baseline.cycleDays,
  }
  return values[lever]
}
