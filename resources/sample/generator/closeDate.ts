import { monthEnd, onBusinessDay, quarterEnd, quarterOf } from './calendar.ts'
import type { DealState } from './moveDeal.ts'
import { closeDates as c, DEMO, NEGOTIATION, PROPOSAL } from './parameters.ts'
import type { Random } from './prng.ts'

function rounded(day: number, random: Random): number {
  const draw = random.uniform()
  if (draw < c.toQuarterEnd) return quarterEnd(quarterOf(day))
  return draw < c.toQuarterEnd + c.toMonthEnd ? monthEnd(day) : onBusinessDay(day)
}

/** The expected close an owner enters when the deal is created; null where none is entered. */
export function firstCloseDate(deal: DealState, random: Random): number | null {
  if (deal.lastDay !== null) return deal.lastDay
  if (random.chance(c.undated)) return null
  return rounded(deal.createdDay + Math.round(random.lognormal(c.medianDays, c.sigma)), random)
}

/** The expected close at the end of a day: mostly the same; pushed when it has passed or plainly can't be met. */
export function nextCloseDate(
  expected: number | null,
  deal: DealState,
  day: number,
  moved: boolean,
  random: Random,
) {
  if (deal.lastDay !== null) return expected
  const draw = random.uniform()
  if (expected === null)
    return moved && deal.stage >= PROPOSAL ? rounded(day + random.integer(20, 45), random) : null
  if (moved && deal.stage === NEGOTIATION && draw < 0.35) return monthEnd(day + random.integer(7, 25))
  const passed = expected < day
  const hopeless = !passed && expected - day < 12 && deal.stage <= DEMO
  const perDay = passed ? c.pushPerDayOncePassed : hopeless ? c.earlyPushPerDay : 0
  if (draw >= (deal.forgotten ? Math.min(perDay, c.pushPerDayOncePassedForgotten) : perDay)) return expected
  return Math.max(expected + 7, rounded(day + random.integer(14, 50), random))
}
