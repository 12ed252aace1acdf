import { addDays, type Day } from '../../src/model/calendar/day.ts'
import type { DealRecord } from '../../src/model/forecast/dealRecord.ts'
import { dealOf } from './dealOf.ts'

/** A small linear congruential generator (Numerical Recipes' constants): the same numbers on every machine. */
function uniform(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state + 0.5) / 4294967296
  }
}

/**
 * Deals created evenly between two days, seen from `to`: six in ten close after 5 to 90 days, half of these are won; the others stay open.
 * Amounts from 1,000.00 to 50,000.00.
 */
export function madeDeals(count: number, from: Day, to: Day, seed = 1): DealRecord[] {
  const next = uniform(seed)
  return Array.from({ length: count }, (_, i) => {
    const created = addDays(from, Math.floor(((to - from) * i) / count))
    const closed = addDays(created, 5 + Math.floor(85 * next()))
    const fate = next()
    const amount = 100_000 + Math.floor(4_900_000 * next() ** 3)
    const owner = `owner ${i % 5}`
    if (fate > 0.6 || closed > to) return dealOf({ id: `deal ${i}`, created, amount, owner })
    return dealOf({ id: `deal ${i}`, created, closed, amount, owner, outcome: fate < 0.3 ? 'won' : 'lost' })
  })
}
