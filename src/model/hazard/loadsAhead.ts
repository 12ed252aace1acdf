import { arrivalOutlook } from '../arrivals/arrivalOutlook.ts'
import type { ArrivalFit } from '../arrivals/fitArrivals.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { monthsOfQuarter } from '../calendar/monthOfQuarter.ts'
import type { FiscalYearStart } from '../calendar/period.ts'
import { bandOfAge } from './bandOfAge.ts'
import type { DealHistory } from './dealHistory.ts'
import { loadOf } from './loadsOf.ts'

/** Days ahead for which loads are foreseen: a year; after it the last one stays. */
const HORIZON = 366

/** What `loadsAhead` needs beside the deals. */
export interface LoadOutlook {
  readonly bandStarts: readonly number[]
  /** Plain closing rates, won and lost together, by `[month of quarter][band]`. */
  readonly closeRates: readonly (readonly number[])[]
  /** Closings due a day that count as load 0, by month of the quarter. */
  readonly usual: readonly number[]
  readonly elasticity: number
  /** Rate at which deals are created; null: none come. */
  readonly arrivals: ArrivalFit | null
}

/**
 * Expected load of each day after `asOf`: the open deals grow older and close, new ones come as `arrivals` foretell, and what is
 * due on a day slows or hastens that day's closings. Cost: ages x days.
 */
export function loadsAhead(
  histories: readonly DealHistory[],
  asOf: Day,
  { bandStarts, closeRates, usual, elasticity, arrivals }: LoadOutlook,
  fiscalYearStart: FiscalYearStart,
): Float64Array {
  const bandOf = bandOfAge(bandStarts)
  const oldest = bandOf.length - 1
  let open = new Float64Array(oldest + 1)
  for (const { outcome, created } of histories)
    if (outcome === null) open[Math.min(asOf - created, oldest)]!++
  const end = addDays(asOf, HORIZON)
  const births = arrivalOutlook(arrivals, asOf, end).byDay
  const months = monthsOfQuarter(addDays(asOf, 1), end, fiscalYearStart)
  const loads = new Float64Array(HORIZON)
  for (let i = 0; i < HORIZON; i++) {
    const rates = closeRates[months[i]!]!
    const older = new Float64Array(oldest + 1)
    older.set(open.subarray(0, oldest), 1)
    older[oldest]! += open[oldest]!
    older[0]! += births[i]!
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
