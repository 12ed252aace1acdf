import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, parseDay } from '../../../src/model/calendar/day.ts'
import type { ClosingHazards } from '../../../src/model/hazard/closingHazards.ts'
import { NO_CROWDING } from '../../../src/model/hazard/crowding.ts'
import { fitClosingHazards } from '../../../src/model/hazard/fitClosingHazards.ts'
import { winProbability } from '../../../src/model/hazard/winProbability.ts'
import { winWithin } from '../../../src/model/hazard/winWithin.ts'
import { madeDeals } from '../madeDeals.ts'

const FROM = parseDay('2017-01-01')!
const daysOn = (days: number) => addDays(FROM, days)

/** Hazards under which a deal closes each day with the chances given by band; `won` is the share of closings won. */
function hazardsOf(bandStarts: number[], closes: number[], won: number[]): ClosingHazards {
  const rates = closes.map((chance) => -Math.log(1 - chance))
  const wonRates = rates.map((rate, b) => rate * won[b]!)
  const lostRates = rates.map((rate, b) => rate * (1 - won[b]!))
  const ones = closes.map(() => 1)
  const support = {
    cells: [ones, ones, ones],
    cellLean: [ones, ones, ones],
    bands: ones,
    bandLean: ones,
    pooled: 1,
    months: [1, 1, 1],
    monthShares: [1 / 3, 1 / 3, 1 / 3],
  }
  return {
    bandStarts,
    won: wonRates,
    lost: lostRates,
    wonByMonthOfQuarter: [1, 1, 1],
    lostByMonthOfQuarter: [1, 1, 1],
    wonRates: [wonRates, wonRates, wonRates],
    lostRates: [lostRates, lostRates, lostRates],
    wonSupport: support,
    lostSupport: support,
    owners: [],
    ownerEffects: [],
    ownerEvidence: [],
    cohortEffects: [],
    cohortEvidence: [],
    crowding: NO_CROWDING,
    fittedOn: FROM,
    wonCounts: ones,
    lostCounts: ones,
    exposureDays: ones,
    oldestWonAge: null,
    closedCount: 0,
    fiscalYearStart: 1,
    halfLife: null,
  }
}

describe('winProbability', () => {
  const half = hazardsOf([0], [0.5], [0.6])

  it('sums P(still open) times P(won that day)', () => {
    // open before each day 1, 1/2, 1/4; closes with 1/2, of which 0.6 won: 0.6 (1/2 + 1/4 + 1/8) = 0.525
    expect(winProbability(half, 10, FROM, daysOn(3))).toBeCloseTo(0.525, 14)
  })

  it('moves on through the age bands', () => {
    // ages 1, 2 | 3, 4: closes 1/2, 1/2 | 1/5, 1/5; won share 0.6 | 0.1
    // 0.6 (1/2 + 1/4) + 0.1 (1/4 * 1/5 + 1/4 * 4/5 * 1/5) = 0.45 + 0.1 * 0.09 = 0.459
    const two = hazardsOf([0, 3], [0.5, 0.2], [0.6, 0.1])
    expect(winProbability(two, 0, FROM, daysOn(4))).toBeCloseTo(0.459, 14)
  })

  it('uses the month in which a day falls', () => {
    const base = hazardsOf([0], [0.5], [0.6])
    const none = [0]
    const onlyMarch = {
      ...base,
      wonRates: [none, none, base.wonRates[2]!],
      lostRates: [none, none, base.lostRates[2]!],
    }
    expect(winProbability(onlyMarch, 0, FROM, parseDay('2017-02-28')!)).toBe(0)
    expect(winProbability(onlyMarch, 0, FROM, parseDay('2017-03-02')!)).toBeCloseTo(0.45, 14)
  })

  it('lets a new deal be won on the day of its creation', () => {
    const sameDay = hazardsOf([0, 1], [0.5, 0], [1, 0])
    expect(winProbability(sameDay, -1, FROM, daysOn(1))).toBeCloseTo(0.5, 14)
    expect(winProbability(sameDay, 0, FROM, daysOn(50))).toBe(0)
  })

  it('is 0 where no day is left, and adds a log-odds shift', () => {
    expect(winProbability(half, 0, FROM, FROM)).toBe(0)
    expect(winProbability(half, 0, FROM, daysOn(-5))).toBe(0)
    // odds 0.525 / 0.475 doubled: 1.05 / (1.05 + 0.475)
    expect(winProbability(half, 0, FROM, daysOn(3), undefined, Math.log(2))).toBeCloseTo(1.05 / 1.525, 14)
  })

  it('multiplies the won share with the conversion lever, up to all of it', () => {
    expect(winProbability(half, 0, FROM, daysOn(3), { conversion: 1.5, cycle: 1 })).toBeCloseTo(
      0.9 * 0.875,
      14,
    )
    expect(winProbability(half, 0, FROM, daysOn(3), { conversion: 2, cycle: 1 })).toBeCloseTo(0.875, 14)
  })

  it('runs the course faster with the cycle lever', () => {
    // half the time: six days' worth in three; a third longer: 2.25 days' worth, 1/2^2.25 stay open
    expect(winProbability(half, 0, FROM, daysOn(3), { conversion: 1, cycle: 0.5 })).toBeCloseTo(
      0.6 * (1 - 1 / 64),
      14,
    )
    expect(winProbability(half, 0, FROM, daysOn(3), { conversion: 1, cycle: 4 / 3 })).toBeCloseTo(
      0.6 * (1 - 0.5 ** 2.25),
      14,
    )
  })
})

describe('winWithin', () => {
  it('counts wins from the start of a window ahead', () => {
    const chance = winWithin(hazardsOf([0], [0.5], [0.6]), { from: FROM, start: daysOn(2), to: daysOn(3) })
    // days 2 and 3: 0.6 (1/4 + 1/8)
    expect(chance(7)).toBeCloseTo(0.225, 14)
  })

  it('agrees with a plain loop over competing risks, and parts of a window add up', () => {
    const hazards = fitClosingHazards(madeDeals(400, parseDay('2016-01-01')!, FROM), FROM)
    const brute = (age: number, days: number, pace: number) => {
      let open = 1
      let won = 0
      for (let j = 1; j <= days; j++) {
        const month = Math.floor(new Date((FROM + j) * 86_400_000).getUTCMonth() % 3)
        let band = 0
        while (band + 1 < hazards.bandStarts.length && hazards.bandStarts[band + 1]! <= age + j) band++
        const { elasticity, first, loads } = hazards.crowding
        const crowded = Math.exp(-elasticity * loads[FROM + j - first]!)
        const w = hazards.wonRates[month]![band]! * pace * crowded
        const l = hazards.lostRates[month]![band]! * pace * crowded
        won += (open * (1 - Math.exp(-w - l)) * w) / (w + l)
        open *= Math.exp(-w - l)
      }
      return won
    }
    fc.assert(
      fc.property(
        fc.integer({ min: -1, max: 300 }),
        fc.integer({ min: 1, max: 120 }),
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        (age, days, pace) => {
          const whole = winWithin(hazards, { from: FROM, to: daysOn(days) })(age, pace)
          expect(whole).toBeCloseTo(brute(age, days, pace), 12)
          const middle = Math.floor(days / 2)
          const early = winWithin(hazards, { from: FROM, to: daysOn(middle) })(age, pace)
          const late = winWithin(hazards, { from: FROM, start: daysOn(middle + 1), to: daysOn(days) })(
            age,
            pace,
          )
          expect(early + late).toBeCloseTo(whole, 12)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('never falls with more time, more conversion or a shorter cycle', () => {
    const hazards = fitClosingHazards(madeDeals(300, parseDay('2016-01-01')!, FROM, 3), FROM)
    const ratio = fc.double({ min: 0.2, max: 5, noNaN: true })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: 92 }),
        ratio,
        ratio,
        (age, days, a, b) => {
          const [low, high] = a < b ? [a, b] : [b, a]
          const at = (conversion: number, cycle: number, to: number) =>
            winWithin(hazards, { from: FROM, to: daysOn(to) as Day }, { conversion, cycle })(age)
          expect(at(high, 1, days)).toBeGreaterThanOrEqual(at(low, 1, days) - 1e-15)
          expect(at(1, low, days)).toBeGreaterThanOrEqual(at(1, high, days) - 1e-15)
          expect(at(1, 1, days + 1)).toBeGreaterThanOrEqual(at(1, 1, days))
        },
      ),
    )
  })
})
