import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, parseDay } from '../../../src/model/calendar/day.ts'
import { monthOfQuarter } from '../../../src/model/calendar/monthOfQuarter.ts'
import type { DealHistory } from '../../../src/model/hazard/dealHistory.ts'
import { expectedClosings } from '../../../src/model/hazard/expectedClosings.ts'
import { exposureTable } from '../../../src/model/hazard/exposureTable.ts'
import { riskGrid } from '../../../src/model/hazard/riskGrid.ts'

const ZERO = parseDay('2016-01-01')!
const AS_OF = addDays(ZERO, 200)
const STARTS = [0, 7, 20, 61]

const history = fc
  .record({
    created: fc.integer({ min: 0, max: 200 }),
    late: fc.integer({ min: 0, max: 30 }),
    stay: fc.integer({ min: 0, max: 120 }),
    outcome: fc.constantFrom('won' as const, 'lost' as const, null),
  })
  .map(({ created, late, stay, outcome }): DealHistory => {
    const from = Math.min(200, created + late)
    const to = Math.min(200, from + stay)
    return {
      created: addDays(ZERO, created),
      from: addDays(ZERO, from),
      to: addDays(ZERO, to),
      outcome,
      owner: null,
    }
  })

const bandOf = (age: number) => STARTS.findLastIndex((start) => age >= start)

describe('riskGrid', () => {
  it('with its tables is what walking through every day of every deal gives', () => {
    fc.assert(
      fc.property(fc.array(history, { minLength: 1, maxLength: 12 }), (histories) => {
        const grid = riskGrid(histories, AS_OF, STARTS, 1)
        const weights = Float64Array.from({ length: grid.days }, (_, i) => 1 + i / 100)
        const paces = Float64Array.from({ length: grid.days }, (_, i) => 1 + (i % 3))
        const rates = Array.from({ length: 12 }, (_, cell) => 0.01 * (cell + 1))
        const exposure = new Float64Array(12)
        const won = new Float64Array(12)
        const expected = histories.map(({ created, from, to, outcome }) => {
          let sum = 0
          for (let day = from; day <= to; day = addDays(day, 1)) {
            const cell = monthOfQuarter(day as Day) * 4 + bandOf(day - created)
            const i = day - grid.first
            exposure[cell]! += weights[i]! * paces[i]!
            sum += weights[i]! * paces[i]! * rates[cell]!
            if (day === to && outcome === 'won') won[cell]! += weights[i]!
          }
          return sum
        })
        const table = exposureTable(grid, weights, paces)
        const balance = expectedClosings(histories, grid, STARTS, rates, weights, paces)
        for (let cell = 0; cell < 12; cell++) {
          expect(table.exposure[cell]).toBeCloseTo(exposure[cell]!, 9)
          expect(table.won[cell]).toBeCloseTo(won[cell]!, 9)
        }
        for (let i = 0; i < histories.length; i++) expect(balance.expected[i]).toBeCloseTo(expected[i]!, 9)
      }),
      { numRuns: 60 },
    )
  })
})
