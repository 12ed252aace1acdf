import { addDays, type Day } from '../calendar/day.ts'
import type { FiscalYearStart } from '../calendar/period.ts'
import { type ArrivalSeason, arrivalSeason, factorOn } from './arrivalSeason.ts'
import { levelShifts, SHIFT_CHANCE } from './levelShifts.ts'
import { type LevelCourse, localLevel } from './localLevel.ts'
import { weekDispersion } from './weekDispersion.ts'
import { weeklyCounts } from './weeklyCounts.ts'

/** One way in which the rate may move, how likely it is, and what it says of the rate of a plain week now (gamma). */
export interface WeighedCourse extends LevelCourse {
  readonly weight: number
  readonly shape: number
  readonly rate: number
}

/** Rate of creation as of a day: a mixture of courses, a season, and how much a week scatters around both. */
export interface ArrivalFit {
  readonly courses: readonly WeighedCourse[]
  readonly season: ArrivalSeason
  /** Variance over mean of a week's count. */
  readonly dispersion: number
  /** Whole weeks looked back on, and creations in them. */
  readonly weeks: number
  readonly creations: number
}

/** Half-lives considered, weeks: from a rate that changes within days to one that never does. */
const HALF_LIVES = [2, 4, 8, 16, 32, Number.POSITIVE_INFINITY] as const
/** Growths a week considered, logarithmic. */
const GROWTHS = [-0.04, -0.02, -0.01, 0, 0.01, 0.02, 0.04] as const
/** Chance of no trend before looking: a stated prior. */
const NO_TREND = 0.8
/** Chance that the rate moves by shifts (`levelShifts`) rather than steadily, before looking: a stated prior. */
const SHIFTS = 0.25
/** What a level between shifts loses in certainty ahead, as a half-life in weeks: the time in which it is as likely as not to shift. */
const SHIFT_HALF_LIFE = Math.LN2 / SHIFT_CHANCE
/** Share of the past's verdict on the models that is kept each week: most of it is a year old at the most, so that a change is noticed. */
const KEPT_VERDICT = 0.98

/**
 * Fits the rate of creation from creations up to `asOf`: each model (a half-life and growth, or shifts)
 * foretells each week from the weeks before it, and counts for as much as it has foretold well lately.
 * Dynamic model averaging: Raftery, Karny and Ettler (2010), Technometrics 52, equations 7 and 8, on negative
 * binomials (`localLevel`, `levelShifts`). Null without any creation. Cost: weeks x 42 courses + weeks
 * squared.
 */
export function fitArrivals(
  created: readonly Day[],
  asOf: Day,
  fiscalYearStart: FiscalYearStart = 1,
): ArrivalFit | null {
  const weekly = weeklyCounts(created, asOf)
  if (weekly === null) return null
  const { counts, from } = weekly
  const season = arrivalSeason(created, asOf, fiscalYearStart)
  const exposure = counts.map((_, week) => {
    let size = 0
    for (let day = 0; day < 7; day++) size += factorOn(season, addDays(from, week * 7 + day))
    return size / 7
  })
  const dispersion = weekDispersion(counts, exposure)
  const courses = HALF_LIVES.flatMap((halfLife) => GROWTHS.map((growth) => ({ halfLife, growth })))
  const levels = courses.map((course) => localLevel(counts, exposure, course, dispersion))
  const shifts = levelShifts(counts, exposure, dispersion)
  const prior = [...courses.map(({ growth }) => (1 - SHIFTS) * priorOf(growth)), SHIFTS]
  const weights = averaged(
    prior,
    [...levels, shifts].map(({ logLikelihoods }) => logLikelihoods),
  )
  const ofShifts = weights.at(-1)!
  return {
    courses: [
      ...courses.map((course, i) => ({
        ...course,
        weight: weights[i]!,
        shape: levels[i]!.shape,
        rate: levels[i]!.rate,
      })),
      ...shifts.levels.map(({ weight, shape, rate }) => ({
        halfLife: SHIFT_HALF_LIFE,
        growth: 0,
        weight: weight * ofShifts,
        shape,
        rate,
      })),
    ],
    season,
    dispersion,
    weeks: counts.length,
    creations: counts.reduce((sum, n) => sum + n, 0),
  }
}

function priorOf(growth: number): number {
  return (growth === 0 ? NO_TREND : (1 - NO_TREND) / (GROWTHS.length - 1)) / HALF_LIVES.length
}

/** Probability of each model after all weeks; the first week, which the models' own priors are set by, tells nothing. */
function averaged(prior: readonly number[], logLikelihoods: readonly (readonly number[])[]): number[] {
  let logs = prior.map((p) => Math.log(p))
  for (let week = 1; week < logLikelihoods[0]!.length; week++) {
    const next = logs.map(
      (log, i) => KEPT_VERDICT * log + (1 - KEPT_VERDICT) * Math.log(prior[i]!) + logLikelihoods[i]![week]!,
    )
    const most = Math.max(...next)
    const sum = next.reduce((total, log) => total + Math.exp(log - most), 0)
    logs = next.map((log) => log - most - Math.log(sum))
  }
  return logs.map((log) => Math.exp(log))
}
