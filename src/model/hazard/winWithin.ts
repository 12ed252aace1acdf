import type { Day } from '../calendar/day.ts'
import { monthsOfQuarter } from '../calendar/monthOfQuarter.ts'
import { bandOfAge } from './bandOfAge.ts'
import type { ClosingHazards } from './closingHazards.ts'
import { pacesFrom } from './crowding.ts'

/** Days on which a win counts: after `from` (the last day known), not before `start` if given, up to `to`. */
export interface WinWindow {
  readonly from: Day
  readonly start?: Day
  readonly to: Day
}

/** The two levers that act on a deal's course. */
export interface CourseLevers {
  readonly conversion: number
  readonly cycle: number
}

const UNCHANGED: CourseLevers = { conversion: 1, cycle: 1 }

/**
 * Prepares the chance that a deal open on the evening of `window.from` is won within the window, as a
 * function of its age on that evening (-1: created the next morning) and of its pace (see `paceOfDeal`).
 * Preparing costs days + ages, each call the days of the window.
 *
 * Aalen-Johansen: sum over days of P(still open) times the chance of being won on that day. Lever
 * `conversion` multiplies the won share of closings, which stays at most 1; the pace of closings is
 * unchanged. Lever `cycle` makes a deal's whole course run 1 / cycle as fast from `from` on: what would have
 * taken 100 days takes 90 at 0.9, the rush of a period's end included. The chance by `to` is then the plain
 * chance by `from + (to - from) / cycle`, the last part of a day counted in proportion to its rate; so it
 * never falls when the cycle shortens. Crowding is that of the plain course.
 */
export function winWithin(
  hazards: ClosingHazards,
  window: WinWindow,
  levers: CourseLevers = UNCHANGED,
): (age: number, effect?: number) => number {
  const { from, to } = window
  const until = Math.max(0, to - from) / levers.cycle
  const skipped = Math.max(0, (window.start ?? from + 1) - 1 - from) / levers.cycle
  const months = monthsOfQuarter((from + 1) as Day, (from + Math.ceil(until)) as Day, hazards.fiscalYearStart)
  const { ages, closing, share } = dailyRates(hazards, levers.conversion)
  const days = months.length
  const paces = pacesFrom(hazards.crowding, (from + 1) as Day, days)
  return (age, effect = 1) => {
    if (skipped >= until) return 0
    let open = 1
    let won = 0
    let before = 0
    for (let i = 0; i < days; i++) {
      const place = months[i]! * ages + Math.min(Math.max(0, age + i + 1), ages - 1)
      const rate = closing[place]! * effect * paces[i]!
      if (skipped > i && skipped <= i + 1)
        before = won + open * share[place]! * -Math.expm1(-rate * (skipped - i))
      const survives = Math.exp(-rate * Math.min(1, until - i))
      won += open * share[place]! * (1 - survives)
      open *= survives
    }
    return won - before
  }
}

/** Rate of closing, and the won share of closings, for each `month of quarter * ages + age`. */
interface DailyRates {
  readonly conversion: number
  readonly ages: number
  readonly closing: Float64Array
  readonly share: Float64Array
}

/** The rates that were asked for last of each fit: a sum over days of creation asks for the same ones every day. */
const ratesOf = new WeakMap<ClosingHazards, DailyRates>()

function dailyRates(hazards: ClosingHazards, conversion: number): DailyRates {
  const known = ratesOf.get(hazards)
  if (known?.conversion === conversion) return known
  const bandOf = bandOfAge(hazards.bandStarts)
  const ages = bandOf.length
  const closing = new Float64Array(3 * ages)
  const share = new Float64Array(3 * ages)
  for (let m = 0; m < 3; m++) {
    for (let age = 0; age < ages; age++) {
      const band = bandOf[age]!
      const won = hazards.wonRates[m]![band]!
      const both = won + hazards.lostRates[m]![band]!
      closing[m * ages + age] = both
      share[m * ages + age] = both > 0 ? Math.min(1, (conversion * won) / both) : 0
    }
  }
  const rates = { conversion, ages, closing, share }
  ratesOf.set(hazards, rates)
  return rates
}
