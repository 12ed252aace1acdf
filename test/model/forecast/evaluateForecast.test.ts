import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, parseDay } from '../../../src/model/calendar/day.ts'
import { parsePeriod } from '../../../src/model/calendar/period.ts'
import { buildForecastBasis } from '../../../src/model/forecast/buildForecastBasis.ts'
import { evaluateForecast } from '../../../src/model/forecast/evaluateForecast.ts'
import { pooledJudgement } from '../../../src/model/judgement/pooledJudgement.ts'
import { dealOf } from '../dealOf.ts'
import { madeDeals } from '../madeDeals.ts'

const START = parseDay('2016-06-01')!
const AS_OF = parseDay('2017-10-20')!
const Q4 = parsePeriod('2017-Q4')!
const TARGET = 40_000_000

const records = [...madeDeals(400, START, AS_OF), dealOf({ id: 'undated', amount: 5000 })]
const basis = buildForecastBasis({ records, asOf: AS_OF, period: Q4 })

describe('evaluateForecast', () => {
  it('sums to its parts', () => {
    const { wonToDate, open, newBusiness, total, distribution, deals } = evaluateForecast(basis, {
      target: TARGET,
    })
    const sum = wonToDate + open.expected + newBusiness.expected
    expect(total.mean).toBeCloseTo(sum, 6)
    expect(Math.abs(distribution.mean - sum)).toBeLessThanOrEqual(1e-9 * sum)
    expect(open.count).toBe(records.filter((deal) => deal.outcome === 'open' && deal.created !== null).length)
    expect(deals.reduce((value, deal) => value + deal.amount * deal.probability, 0)).toBeCloseTo(
      open.expected,
      6,
    )
    expect(total.p10 < total.p50 && total.p50 < total.p90).toBe(true)
    const booked = records.filter(
      (deal) => deal.outcome === 'won' && deal.closed! >= Q4.start && deal.closed! <= AS_OF,
    )
    expect(wonToDate).toBe(booked.reduce((value, deal) => value + deal.amount!, 0))
    expect(basis.undated).toEqual({ count: 1, amount: 5000 })
  })

  it('keeps the mean when the correlation changes, and widens the range', () => {
    const narrow = evaluateForecast(basis, { target: TARGET, correlation: 0 })
    const wide = evaluateForecast(basis, { target: TARGET, correlation: 0.2 })
    expect(Math.abs(wide.distribution.mean / narrow.distribution.mean - 1)).toBeLessThan(1e-6)
    expect(wide.total.p90 - wide.total.p10).toBeGreaterThan(narrow.total.p90 - narrow.total.p10)
    expect(wide.correlation).toBe(0.2)
  })

  it('never falls with leads, conversion, size or a shorter cycle', () => {
    const lever = fc.constantFrom('leads' as const, 'conversion' as const, 'size' as const, 'cycle' as const)
    const ratio = fc.double({ min: 0.3, max: 3, noNaN: true })
    const at = (name: string, value: number) =>
      evaluateForecast(basis, {
        target: TARGET,
        levers: { leads: 1, conversion: 1, size: 1, cycle: 1, [name]: value },
      })
    fc.assert(
      fc.property(lever, ratio, ratio, (name, a, b) => {
        const [less, more] = a < b !== (name === 'cycle') ? [a, b] : [b, a]
        const low = at(name, less)
        const high = at(name, more)
        expect(high.total.mean).toBeGreaterThanOrEqual(low.total.mean * (1 - 1e-12))
        // the lattice of the distribution is good to a tenth of a point
        expect(high.chance).toBeGreaterThanOrEqual(low.chance - 1e-3)
      }),
      { numRuns: 40 },
    )
  })

  it('pools a judgement half and half on the logit scale, and takes its amount', () => {
    const deal = basis.deals.find(({ probability }) => probability > 0.1)!
    const judgements = new Map([[deal.id, { probability: 0.9, amount: 42 }]])
    const judged = evaluateForecast(basis, { target: TARGET, judgements }).deals.find(
      ({ id }) => id === deal.id,
    )!
    const odds = Math.sqrt((deal.probability / (1 - deal.probability)) * 9)
    expect(judged.probability).toBeCloseTo(odds / (1 + odds), 12)
    expect(judged.amount).toBe(42)
    const built = buildForecastBasis({ records, asOf: AS_OF, period: Q4, judgements })
    expect(evaluateForecast(built, { target: TARGET }).deals.find(({ id }) => id === deal.id)).toEqual(judged)
  })

  it('lets no certainty of a person veto the model', () => {
    expect(pooledJudgement(0.3, null)).toBe(0.3)
    for (const certain of [0, 1]) {
      const pooled = pooledJudgement(0.3, certain)
      expect(pooled > 0 && pooled < 1).toBe(true)
    }
  })

  it('moves a deal by the log-odds of its concern and says so', () => {
    const deal = basis.deals.find(({ probability }) => probability > 0.1)!
    const concerns = new Map([[deal.id, ['competitor']]])
    const typed = { concerns, concernLogOdds: -Math.log(3) }
    const built = buildForecastBasis({ records, asOf: AS_OF, period: Q4, ...typed })
    const concerned = built.deals.find(({ id }) => id === deal.id)!
    const odds = deal.probability / (1 - deal.probability) / 3
    expect(concerned.probability).toBeCloseTo(odds / (1 + odds), 12)
    expect(concerned.reasons.find(({ code }) => code === 'concern')!.effect).toBeCloseTo(
      concerned.probability - deal.probability,
      12,
    )
  })

  it('gives each deal an importance on request', () => {
    const plain = evaluateForecast(basis, { target: TARGET })
    const { deals } = evaluateForecast(basis, { target: TARGET, importance: true })
    expect(plain.deals.every(({ importance }) => importance === null)).toBe(true)
    expect(deals.every(({ importance }) => importance! >= -1e-6 && importance! <= 1)).toBe(true)
    expect(Math.max(...deals.map(({ importance }) => importance!))).toBeGreaterThan(0.01)
  })

  it('is certain once the period is over', () => {
    const over = buildForecastBasis({ records, asOf: AS_OF, period: parsePeriod('2017-Q3')! })
    const { total, open, newBusiness, wonToDate, chance } = evaluateForecast(over, { target: over.wonToDate })
    expect(open.expected + newBusiness.expected).toBe(0)
    expect([total.mean, total.p10, total.p90]).toEqual([wonToDate, wonToDate, wonToDate])
    expect(chance).toBe(1)
  })

  it('forecasts a period that lies ahead: less from deals open now than over both periods together', () => {
    const ahead = evaluateForecast(
      buildForecastBasis({ records, asOf: AS_OF, period: parsePeriod('2018-Q1')! }),
      { target: TARGET },
    )
    const both = evaluateForecast(
      buildForecastBasis({
        records,
        asOf: AS_OF,
        period: { ...Q4, start: addDays(AS_OF, 1), end: parsePeriod('2018-Q1')!.end },
      }),
      { target: TARGET },
    )
    const now = evaluateForecast(basis, { target: TARGET })
    expect(ahead.wonToDate).toBe(0)
    expect(ahead.open.expected).toBeGreaterThan(0)
    expect(Math.abs(ahead.open.expected + now.open.expected - both.open.expected)).toBeLessThan(
      1e-9 * both.open.expected,
    )
    expect(Math.abs(ahead.newBusiness.wins + now.newBusiness.wins - both.newBusiness.wins)).toBeLessThan(
      1e-9 * both.newBusiness.wins,
    )
  })

  it.each([0, 5, 40])('works with %i closed deals, and says how little is known', (closed) => {
    const few = Array.from({ length: closed + 8 }, (_, i) => {
      const created = addDays(START, i * 3)
      if (i >= closed) return dealOf({ id: `${i}`, created, amount: 100_000 })
      return dealOf({
        id: `${i}`,
        created,
        closed: addDays(created, 20 + (i % 30)),
        amount: 100_000,
        outcome: i % 3 ? 'lost' : 'won',
      })
    })
    const asOf = addDays(START, 3 * (closed + 8) + 40)
    const small = buildForecastBasis({
      records: few,
      asOf,
      period: { ...Q4, start: addDays(asOf, -10), end: addDays(asOf, 80) },
    })
    const { total, chance } = evaluateForecast(small, { target: 300_000, importance: true })
    for (const figure of [
      ...Object.values(total),
      chance,
      ...Object.values(small.baseline).filter((x) => typeof x === 'number'),
    ]) {
      expect(Number.isFinite(figure)).toBe(true)
    }
    expect(total.p90 - total.p10).toBeGreaterThan(0)
    for (const { low, high, probability } of small.deals) {
      expect(low <= probability && probability <= high).toBe(true)
      // the factor between the ends of the interval, in odds
      if (closed === 0) expect(high / (1 - high) / (low / (1 - low))).toBeGreaterThan(3)
    }
    if (closed === 0) expect(small.deals[0]!.reasons.map(({ code }) => code)).toContain('no-history')
  })

  it('works without any record', () => {
    const empty = buildForecastBasis({ records: [], asOf: AS_OF, period: Q4 })
    const { total, chance } = evaluateForecast(empty, { target: 1 })
    expect({ ...total, chance }).toEqual({ mean: 0, p10: 0, p50: 0, p90: 0, chance: 0 })
  })
})
