import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivalShares } from '../../../src/model/arrivals/arrivalShares.ts'
import { newBusinessShares } from '../../../src/model/arrivals/newBusinessShares.ts'
import type { Day } from '../../../src/model/calendar/day.ts'
import type { DealRecord } from '../../../src/model/forecast/dealRecord.ts'
import { dealOf } from '../dealOf.ts'
import { madeArrivals, START } from './madeArrivals.ts'

const day = (offset: number) => (START + offset) as Day

const deals = fc.array(
  fc.record({
    created: fc.option(fc.integer({ min: 0, max: 400 }), { freq: 9 }),
    owner: fc.constantFrom('Ann', 'Bo', 'Cy', null),
    product: fc.constantFrom('one', 'two', null),
    amount: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    won: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
)

describe('newBusinessShares', () => {
  it('parts sum to the whole, whatever they are split by', () => {
    fc.assert(
      fc.property(deals, (rows) => {
        const known = rows.map(({ created, owner, product, amount, won }, i) =>
          dealOf({
            id: `${i}`,
            created: created === null ? null : day(created),
            ...(won ? { outcome: 'won' as const, closed: day(400) } : {}),
            ...{ owner, product, amount },
          }),
        )
        const shares = newBusinessShares(known, day(400))
        const dated = known.some((deal) => deal.created !== null) ? 1 : 0
        for (const key of ['owner', 'product'] as const) {
          const parts = [...new Set(known.map((deal) => deal[key]))].map((value) =>
            shares.of((deal) => deal[key] === value),
          )
          expect(parts.reduce((sum, part) => sum + part.count, 0)).toBeCloseTo(dated, 10)
          expect(parts.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(dated, 10)
        }
      }),
    )
  })

  it('follows a mix that changes within eight weeks, and reads a lasting one from all of it', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const created = madeArrivals(656, () => 3, seed)
      // Team a: two of five deals, from day 600 on one of five.
      const teamOf = (i: number) => ((i * 7) % 5 < (created[i]! < day(600) ? 2 : 1) ? 'a' : 'b')
      const known = created.map((on, i) => dealOf({ id: `${i}`, created: on, team: teamOf(i) }))
      const shareOn = (asOf: Day) => {
        const shares = arrivalShares(
          known.filter((deal) => deal.created! <= asOf),
          asOf,
        )
        return { share: shares.sumOf(({ team }) => (team === 'a' ? 1 : 0)), effective: shares.effective }
      }
      expect(Math.abs(shareOn(day(599)).share - 0.4)).toBeLessThan(0.03)
      expect(shareOn(day(599)).effective).toBeGreaterThan(500)
      expect(shareOn(day(655)).share).toBeLessThan(0.27)
    }
  })

  it('gives by value what deals of a product and an owner are worth', () => {
    const won = (id: string, owner: string, product: string, amount: number): DealRecord =>
      dealOf({ id, owner, product, amount, outcome: 'won', created: day(0), closed: day(10) })
    const known = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((i) => [
      won(`a${i}`, 'Ann', 'large', 9_000 + 10 * i),
      won(`b${i}`, 'Bo', 'small', 1_000 + 10 * i),
    ])
    const ann = newBusinessShares(known, day(20)).of(({ owner }) => owner === 'Ann')
    expect(ann.count).toBeCloseTo(0.5, 12)
    // Sums: 72,360 and 8,360; the products' means are drawn together a little.
    expect(ann.value).toBeGreaterThan(0.88)
    expect(ann.value).toBeLessThanOrEqual(72_360 / 80_720)
  })
})
