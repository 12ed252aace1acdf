import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../src/model/calendar/day.ts'
import { parsePeriod } from '../../../src/model/calendar/period.ts'
import { conditionalProbability } from '../../../src/model/distribution/conditionalProbability.ts'
import type { DealRecord } from '../../../src/model/forecast/dealRecord.ts'
import { evaluateForecast } from '../../../src/model/forecast/evaluateForecast.ts'
import type { ForecastBasis, OpenDeal } from '../../../src/model/forecast/forecastBasis.ts'
import { learnForecast } from '../../../src/model/forecast/learnForecast.ts'
import { selectForecast } from '../../../src/model/forecast/selectForecast.ts'
import { gaussHermite } from '../../../src/model/probability/gaussHermite.ts'
import { normalQuantile } from '../../../src/model/probability/normalQuantile.ts'
import { categoryParts } from '../../../src/model/rollUp/categoryParts.ts'
import { expectedByCategory } from '../../../src/model/rollUp/expectedByCategory.ts'
import { partOfBasis } from '../../../src/model/rollUp/partOfBasis.ts'
import { rollUp } from '../../../src/model/rollUp/rollUp.ts'
import { madeDeals } from '../madeDeals.ts'

const AS_OF = dayOf(2026, 10, 15)
const PERIOD = parsePeriod('2026-Q4')!
const records = madeDeals(900, dayOf(2025, 6, 1), AS_OF)
const learned = learnForecast({ records, asOf: AS_OF })
const whole = selectForecast(learned, { period: PERIOD })
const owners = [...new Set(records.map(({ owner }) => owner))]
const byOwner = (owner: string | null) => (record: DealRecord) => record.owner === owner

/** The whole with a handful of deals of round amounts, without new business: outcomes can be enumerated. */
function small(chances: readonly number[], rho: number): ForecastBasis {
  const like = whole.deals[0]!
  return {
    ...whole,
    wonToDate: 500_00,
    deals: chances.map(
      (probability, i): OpenDeal => ({
        ...like,
        id: `d${i}`,
        probability,
        logOddsShift: 0,
        amount: (i + 1) * 100_00,
        judgement: null,
      }),
    ),
    newBusiness: { ...whole.newBusiness, arrivalsByDay: [] },
    correlation: { ...whole.correlation, value: rho },
  }
}

describe('rollUp', () => {
  it('cuts the forecast into parts whose means sum to the total', () => {
    const parts = owners.map((owner) => ({
      basis: partOfBasis(whole, learned, byOwner(owner)),
      target: null,
    }))
    const total = evaluateForecast(whole, { target: 0 })
    const { parts: evaluated } = rollUp(whole, total, parts)
    const sum = (value: (part: (typeof evaluated)[number]) => number) =>
      evaluated.reduce((all, part) => all + value(part), 0)
    expect(sum((part) => part.wonToDate)).toBeCloseTo(total.wonToDate, 6)
    expect(sum((part) => part.open.count)).toBe(total.open.count)
    expect(sum((part) => part.open.expected) / total.open.expected).toBeCloseTo(1, 12)
    expect(sum((part) => part.newBusiness.expected) / total.newBusiness.expected).toBeCloseTo(1, 9)
    expect(sum((part) => part.total.mean) / total.total.mean).toBeCloseTo(1, 9)
    expect(sum((part) => part.total.p10)).toBeLessThan(total.total.p10)
    expect(sum((part) => part.total.p90)).toBeGreaterThan(total.total.p90)
  })

  it('sees a part as a forecast of that part alone does', () => {
    const picks = byOwner(owners[1]!)
    const alone = evaluateForecast(selectForecast(learned, { period: PERIOD, select: picks }), {
      target: 1e7,
    })
    const part = evaluateForecast(partOfBasis(whole, learned, picks), { target: 1e7 })
    expect(part.total).toEqual(alone.total)
    expect(part.chance).toBe(alone.chance)
  })

  it('sums whatever the parts are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 }), (groups) => {
        const groupOf = (record: DealRecord) => groups[Number(record.id.slice(5)) % 7]!
        const parts = [0, 1, 2, 3].map((group) =>
          evaluateForecast(
            partOfBasis(whole, learned, (record) => groupOf(record) === group),
            { target: 0 },
          ),
        )
        const total = evaluateForecast(whole, { target: 0 })
        const mean = parts.reduce((sum, part) => sum + part.total.mean, 0)
        expect(mean / total.total.mean).toBeCloseTo(1, 9)
      }),
      { numRuns: 6 },
    )
  })

  it.each([0, 0.05, 0.4])(
    'takes parts and total from one joint distribution (rho %d), by enumeration over outcomes and factor',
    (rho) => {
      const chances = [0.1, 0.85, 0.35, 0.6, 0.5, 0.95]
      const basis = small(chances, rho)
      const inFirst = [true, false, true, false, false, true]
      const partBasis = (first: boolean): ForecastBasis => ({
        ...basis,
        wonToDate: first ? 500_00 : 0,
        deals: basis.deals.filter((_, i) => inFirst[i] === first),
      })
      const total = evaluateForecast(basis, { target: 0 })
      const { parts } = rollUp(basis, total, [
        { basis: partBasis(true), target: null },
        { basis: partBasis(false), target: null },
      ])
      // Joint law of both parts: given z the deals are independent, so P(a, b) = E[P(a | z) P(b | z)].
      const joint = new Map<string, { a: number; b: number; p: number }>()
      const { nodes, weights } = gaussHermite(200)
      for (let outcome = 0; outcome < 2 ** chances.length; outcome++) {
        let a = 500_00
        let b = 0
        chances.forEach((_, i) => {
          if (((outcome >> i) & 1) === 0) return
          if (inFirst[i]) a += (i + 1) * 100_00
          else b += (i + 1) * 100_00
        })
        let p = 0
        nodes.forEach((z, k) => {
          const given = chances.map((chance) => conditionalProbability(normalQuantile(chance), z, rho))
          p += weights[k]! * given.reduce((all, q, i) => all * ((outcome >> i) & 1 ? q : 1 - q), 1)
        })
        const key = `${a} ${b}`
        joint.set(key, { a, b, p: (joint.get(key)?.p ?? 0) + p })
      }
      const least = (amountOf: (o: { a: number; b: number }) => number, amount: number) =>
        [...joint.values()].reduce((sum, o) => sum + (amountOf(o) >= amount ? o.p : 0), 0)
      for (let amount = 50_00; amount < 2_700_00; amount += 100_00) {
        expect(total.distribution.chanceOfAtLeast(amount)).toBeCloseTo(
          least(({ a, b }) => a + b, amount),
          6,
        )
        expect(parts[0]!.distribution.chanceOfAtLeast(amount)).toBeCloseTo(
          least(({ a }) => a, amount),
          6,
        )
        expect(parts[1]!.distribution.chanceOfAtLeast(amount)).toBeCloseTo(
          least(({ b }) => b, amount),
          6,
        )
      }
    },
  )

  it('says how much of the variance is common: what the parts covary beyond their own', () => {
    const chances = Array.from({ length: 14 }, () => 0.5)
    const shareOf = (basis: ForecastBasis) =>
      rollUp(basis, evaluateForecast(basis, { target: 0 }), []).commonShare
    expect(shareOf(small(chances, 0))).toBe(0)
    const rho = 0.2
    const total = evaluateForecast(small(chances, rho), { target: 0 })
    const share = shareOf(small(chances, rho))
    // Var(E[S | z]) = sum over pairs of a_i a_j Cov(p_i(z), p_j(z)); for p = 1/2 that covariance is asin(rho) / (2 pi).
    const amounts = chances.map((_, i) => (i + 1) * 100_00)
    const sum = amounts.reduce((all, amount) => all + amount, 0)
    const common = (sum ** 2 * Math.asin(rho)) / (2 * Math.PI)
    expect(share).toBeCloseTo(common / total.distribution.sd ** 2, 6)
    expect(share).toBeGreaterThan(0.3)
  })
})

describe('categoryParts', () => {
  it('cuts the whole into won, categories and new business, which sum to it', () => {
    const evaluation = evaluateForecast(whole, { target: 0 })
    const parts = categoryParts(whole, evaluation)
    const { parts: evaluated } = rollUp(
      whole,
      evaluation,
      parts.map(({ basis }) => ({ basis, target: null })),
    )
    expect(parts.map(({ name }) => name)).toEqual([
      ...['won', 'commit', 'best-case', 'pipeline', 'omitted', 'new-business'],
    ])
    expect(evaluated[0]!.total).toEqual({
      ...{ mean: whole.wonToDate, p10: whole.wonToDate, p50: whole.wonToDate, p90: whole.wonToDate },
    })
    const byCategory = expectedByCategory(evaluation.deals)
    byCategory.forEach(({ expected, count }, i) => {
      expect(evaluated[i + 1]!.open.count).toBe(count)
      expect(evaluated[i + 1]!.total.mean).toBeCloseTo(expected, 4)
    })
    expect(evaluated[5]!.total.mean).toBeCloseTo(evaluation.newBusiness.expected, 4)
    const sum = evaluated.reduce((all, part) => all + part.total.mean, 0)
    expect(sum / evaluation.total.mean).toBeCloseTo(1, 12)
  })
})
