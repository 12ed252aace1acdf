import { expect, it } from 'vitest'
import { addDays, parseDay } from '../../../src/model/calendar/day.ts'
import { fitClosingHazards } from '../../../src/model/hazard/fitClosingHazards.ts'
import { dealOf } from '../dealOf.ts'
import { dealsOfWorld, PLAIN_WORLD } from '../hazardWorld.ts'
import { seededUniform } from '../seededUniform.ts'

const START = parseDay('2014-01-01')!

it('keeps what stays true and forgets what changes', () => {
  const asOf = addDays(START, 900)
  const steady = fitClosingHazards(dealsOfWorld(PLAIN_WORLD, 1500, START, asOf, 4), asOf)
  expect(steady.halfLife).toBeGreaterThan(300)
  // The same number of deals, each closing after 30 days on average; the share won falls from 0.9 to 0.1 over the time.
  const next = seededUniform(4)
  const drifting = Array.from({ length: 1500 }, (_, i) => {
    const created = addDays(START, Math.floor((900 * i) / 1500))
    const closed = addDays(created, Math.floor(-30 * Math.log(next())))
    const outcome = next() < 0.9 - (0.8 * i) / 1500 ? ('won' as const) : ('lost' as const)
    return closed > asOf ? dealOf({ id: `${i}`, created }) : dealOf({ id: `${i}`, created, closed, outcome })
  })
  expect(fitClosingHazards(drifting, asOf).halfLife).toBeLessThan(150)
})

it('is undecided without evidence: the geometric mean of a quarter, half a year, one and two years', () => {
  expect(fitClosingHazards([], START).halfLife).toBeCloseTo((91 * 182 * 365 * 730) ** 0.25, 8)
  expect(fitClosingHazards([], START, 1, null, 50).halfLife).toBe(50)
})
