import { describe, expect, it } from 'vitest'
import { addDays, parseDay } from '../../../src/model/calendar/day.ts'
import { periodOf } from '../../../src/model/calendar/period.ts'
import { fitClosingHazards } from '../../../src/model/hazard/fitClosingHazards.ts'
import { paceOfDeal } from '../../../src/model/hazard/paceOfDeal.ts'
import { winProbabilityInterval } from '../../../src/model/hazard/winProbabilityInterval.ts'
import { dealsOfWorld, PLAIN_WORLD, trueChance } from '../hazardWorld.ts'

const START = parseDay('2015-01-01')!
/** Older deals hardly close in the made world; their chances are tested as those of zombies. */
const OLDEST = 150

/** As-of dates that go through the quarter with the seed. */
const asOfOf = (days: number, seed: number) => addDays(START, days + ((seed * 37) % 91))

/** Share of open deals whose true chance lies within the stated interval, and expected wins against true ones. */
function recovered(count: number, days: number, seeds: number, firstRecorded = 0) {
  let held = 0
  let deals = 0
  let expected = 0
  let truth = 0
  for (let seed = 1; seed <= seeds; seed++) {
    const asOf = asOfOf(days, seed)
    const end = periodOf(addDays(asOf, 60), 'quarter').end
    const recorded = addDays(START, firstRecorded)
    const records = dealsOfWorld(PLAIN_WORLD, count, START, asOf, seed).filter(
      ({ closed }) => closed === null || closed >= recorded,
    )
    const hazards = fitClosingHazards(records, asOf)
    const chanceOf = winProbabilityInterval(hazards, { from: asOf, to: end })
    const paceOf = paceOfDeal(hazards)
    for (const { outcome, created, owner } of records) {
      const age = asOf - created!
      if (outcome !== 'open' || age > OLDEST) continue
      const chance = trueChance(PLAIN_WORLD, age, asOf, end, 0)
      const { probability, low, high } = chanceOf(age, paceOf(owner, created!).both)
      deals++
      expected += probability
      truth += chance
      if (low <= chance && chance <= high) held++
    }
  }
  return { held: held / deals, ratio: expected / truth }
}

describe('chances from known hazards', () => {
  // Share of true chances within the 80 % interval, over 100 seeds run once: 0.84 with 60 deals, 0.82 with 150, 0.87 with 600, 0.85 with 3,000
  // (30 seeds); expected wins against true ones 0.93, 0.99, 0.99 and 1.00. One owner's deals go with the others'; with paces from 0.6 to 1.6 the
  // shares are 0.71, 0.79, 0.86 and 0.86.
  it.each([
    [60, 365, 40],
    [150, 365, 30],
    [600, 730, 15],
  ])('lie within their intervals: %i deals over %i days', (count, days, seeds) => {
    const { held, ratio } = recovered(count, days, seeds)
    expect(held).toBeGreaterThan(0.7)
    expect(held).toBeLessThan(0.95)
    expect(Math.abs(ratio - 1)).toBeLessThan(0.15)
  })

  it('are found from a record that begins after the deals do', () => {
    const { held, ratio } = recovered(600, 600, 10, 250)
    expect(held).toBeGreaterThan(0.65)
    expect(Math.abs(ratio - 1)).toBeLessThan(0.1)
  })

  it('hardly leave any to deals older than those that close', () => {
    const asOf = addDays(START, 800)
    const hazards = fitClosingHazards(dealsOfWorld(PLAIN_WORLD, 800, START, asOf, 9), asOf)
    const chanceOf = winProbabilityInterval(hazards, { from: asOf, to: addDays(asOf, 60) })
    const { probability, high } = chanceOf(500, { effect: 1, evidence: Number.POSITIVE_INFINITY })
    // truth: 60 days at 0.0002 a day, 1.2 %
    expect(probability).toBeLessThan(0.04)
    expect(high).toBeGreaterThan(0.01)
  })
})
