import type { CreditedRatio } from '../amounts/creditedRatios.ts'
import { arrivalLevel } from '../arrivals/arrivalOutlook.ts'
import type { ArrivalFit } from '../arrivals/fitArrivals.ts'
import type { LearnedNewBusiness } from '../arrivals/learnNewBusiness.ts'
import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { ClosingHazards } from '../hazard/closingHazards.ts'
import { winProbabilityInterval } from '../hazard/winProbabilityInterval.ts'
import { NORMAL_90 } from '../probability/normal90.ts'
import type { DealRecord } from './dealRecord.ts'
import type { NewBusinessBasis } from './forecastBasis.ts'

const WHOLE = { count: 1, value: 1 }
/** What deals of the past differ in pace by isn't doubt about the rates. */
const SURE_OF_PACE = { effect: 1, evidence: Number.POSITIVE_INFINITY }

/**
 * Creations expected on each day from the day after `asOf` to the period's end, how much their number
 * scatters (that of weeks, and what isn't known of their rate), what isn't known of their chance and mean
 * amount, and what a won one is worth. `select` picks a part, null is the whole. A part has its share of the
 * creations, and amounts in proportion to its share of the value, so that the parts' expected bookings sum to
 * the whole's.
 */
export function newBusinessBasis(
  learned: LearnedNewBusiness,
  hazards: ClosingHazards,
  asOf: Day,
  period: Period,
  select: ((deal: DealRecord) => boolean) | null,
): NewBusinessBasis {
  const { deals, amounts, shares } = learned
  const { count: share, value } = select === null ? WHOLE : shares.of(select)
  const { byDay, rateVariance } = learned.dealsUntil(period.end)
  const arrivalsByDay = byDay.map((n) => n * share)
  const created = arrivalsByDay.reduce((sum, n) => sum + n, 0)
  const size = share > 0 ? value / share : 1
  // A count of variance D times its mean, thinned with chance p, has 1 + p (D - 1).
  const scatter = 1 + share * ((deals?.dispersion ?? 1) - 1)
  const variance = rateVariance + shareVariance(share, shares.effective)
  return {
    arrivalsByDay,
    dispersion: scatter + created * variance,
    rateVariance: variance,
    worthVariance: chanceVariance(hazards, asOf, period) + meanVariance(amounts.mean),
    amounts: amounts.grid.map((amount) => amount * size),
    amountMean: scaled(amounts.mean, size),
    rate: deals === null ? null : rateEvidence(deals, share),
  }
}

/** Squared coefficient of variation of a share: a Dirichlet's with the effective number of deals behind it. */
function shareVariance(share: number, effective: number): number {
  return share > 0 ? (1 - Math.min(1, share)) / (share * (effective + 1)) : 0
}

/**
 * Squared coefficient of variation of a new deal's chance, from the 80 % interval (of its logarithm) of one
 * created the day after `asOf`.
 */
function chanceVariance(hazards: ClosingHazards, asOf: Day, { start, end }: Period): number {
  const { low, high } = winProbabilityInterval(hazards, { from: asOf, start, to: end })(-1, SURE_OF_PACE)
  return low > 0 ? (Math.log(high / low) / (2 * NORMAL_90)) ** 2 : 0
}

/**
 * Squared coefficient of variation of the mean amount, from its 80 % interval. It moves all wins' worth
 * together, as the rate does their number.
 */
function meanVariance({ ratio, high }: CreditedRatio): number {
  return ratio > 0 ? ((high / ratio - 1) / NORMAL_90) ** 2 : 0
}

function rateEvidence(arrivals: ArrivalFit, share: number): NewBusinessBasis['rate'] {
  const { perWeek, low, high, growth, growthError } = arrivalLevel(arrivals)
  const { season, dispersion, weeks, creations } = arrivals
  return {
    perWeek: perWeek * share,
    low: low * share,
    high: high * share,
    growth,
    growthError,
    season: season.byMonth,
    seasonError: season.errorByMonth,
    seasonOfQuarter: season.ofQuarter,
    seasonOfYear: season.ofYear,
    scatter: dispersion,
    weeks,
    creations,
  }
}

function scaled(mean: CreditedRatio, size: number): CreditedRatio {
  return { ratio: mean.ratio * size, low: mean.low * size, high: mean.high * size, n: mean.n }
}
