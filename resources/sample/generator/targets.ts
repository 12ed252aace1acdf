import { quarterLabel, quarterOf, toDay } from './calendar.ts'
import { asOfDay } from './parameters.ts'

export interface TargetRow {
  period: string
  /** Empty for the company. */
  team: string
  usd: number
}

/** The company's plan by quarter, in USD; null where the look ahead sets it (see `planTargets`). */
const plan: readonly (number | null)[] = [
  1_050_000,
  1_150_000,
  1_250_000,
  1_250_000,
  1_350_000,
  1_300_000,
  1_400_000,
  1_450_000,
  null,
  1_500_000,
]
const FIRST_PLANNED = quarterOf(toDay('2024-10-01'))

const teamShares = { East: 0.36, West: 0.36 }

const rounded = (usd: number): number => Math.round(usd / 10_000) * 10_000

/** Targets of the company and its teams, which add up; `current` is the company's target of the as-of quarter. */
export function planTargets(current: number): TargetRow[] {
  return plan.flatMap((planned, index) => {
    const quarter = FIRST_PLANNED + index
    const company = rounded(planned ?? current)
    if (planned === null && quarter !== quarterOf(asOfDay))
      throw new Error('only the current quarter is open')
    const period = quarterLabel(quarter)
    const east = rounded(company * teamShares.East)
    const west = rounded(company * teamShares.West)
    return [
      { period, team: '', usd: company },
      { period, team: 'East', usd: east },
      { period, team: 'West', usd: west },
      { period, team: 'Europe', usd: company - east - west },
    ]
  })
}
