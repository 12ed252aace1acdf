import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learnNewBusiness } from '../../../src/model/arrivals/learnNewBusiness.ts'
import { addDays, parseDay } from '../../../src/model/calendar/day.ts'
import { parsePeriod } from '../../../src/model/calendar/period.ts'
import { buildForecastBasis } from '../../../src/model/forecast/buildForecastBasis.ts'
import type { DealRecord } from '../../../src/model/forecast/dealRecord.ts'
import { evaluateForecast } from '../../../src/model/forecast/evaluateForecast.ts'
import { newBusinessBasis } from '../../../src/model/forecast/newBusinessBasis.ts'
import { fitClosingHazards } from '../../../src/model/hazard/fitClosingHazards.ts'
import { madeDeals } from '../madeDeals.ts'

const AS_OF = parseDay('2026-05-10')!
const PERIOD = parsePeriod('2026-Q2')!
const basisOf = (known: readonly DealRecord[], select: ((deal: DealRecord) => boolean) | null) =>
  newBusinessBasis(
    learnNewBusiness(known, [], AS_OF, 1),
    fitClosingHazards(known, AS_OF),
    AS_OF,
    PERIOD,
    select,
  )
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
const deals = madeDeals(300, addDays(AS_OF, -400), AS_OF)

describe('newBusinessBasis', () => {
  it('has parts whose expected creations and worth sum to those of the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), (groups) => {
        const worth = ({ arrivalsByDay, amounts }: ReturnType<typeof basisOf>) =>
          (sum(arrivalsByDay) * sum(amounts)) / amounts.length
        const whole = basisOf(deals, null)
        const parts = Array.from({ length: groups }, (_, g) =>
          basisOf(deals, ({ id }) => Number(id.slice(5)) % groups === g),
        )
        expect(sum(parts.map((part) => sum(part.arrivalsByDay)))).toBeCloseTo(sum(whole.arrivalsByDay), 9)
        expect(sum(parts.map(worth)) / worth(whole)).toBeCloseTo(1, 10)
      }),
      { numRuns: 7 },
    )
  })

  it('is the less sure the less is known: of rate, chance and amount alike', () => {
    const few = basisOf(deals.slice(-12), null)
    const many = basisOf(deals, null)
    expect(few.rateVariance).toBeGreaterThan(2 * many.rateVariance)
    expect(few.worthVariance).toBeGreaterThan(3 * many.worthVariance)
    expect(many.dispersion).toBeGreaterThan(1)
    const part = basisOf(deals, ({ owner }) => owner === 'owner 1')
    expect(part.rateVariance).toBeGreaterThan(many.rateVariance)
  })

  it('scatters with its number: double the creations, and what all share doubles the dispersion beyond that of weeks', () => {
    const { dispersion, rateVariance, arrivalsByDay } = basisOf(deals, null)
    const weeks = dispersion - sum(arrivalsByDay) * rateVariance
    expect(weeks).toBeGreaterThanOrEqual(1)
    const basis = buildForecastBasis({ records: deals, asOf: AS_OF, period: PERIOD })
    const bookings = (leads: number) => {
      const { distribution } = evaluateForecast(
        { ...basis, deals: [], wonToDate: 0 },
        { target: 0, correlation: 0, levers: { leads, conversion: 1, size: 1, cycle: 1 } },
      )
      return { mean: distribution.mean, variance: distribution.sd ** 2 }
    }
    // Law of total variance: V = a m + b m^2, so V(2m) - 2 V(m) = 2 b m^2, with b the shared variance that a crowded pipeline lets through.
    const once = bookings(1)
    const twice = bookings(2)
    const { elasticity, error } = basis.hazards.crowding
    const { rateVariance: ofRate, worthVariance } = basis.newBusiness
    const shared = ofRate * ((1 - elasticity) ** 2 + error ** 2) + worthVariance
    expect(twice.mean / once.mean).toBeCloseTo(2, 6)
    expect((twice.variance - 2 * once.variance) / (2 * once.mean ** 2) / shared).toBeCloseTo(1, 3)
  })

  it('adds nothing before any deal was created', () => {
    expect(basisOf([], null)).toMatchObject({ rate: null, amounts: [], dispersion: 1 })
  })
})
