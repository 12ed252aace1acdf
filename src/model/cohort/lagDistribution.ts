import type { Day } from '../calendar/day.ts'
import type { Birth } from './birth.ts'

/** With fewer births under observation, or a smaller share of them, the tail of the curve is chance; the curve stops there. */
const LEAST_AT_RISK = 20
const LEAST_SHARE_AT_RISK = 0.1

/** Share converted by age, and of those converted in the end. */
export interface LagDistribution {
  /** `[age in days]`: chance of having converted by that age, that day included; the last value holds for all greater ages. */
  readonly convertedBy: Float64Array
  /** Share of eventual conversions expected by `age`; 0 below age 0, 1 where nothing ever converted. */
  maturity(age: number): number
}

/**
 * Distribution of the days from birth to conversion, births without conversion censored on `asOf`: Kaplan and Meier (1958), JASA 53,
 * with one step a day. "In the end" means by the greatest age at which a tenth of the births, and 20 of them, were
 * still under observation. A conversion before birth counts as on the day of birth.
 */
export function lagDistribution(births: readonly Birth[], asOf: Day): LagDistribution {
  const span = births.reduce((most, { born }) => Math.max(most, asOf - born), 0) + 1
  const events = new Float64Array(span)
  const leaves = new Float64Array(span + 1)
  for (const { born, converted } of births) {
    const age = Math.max(0, (converted ?? asOf) - born)
    if (converted !== null) events[age]!++
    leaves[age + 1]!++
  }
  const least = Math.min(births.length, Math.max(LEAST_AT_RISK, LEAST_SHARE_AT_RISK * births.length))
  const convertedBy: number[] = []
  let atRisk = births.length
  let remaining = 1
  for (let age = 0; age < span; age++) {
    atRisk -= leaves[age]!
    if (atRisk < least && age > 0) break
    if (atRisk > 0) remaining *= 1 - events[age]! / atRisk
    convertedBy.push(1 - remaining)
  }
  const curve = Float64Array.from(convertedBy)
  const final = curve.at(-1) ?? 0
  return {
    convertedBy: curve,
    maturity: (age) => (age < 0 ? 0 : final === 0 ? 1 : curve[Math.min(age, curve.length - 1)]! / final),
  }
}
