import { describe, expect, it } from 'vitest'
import { addDays, type Day, parseDay } from '../../../src/model/calendar/day.ts'
import { dealHistories } from '../../../src/model/hazard/dealHistory.ts'
import { fitClosingHazards } from '../../../src/model/hazard/fitClosingHazards.ts'
import { winProbability } from '../../../src/model/hazard/winProbability.ts'
import { dealOf } from '../dealOf.ts'
import { madeDeals } from '../madeDeals.ts'

const ZERO = parseDay('2017-01-01')!
const at = (days: number): Day => addDays(ZERO, days)

describe('fitClosingHazards', () => {
  it('counts closings and deal-days; open deals are censored, not lost', () => {
    const records = [
      dealOf({ id: 'won at age 2', created: at(0), closed: at(2), outcome: 'won' }),
      dealOf({ id: 'lost at age 0', created: at(1), closed: at(1), outcome: 'lost' }),
      dealOf({ id: 'open', created: at(0) }),
    ]
    const hazards = fitClosingHazards(records, at(4))
    // one band up to age 2, one beyond: 3 + 1 + 3 deal-days in the first, 2 (ages 3 and 4 of the open deal) in the second
    expect(hazards.bandStarts).toEqual([0, 3])
    expect(hazards.exposureDays).toEqual([7, 2])
    expect(hazards.wonCounts).toEqual([1, 0])
    expect(hazards.lostCounts).toEqual([1, 0])
    expect(hazards.oldestWonAge).toBe(2)
    expect(hazards.closedCount).toBe(2)
  })

  it('ignores what comes after the as-of date, and counts what comes on it', () => {
    const records = [
      dealOf({ id: 'won on the day', created: at(0), closed: at(4), outcome: 'won' }),
      dealOf({ id: 'won later', created: at(0), closed: at(5), outcome: 'won' }),
      dealOf({ id: 'created later', created: at(5) }),
    ]
    const hazards = fitClosingHazards(records, at(4))
    expect(hazards.closedCount).toBe(1)
    expect(hazards.exposureDays.reduce((a, b) => a + b)).toBe(10)
  })

  it('observes from the first recorded closing where the record begins late', () => {
    // Ten deals created on day 0, one of them closing on day 100; from day 100 on one deal a day, each closing at age 10.
    const records = [
      ...Array.from({ length: 10 }, (_, i) => dealOf({ id: `early ${i}`, created: at(0) })),
      ...Array.from({ length: 20 }, (_, i) =>
        dealOf({ id: `late ${i}`, created: at(100 + i), closed: at(110 + i), outcome: 'lost' }),
      ),
    ]
    records[0] = dealOf({ id: 'early 0', created: at(0), closed: at(100), outcome: 'won' })
    // After day 100 all 20 deals that reach age 10 close there; before it ten deals passed age 10 unharmed: 10 closings expected,
    // none seen, chance exp(-10). So closings before day 100 weren't recorded, and the early deals are observed from then on:
    // one of them for 1 day, nine for days 100 to 129 (30 days); the twenty late ones for ages 0 to 10 (11 days).
    const hazards = fitClosingHazards(records, at(129))
    expect(hazards.exposureDays.reduce((a, b) => a + b)).toBe(1 + 9 * 30 + 20 * 11)
    expect(dealHistories(records, at(129)).every((deal) => deal.from >= at(100))).toBe(true)
  })

  it('keeps the days before the first closing where the silence is no surprise', () => {
    const records = [
      dealOf({ id: 'a', created: at(0), closed: at(50), outcome: 'won' }),
      dealOf({ id: 'b', created: at(0) }),
    ]
    expect(dealHistories(records, at(60)).map((deal) => deal.from)).toEqual([at(0), at(0)])
  })

  it('lets deals older than any ever closed die out', () => {
    const asOf = at(500)
    const hazards = fitClosingHazards(madeDeals(1500, at(0), asOf), asOf)
    const young = winProbability(hazards, 20, asOf, at(590))
    const zombie = winProbability(hazards, 300, asOf, at(590))
    // the truth at age 20: 0.3 * 70 / 85 won later, of 0.6 * 70 / 85 + 0.4 still open: 0.28
    expect(Math.abs(young - 0.28)).toBeLessThan(0.08)
    expect(zombie).toBeLessThan(0.02)
  })

  it('finds the rates that made the data', () => {
    // 3,000 deals, each closing with a daily rate of 0.02, two in five closings won: after 90 days 0.4 (1 - exp(-1.8))
    const asOf = at(1000)
    let state = 7
    const next = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return (state + 0.5) / 4294967296
    }
    const records = Array.from({ length: 3000 }, (_, i) => {
      const created = at(Math.floor(i / 3))
      const closed = addDays(created, Math.floor(-Math.log(next()) / 0.02))
      const outcome = next() < 0.4 ? ('won' as const) : ('lost' as const)
      return closed > asOf
        ? dealOf({ id: `${i}`, created })
        : dealOf({ id: `${i}`, created, closed, outcome })
    })
    const chance = winProbability(fitClosingHazards(records, asOf), -1, asOf, addDays(asOf, 90))
    // 3,000 deals weighted by recency are worth some 400: standard error 0.024; three of them
    expect(Math.abs(chance - 0.4 * (1 - Math.exp(-1.8)))).toBeLessThan(0.072)
  })

  it.each([0, 1, 5, 40])('gives finite rates from %i closed deals', (closed) => {
    const records = Array.from({ length: closed + 3 }, (_, i) =>
      i < closed
        ? dealOf({
            id: `${i}`,
            created: at(i),
            closed: at(i + 10 + (i % 7)),
            outcome: i % 3 ? 'lost' : 'won',
          })
        : dealOf({ id: `${i}`, created: at(i) }),
    )
    const hazards = fitClosingHazards(records, at(80))
    const rates = [...hazards.wonRates.flat(), ...hazards.lostRates.flat(), ...hazards.cohortEffects]
    for (const rate of rates) expect(rate > 0 && rate < 10).toBe(true)
    const chance = winProbability(hazards, 5, at(80), at(170))
    expect(chance > 0 && chance < 1).toBe(true)
  })

  it('is the prior without any deal: one win in three closings, 90 days open', () => {
    const hazards = fitClosingHazards([], at(0))
    expect(hazards.wonRates[0]![0]! / hazards.lostRates[0]![0]!).toBeCloseTo(0.5, 10)
    expect(1 / (hazards.wonRates[1]![0]! + hazards.lostRates[1]![0]!)).toBeCloseTo(90, 8)
  })

  it('tells a fast owner from a slow one, and a batch that stands still', () => {
    const asOf = at(300)
    const records = Array.from({ length: 600 }, (_, i) => {
      const owner = ['quick', 'slow', 'other', 'usual'][i % 4]!
      const created = at(Math.floor(i / 2))
      const days = owner === 'quick' ? 10 + (i % 9) : owner === 'slow' ? 60 + (i % 30) : 20 + (i % 40)
      const stuck = created >= at(200) && created < at(215)
      const closed = addDays(created, days)
      if (stuck || closed > asOf) return dealOf({ id: `${i}`, created, owner })
      return dealOf({
        id: `${i}`,
        created,
        closed,
        owner,
        outcome: i % 3 ? ('won' as const) : ('lost' as const),
      })
    })
    const hazards = fitClosingHazards(records, asOf)
    const effect = (owner: string) => hazards.ownerEffects[hazards.owners.indexOf(owner)]!
    expect(effect('quick')).toBeGreaterThan(1.3)
    expect(effect('slow')).toBeLessThan(0.8)
    // created on days 200 to 214, 86 to 100 days before the end: cohorts 5 and 6 counted back in half-months
    expect(hazards.cohortEffects[6]!).toBeLessThan(0.5)
    expect(hazards.cohortEffects[9]!).toBeGreaterThan(0.8)
  })
})
