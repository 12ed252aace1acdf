import { addDays, civilDate, type Day } from '../calendar/day.ts'
import { monthOfQuarter } from '../calendar/monthOfQuarter.ts'
import type { FiscalYearStart } from '../calendar/period.ts'
import { type SeasonCell, seasonFactors } from './seasonFactors.ts'
import { smoothLevel } from './smoothLevel.ts'
import { MOST_WEEKS } from './weeklyCounts.ts'

/** Creations by calendar month against the level around them. */
export interface ArrivalSeason {
  /** Multiplier for January to December; all 1 where there is no season. */
  readonly byMonth: readonly number[]
  /** Relative standard deviation of each. */
  readonly errorByMonth: readonly number[]
  /** Probability that the place in the quarter, or the month of the year, tells anything; null with too short a record. */
  readonly ofQuarter: number | null
  readonly ofYear: number | null
}

const YEAR = 365
const QUARTER = 91
/** A season is read from two whole cycles of a year, or four of a quarter: less can't tell what comes back. */
const LEAST_DAYS_OF_YEAR = 2 * YEAR
const LEAST_DAYS_OF_QUARTER = 4 * QUARTER
const NO_SEASON: ArrivalSeason = {
  byMonth: new Array<number>(12).fill(1),
  errorByMonth: new Array<number>(12).fill(0),
  ofQuarter: null,
  ofYear: null,
}

/**
 * Season of creations up to `asOf`, from the last four years: first the month's place in the fiscal quarter
 * (from four quarters on), then what the month of the year adds (from two years on), each shrunk by how well
 * the cycles agree (`seasonFactors`).
 */
export function arrivalSeason(
  created: readonly Day[],
  asOf: Day,
  fiscalYearStart: FiscalYearStart = 1,
): ArrivalSeason {
  let first: number = asOf + 1
  for (const day of created) if (day < first) first = day
  const from = Math.max(first, asOf - MOST_WEEKS * 7 + 1) as Day
  const daily = new Array<number>(Math.max(0, asOf - from + 1)).fill(0)
  for (const day of created) if (day >= from && day <= asOf) daily[day - from]!++
  if (daily.length < LEAST_DAYS_OF_QUARTER) return NO_SEASON
  const placeOf = Array.from({ length: 12 }, (_, month) => (month + 1 - fiscalYearStart + 12) % 3)
  const quarter = seasonFactors(
    cellsOf(daily, from, smoothLevel(daily, QUARTER)!, (day) => monthOfQuarter(day, fiscalYearStart)),
    3,
  )
  const ofQuarter = placeOf.map((place) => quarter.factors[place]!)
  if (daily.length < LEAST_DAYS_OF_YEAR)
    return {
      byMonth: ofQuarter,
      errorByMonth: placeOf.map((place) => quarter.errors[place]!),
      ofQuarter: quarter.probability,
      ofYear: null,
    }
  const level = smoothLevel(daily, YEAR)!.map(
    (perDay, i) => perDay * ofQuarter[civilDate(addDays(from, i)).month - 1]!,
  )
  const year = seasonFactors(
    cellsOf(daily, from, level, (day) => civilDate(day).month - 1),
    12,
  )
  return {
    byMonth: ofQuarter.map((factor, month) => factor * year.factors[month]!),
    errorByMonth: placeOf.map((place, month) => Math.hypot(quarter.errors[place]!, year.errors[month]!)),
    ofQuarter: quarter.probability,
    ofYear: year.probability,
  }
}

/** The season's multiplier on a day. */
export function factorOn({ byMonth }: ArrivalSeason, day: Day): number {
  return byMonth[civilDate(day).month - 1]!
}

/** Seen and expected creations of each calendar month of the record. */
function cellsOf(
  daily: readonly number[],
  from: Day,
  expected: readonly number[],
  placeOf: (day: Day) => number,
): SeasonCell[] {
  const cells = new Map<number, { place: number; seen: number; expected: number }>()
  for (let i = 0; i < daily.length; i++) {
    const day = addDays(from, i)
    const { year, month } = civilDate(day)
    const cell = cells.get(year * 12 + month) ?? { place: placeOf(day), seen: 0, expected: 0 }
    cell.seen += daily[i]!
    cell.expected += expected[i]!
    cells.set(year * 12 + month, cell)
  }
  return [...cells.values()]
}
