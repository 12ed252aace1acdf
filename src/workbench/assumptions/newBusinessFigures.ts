import { KEPT_TREND } from '../../model/arrivals/arrivalOutlook.ts'
import { civilDate, type Day } from '../../model/calendar/day.ts'
import type { ForecastBasis } from '../../model/forecast/forecastBasis.ts'
import { NORMAL_90 } from '../../model/probability/normal90.ts'
import { FIGURE } from './figure.ts'
import type { Measured } from './measured.ts'

/** Days that "per 30 days" stands for. */
export const DAYS_OF_RATE = 30

/** Deals expected to be created in 30 days, of creations by day; 0 without any day. */
export function newDealsPer30Days(arrivalsByDay: readonly number[]): number {
  if (arrivalsByDay.length === 0) return 0
  return (arrivalsByDay.reduce((sum, count) => sum + count, 0) / arrivalsByDay.length) * DAYS_OF_RATE
}

/** Where the trend takes the rate of creation in the end, against now (1: nowhere), with its 80 % interval. */
export function arrivalTrend({ newBusiness: { rate } }: ForecastBasis): {
  readonly value: number
  readonly low: number
  readonly high: number
} {
  const ahead = KEPT_TREND / (1 - KEPT_TREND)
  const { growth, growthError } = rate ?? { growth: 0, growthError: 0 }
  const at = (weekly: number) => Math.exp(weekly * ahead)
  return {
    value: at(growth),
    low: at(growth - NORMAL_90 * growthError),
    high: at(growth + NORMAL_90 * growthError),
  }
}

/** Season of the days ahead, against an average month: the mean of their months' multipliers, with its 80 % interval; 1 without any day. */
export function seasonAhead({ newBusiness: { rate, arrivalsByDay }, asOf }: ForecastBasis): {
  readonly value: number
  readonly low: number
  readonly high: number
} {
  if (rate === null || arrivalsByDay.length === 0) return { value: 1, low: 1, high: 1 }
  const months = arrivalsByDay.map((_, day) => civilDate((asOf + day + 1) as Day).month - 1)
  const meanOf = (figure: (month: number) => number) =>
    months.reduce((sum, month) => sum + figure(month), 0) / months.length
  const value = meanOf((month) => rate.season[month]!)
  const reach = NORMAL_90 * meanOf((month) => rate.season[month]! * rate.seasonError[month]!)
  return { value, low: Math.max(0, value - reach), high: value + reach }
}

/** The cards of deals not yet created: how many, where their rate is heading, and the season. */
export function newBusinessFigures(basis: ForecastBasis): Measured[] {
  const { newBusiness, baseline } = basis
  const { rate, arrivalsByDay } = newBusiness
  const isOver = arrivalsByDay.length === 0
  const value = isOver
    ? baseline.leadsAre === 'deals'
      ? baseline.leads
      : 0
    : newDealsPer30Days(arrivalsByDay)
  const count: Measured = {
    key: FIGURE.newDeals,
    label: 'New deals per 30 days',
    unit: 'count',
    value,
    source: 'No deal with a creation date is known yet: type how many you expect',
    origin: 'stated-prior',
    editable: true,
  }
  if (rate === null) return [count]
  const around = value / rate.perWeek
  return [
    {
      ...count,
      low: rate.low * around,
      high: rate.high * around,
      n: rate.creations,
      origin: 'measured',
      source: `Deals created in ${rate.weeks} weeks, the last ones weighing most; with trend and season to the period's end. ${scatterInWords(rate.scatter)}`,
    },
    {
      key: FIGURE.newDealsTrend,
      label: 'Where new deals are heading, against now',
      unit: 'ratio',
      ...arrivalTrend(basis),
      n: rate.creations,
      source: 'Growth of the last weeks, fading ahead and drawn towards none: 1 is no trend',
      editable: true,
    },
    {
      key: FIGURE.newDealsSeason,
      label: 'Season of new deals, against an average month',
      unit: 'ratio',
      ...(rate.seasonOfQuarter === null ? { value: 1 } : seasonAhead(basis)),
      n: rate.weeks,
      source: seasonSource(rate),
      origin: rate.seasonOfQuarter === null ? 'stated-prior' : 'measured',
      editable: true,
    },
  ]
}

function seasonSource({
  seasonOfQuarter,
  seasonOfYear,
  weeks,
}: NonNullable<ForecastBasis['newBusiness']['rate']>): string {
  if (seasonOfQuarter === null)
    return `Stated prior: ${weeks} weeks are too few to know a season by; four quarters are needed`
  const percent = (chance: number) => `${Math.round(chance * 100)} %`
  const sure = [
    `the month's place in the quarter ${percent(seasonOfQuarter)}`,
    seasonOfYear === null ? null : `the month of the year ${percent(seasonOfYear)}`,
  ].filter((part) => part !== null)
  const shows = Math.max(seasonOfQuarter, seasonOfYear ?? 0) >= 0.5
  return `${shows ? 'Creations by month' : 'No season shows'}: chance that there is one by ${sure.join(', by ')}${seasonOfYear === null ? '; the months of the year take two years to judge' : ''}`
}

function scatterInWords(scatter: number): string {
  return scatter < 1.05
    ? 'Weeks differ no more than by chance'
    : `Weeks differ ${scatter.toFixed(1)} times as much as by chance alone`
}
