import { expect, it } from 'vitest'
import type { ArrivalFit } from '../../../src/model/arrivals/fitArrivals.ts'
import { addDays, parseDay } from '../../../src/model/calendar/day.ts'
import { loadsAhead } from '../../../src/model/hazard/loadsAhead.ts'

const AS_OF = parseDay('2026-01-10')!
const open = Array.from({ length: 10 }, () => ({
  ...{ created: addDays(AS_OF, -20), from: addDays(AS_OF, -20), to: AS_OF },
  ...{ outcome: null, owner: null },
}))
const ones = new Array<number>(12).fill(1)
/** Two deals a day, without trend or season. */
const TWO_A_DAY: ArrivalFit = {
  courses: [{ halfLife: Number.POSITIVE_INFINITY, growth: 0, weight: 1, shape: 14, rate: 1 }],
  season: { byMonth: ones, errorByMonth: ones.map(() => 0), ofQuarter: null, ofYear: null },
  ...{ dispersion: 1, weeks: 1, creations: 14 },
}
const rates = [[0.1], [0.1], [0.1]]
const outlook = { bandStarts: [0], closeRates: rates, usual: [1, 1, 1], elasticity: 0.5 }

it('lets open deals close at the pace of each day, and new ones come at the rate of creation', () => {
  const loads = loadsAhead(open, AS_OF, { ...outlook, arrivals: TWO_A_DAY }, 1)
  // Day 1: 12 deals, 1.2 due. They close at 0.1 x 1.2^-0.5; two more come.
  expect(loads[0]).toBeCloseTo(Math.log(1.2), 12)
  const left = 12 * Math.exp(-0.1 / Math.sqrt(1.2))
  expect(loads[1]).toBeCloseTo(Math.log(0.1 * (left + 2)), 12)
  const later = (left + 2) * Math.exp(-0.1 / Math.sqrt(0.1 * (left + 2)))
  expect(loads[2]).toBeCloseTo(Math.log(0.1 * (later + 2)), 12)
})

it('has them only grow fewer where none were ever created', () => {
  const loads = loadsAhead(open, AS_OF, { ...outlook, elasticity: 0, arrivals: null }, 1)
  for (let i = 0; i < 20; i++) expect(loads[i]).toBeCloseTo(-0.1 * i, 12)
})
