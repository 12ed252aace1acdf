import { addDays, type Day } from '../../src/model/calendar/day.ts'
import { monthOfQuarter } from '../../src/model/calendar/monthOfQuarter.ts'
import type { DealRecord } from '../../src/model/forecast/dealRecord.ts'
import { dealOf } from './dealOf.ts'
import { seededUniform } from './seededUniform.ts'

/** A made world whose daily rates are known: by age, by the month's place in the quarter and by owner. */
export interface HazardWorld {
  readonly wonRate: (age: number, month: number) => number
  readonly lostRate: (age: number, month: number) => number
  /** Multiplier of both rates for each owner; deals go round. */
  readonly owners: readonly number[]
}

/** Deals win late in the quarter, mostly at the age of one to three months, and hardly move after five. */
export const PLAIN_WORLD: HazardWorld = {
  wonRate: (age, month) =>
    (age < 15 ? 0.002 : age < 45 ? 0.008 : age < 90 ? 0.012 : age < 150 ? 0.004 : 0.0002) *
    [0.7, 0.9, 1.4][month]!,
  lostRate: (age, month) =>
    (age < 15 ? 0.004 : age < 45 ? 0.01 : age < 90 ? 0.008 : age < 150 ? 0.006 : 0.0005) *
    [1.1, 1, 0.9][month]!,
  owners: [1, 1, 1, 1, 1],
}

/** `count` deals created evenly from `from` to `to` and what became of them by `to`, drawn day by day. */
export function dealsOfWorld(
  world: HazardWorld,
  count: number,
  from: Day,
  to: Day,
  seed: number,
): DealRecord[] {
  const next = seededUniform(seed)
  return Array.from({ length: count }, (_, i) => {
    const created = addDays(from, Math.floor(((to - from) * i) / count))
    const place = i % world.owners.length
    const open = dealOf({ id: `deal ${i}`, created, owner: `owner ${place}` })
    for (let day = created; day <= to; day = addDays(day, 1)) {
      const { won, lost } = ratesOn(world, day - created, day, place)
      if (next() >= -Math.expm1(-(won + lost))) continue
      return { ...open, closed: day, outcome: next() * (won + lost) < won ? 'won' : 'lost' }
    }
    return open
  })
}

/** True chance that a deal open on the evening of `from`, `age` days old, is won by `to`. */
export function trueChance(world: HazardWorld, age: number, from: Day, to: Day, owner: number): number {
  let open = 1
  let chance = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const { won, lost } = ratesOn(world, age + (day - from), day, owner)
    const closes = open * -Math.expm1(-(won + lost))
    chance += (closes * won) / (won + lost)
    open -= closes
  }
  return chance
}

function ratesOn(world: HazardWorld, age: number, day: Day, owner: number) {
  const month = monthOfQuarter(day)
  const pace = world.owners[owner]!
  return { won: world.wonRate(age, month) * pace, lost: world.lostRate(age, month) * pace }
}
