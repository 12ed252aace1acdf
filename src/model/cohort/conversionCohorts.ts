import type { Day } from '../calendar/day.ts'
import { betaQuantile } from '../probability/betaQuantile.ts'
import type { Birth } from './birth.ts'
import { type CohortSpan, type CohortUnit, cohortSpan } from './cohortUnit.ts'
import { lagDistribution } from './lagDistribution.ts'
import { recordStart } from './recordStart.ts'

/** From this share of eventual conversions on a cohort is called mature. */
export const MATURE = 0.95

/** A cohort of which less than half can be known says little of its rate and much of the lag's tail: not used for the current rate. */
const HALF_MATURE = 0.5

/** A conversion rate with its 80 % interval and the births behind it. */
export interface ConversionRate {
  readonly rate: number
  readonly low: number
  readonly high: number
  readonly n: number
}

/** Leads (or deals) born in one month or week. */
export interface ConversionCohort extends ConversionRate {
  readonly span: CohortSpan
  readonly converted: number
  /** Share of the cohort's eventual conversions expected by its present age. */
  readonly maturity: number
  readonly matured: boolean
  /** Born (in part) before conversions were recorded: its early conversions can't be known. */
  readonly truncated: boolean
  /** Rate expected in the end: converted / (n maturity), at most 1; null while nothing can have matured. */
  readonly eventual: ConversionRate | null
}

/** Conversion by cohort and as it stands now. */
export interface ConversionCohorts {
  readonly cohorts: readonly ConversionCohort[]
  /**
   * Sum converted over sum of n maturity, over cohorts that aren't truncated and at least half mature (any maturity when there are none):
   * with the correction young cohorts count for what can be known of them. `matured` tells whether a mature one is among them. Null
   * without any cohort that has begun to mature.
   */
  readonly current: (ConversionRate & { readonly matured: boolean }) | null
  /** First day with recorded conversions where the record begins late, else null. */
  readonly recordStart: Day | null
}

/**
 * Groups births by month or week, oldest first, with what was known on `asOf`; spans without births are left
 * out. The rate of a young cohort is what it is by now: compare it at equal age or through `eventual`.
 * Intervals: 80 %, Beta with Jeffreys' prior.
 */
export function conversionCohorts(all: readonly Birth[], asOf: Day, unit: CohortUnit): ConversionCohorts {
  const births = all
    .filter(({ born }) => born <= asOf)
    .map(({ born, converted }) => ({
      born,
      converted: converted !== null && converted > asOf ? null : converted,
    }))
  const start = recordStart(births, asOf)
  const lags = lagDistribution(start === null ? births : births.filter(({ born }) => born >= start), asOf)
  const groups = new Map<number, { span: CohortSpan; births: Birth[] }>()
  for (const birth of births) {
    const span = cohortSpan(birth.born, unit)
    const group = groups.get(span.start) ?? { span, births: [] }
    group.births.push(birth)
    groups.set(span.start, group)
  }
  const cohorts = [...groups.values()]
    .sort((a, b) => a.span.start - b.span.start)
    .map((group): ConversionCohort => {
      const n = group.births.length
      const converted = group.births.filter((birth) => birth.converted !== null).length
      const maturity = group.births.reduce((sum, { born }) => sum + lags.maturity(asOf - born), 0) / n
      return {
        span: group.span,
        converted,
        ...rateOf(converted, n),
        maturity,
        matured: maturity >= MATURE,
        truncated: start !== null && group.span.start < start,
        eventual: maturity > 0 ? rateOf(converted, n * maturity) : null,
      }
    })
  return { cohorts, current: currentRate(cohorts), recordStart: start }
}

function currentRate(cohorts: readonly ConversionCohort[]): ConversionCohorts['current'] {
  const whole = cohorts.filter((cohort) => !cohort.truncated)
  const half = whole.filter((cohort) => cohort.maturity >= HALF_MATURE)
  const used = half.length > 0 ? half : whole
  const converted = used.reduce((sum, cohort) => sum + cohort.converted, 0)
  const exposed = used.reduce((sum, cohort) => sum + cohort.n * cohort.maturity, 0)
  if (exposed === 0) return null
  return {
    ...rateOf(converted, exposed),
    n: used.reduce((sum, cohort) => sum + cohort.n, 0),
    matured: used.some((cohort) => cohort.matured),
  }
}

function rateOf(converted: number, n: number): ConversionRate {
  const rate = Math.min(1, converted / n)
  const a = converted + 0.5
  const b = Math.max(0, n - converted) + 0.5
  return {
    rate,
    low: Math.min(rate, betaQuantile(0.1, a, b)),
    high: Math.max(rate, betaQuantile(0.9, a, b)),
    n,
  }
}
