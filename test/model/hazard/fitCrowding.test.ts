import { describe, expect, it } from 'vitest'
import { addDays, type Day, parseDay } from '../../../src/model/calendar/day.ts'
import type { DealRecord } from '../../../src/model/forecast/dealRecord.ts'
import { loadsFrom, NO_CROWDING, pacesUnder } from '../../../src/model/hazard/crowding.ts'
import { fitClosingHazards } from '../../../src/model/hazard/fitClosingHazards.ts'
import { loadOf, loadsOf, usualClosings } from '../../../src/model/hazard/loadsOf.ts'
import { winWithin } from '../../../src/model/hazard/winWithin.ts'
import { dealOf } from '../dealOf.ts'
import { seededUniform } from '../seededUniform.ts'

const START = parseDay('2015-01-01')!
const CLOSINGS_A_DAY = 3
const FREE_RATE = 0.02

/**
 * A pipeline into which half a year of few and half a year of many deals come in turn. Bounded: three closings a
 * day, drawn from whatever is open; free: each deal closes with 2 % a day; bursts: free, but a week is slow or
 * busy for all alike, whatever is open. Half of the closings are won.
 */
function swinging(kind: 'bounded' | 'free' | 'bursts', days: number, seed: number): DealRecord[] {
  const next = seededUniform(seed)
  const done: DealRecord[] = []
  let open: { id: string; created: Day }[] = Array.from({ length: 150 }, (_, i) => ({
    id: `first ${i}`,
    created: START,
  }))
  let pace = 1
  for (let i = 1; i <= days; i++) {
    const day = addDays(START, i)
    if (kind === 'bursts' && i % 7 === 0) pace = next() < 0.5 ? 0.2 : 1.8
    const births = Math.floor(i / 182) % 2 === 0 ? 2 : 4
    for (let k = 0; k < births; k++) open.push({ id: `${i}/${k}`, created: day })
    const rate = kind === 'bounded' ? CLOSINGS_A_DAY / open.length : FREE_RATE * pace
    const closes = open.map(() => next() < rate)
    for (const [k, deal] of open.entries()) {
      if (closes[k]) done.push(dealOf({ ...deal, closed: day, outcome: next() < 0.5 ? 'won' : 'lost' }))
    }
    open = open.filter((_, k) => !closes[k])
  }
  return [...done, ...open.map((deal) => dealOf(deal))]
}

describe('crowding', () => {
  it('is found where the number of closings is bounded, and not where each deal closes alone', () => {
    const asOf = addDays(START, 1000)
    const bounded = [1, 2, 3].map(
      (seed) => fitClosingHazards(swinging('bounded', 1000, seed), asOf).crowding.elasticity,
    )
    const free = [1, 2, 3].map(
      (seed) => fitClosingHazards(swinging('free', 1000, seed), asOf).crowding.elasticity,
    )
    for (const elasticity of bounded) expect(elasticity).toBeGreaterThan(0.6)
    for (const elasticity of free) expect(elasticity).toBeLessThan(0.15)
  })

  it('is left open where busy and slow weeks say more of closings than the pipeline does', () => {
    const asOf = addDays(START, 1000)
    for (const seed of [1, 2, 3, 4]) {
      const { elasticity, error } = fitClosingHazards(swinging('bursts', 1000, seed), asOf).crowding
      // Counted as plain chance, the same weeks would leave an error of 0.10 to 0.14 and twice the elasticity.
      expect(error).toBeGreaterThan(0.15)
      expect(elasticity).toBeLessThan(error)
    }
  })

  it('keeps the closings of a swollen pipeline at what can be closed', () => {
    // Day 728 is the end of a half-year of many: some 390 deals are open, and three a day close whatever comes.
    const asOf = addDays(START, 728)
    const records = swinging('bounded', 728, 5)
    const hazards = fitClosingHazards(records, asOf)
    const ages = records.filter(({ outcome }) => outcome === 'open').map(({ created }) => asOf - created!)
    const expected = (crowding: typeof hazards.crowding) => {
      const chance = winWithin({ ...hazards, crowding }, { from: asOf, to: addDays(asOf, 30) })
      return ages.reduce((sum, age) => sum + chance(age), 0)
    }
    // 30 days x 3 closings, half won, nearly all among those open now: 45 wins; found within a quarter of that
    expect(Math.abs(expected(hazards.crowding) - 45)).toBeLessThan(12)
    expect(expected(hazards.crowding)).toBeLessThan(expected(NO_CROWDING))
  })

  it('is not claimed from a handful of deals', () => {
    const records = Array.from({ length: 20 }, (_, i) =>
      dealOf({
        id: `${i}`,
        created: addDays(START, 9 * i),
        closed: addDays(START, 9 * i + 20),
        outcome: 'won',
      }),
    )
    const { elasticity, error } = fitClosingHazards(records, addDays(START, 210)).crowding
    expect(elasticity).toBeLessThan(0.3)
    expect(error).toBeGreaterThan(0.1)
    expect(fitClosingHazards([], START).crowding.elasticity).toBeLessThan(0.3)
  })

  it('knows nothing before the record and holds its last load beyond its end', () => {
    const crowding = { elasticity: 0.5, error: 0, first: START, loads: [0.2, -0.4] }
    expect([...loadsFrom(crowding, addDays(START, -1), 5)]).toEqual([0, 0.2, -0.4, -0.4, -0.4])
    expect([...loadsFrom(NO_CROWDING, START, 2)]).toEqual([0, 0])
    // twice as many due at elasticity 1/2: each at 2^-1/2 of its pace
    expect(pacesUnder(0.5, [Math.log(2)])[0]).toBeCloseTo(Math.SQRT1_2, 12)
  })

  it('counts load against the usual of the same month of a quarter', () => {
    const due = Float64Array.of(2, 8, 5, 0)
    const months = Uint8Array.of(0, 0, 1, 1)
    const usual = usualClosings(due, months, Float64Array.of(1, 1, 1, 1))
    // geometric means: sqrt(2 x 8), 5, and of all three days for the month never seen
    expect(usual.map((n) => Number(n.toFixed(6)))).toEqual([4, 5, Number(Math.cbrt(80).toFixed(6))])
    const loads = loadsOf(due, months, usual)
    expect(loads[0]).toBeCloseTo(-Math.LN2, 12)
    expect(loads[1]).toBeCloseTo(Math.LN2, 12)
    expect([loads[2], loads[3]]).toEqual([0, 0])
    expect(loadOf(1e6, 1)).toBeCloseTo(Math.log(8), 12)
  })
})
