import type { Day } from '../calendar/day.ts'
import { monthsOfQuarter } from '../calendar/monthOfQuarter.ts'
import type { FiscalYearStart } from '../calendar/period.ts'
import { bandOfAge } from './bandOfAge.ts'
import type { DealHistory } from './dealHistory.ts'
import { loadOf } from './loadsOf.ts'

/** Days ahead for which loads are foreseen: a year; after it the last one stays. */
const HORIZON = 366
/** Half-life in days of the weight of past creations in the rate of coming ones: four weeks. */
const BIRTH_HALF_LIFE = 28

/** What `loadsAhead` needs beside the deals: plain closing rates (won and lost together) by `[month of quarter][band]` and usual closings a day. */
export interface LoadOutlook {
  readonly bandStarts: readonly number[]
  readonly closeRates: readonly (readonly number[])[]
  readonly usual: readonly number[]
  readonly elasticity: number
}

/**
 * Expected load of each day after `asOf`: the open deals grow older and close, new ones come at the recent rate, and what is due on a day slows
 * or hastens that day's closings. Cost: ages x days.
 */
export function loadsAhead(
  histories: readonly DealHistory[],
  asOf: Day,
  { bandStarts, closeRates, usual, elasticity }: LoadOutlook,
  fiscalYearStart: FiscalYearStart,
): Float64Array {
  const bandOf = bandOfAge(bandStarts)
  const oldest = bandOf.length - 1
  let open = new Float64Array(oldest + 1)
  for (const { outcome, created } of histories)
    if (outcome === null) open[Math.min(asOf - created, oldest)]!++
  const births = birthsPerDay(histories, asOf)
  const months = monthsOfQuarter((asOf + 1) as Day, (asOf + HORIZON) as Day, fiscalYearStart)
  const loads = new Float64Array(HORIZON)
  for (let i = 0; i < HORIZON; i++) {
    const rates = closeRates[months[i]!]!
    const older = new Float64Array(oldest + 1)
    older.set(open.subarray(0, oldest), 1)
    older[oldest]! += open[oldest]!
    older[0]! += births
    let due = 0
    for (let age = 0; age <= oldest; age++) due += older[age]! * rates[bandOf[age]!]!
    loads[i] = due > 0 ? loadOf(due, usual[months[i]!]!) : 0
    const pace = Math.exp(-elasticity * loads[i]!)
    const staying = rates.map((rate) => Math.exp(-pace * rate))
    for (let age = 0; age <= oldest; age++) older[age]! *= staying[bandOf[age]!]!
    open = older
  }
  return loads
}

function birthsPerDay(histories: readonly DealHistory[], asOf: Day): number {
  if (histories.length === 0) return 0
  let births = 0
  let first: number = asOf
  for (const { created } of histories) {
    births += 0.5 ** ((asOf - created) / BIRTH_HALF_LIFE)
    first = Math.min(first, created)
  }
  let days = 0
  for (let day = first; day <= asOf; day++) days += 0.5 ** ((asOf - day) / BIRTH_HALF_LIFE)
  return births / days
}
