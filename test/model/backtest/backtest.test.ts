import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { backtest } from '../../../src/model/backtest/backtest.ts'
import type { BacktestResult } from '../../../src/model/backtest/backtestResult.ts'
import { addDays, type Day, dayOf, parseDay } from '../../../src/model/calendar/day.ts'
import { parsePeriod, periodOf } from '../../../src/model/calendar/period.ts'
import { buildForecastBasis } from '../../../src/model/forecast/buildForecastBasis.ts'
import type { DealRecord } from '../../../src/model/forecast/dealRecord.ts'
import { evaluateForecast } from '../../../src/model/forecast/evaluateForecast.ts'
import { dealOf } from '../dealOf.ts'
import { madeDeals } from '../madeDeals.ts'
import { mavenDeals, mavenIsHere } from '../maven.ts'

const START = parseDay('2016-01-01')!
const END = parseDay('2017-12-31')!
const records = madeDeals(500, START, END, 9)
const quarterAt = (asOf: Day) => ({ asOf, period: periodOf(asOf, 'quarter') })

describe('backtest', () => {
  it('scores the forecast of the day against what came', () => {
    const asOf = parseDay('2017-05-10')!
    const { cutoffs, summary } = backtest(records, [{ ...quarterAt(asOf), known: records }])
    const cutoff = cutoffs[0]!
    const basis = buildForecastBasis({ records, asOf, period: cutoff.period })
    const forecast = evaluateForecast(basis, { target: 0 })
    const wins = records.filter(
      (deal) =>
        deal.outcome === 'won' && deal.closed! >= cutoff.period.start && deal.closed! <= cutoff.period.end,
    )
    const fromOpen = wins.filter((deal) => deal.created! <= asOf && deal.closed! > asOf)
    const sum = (deals: readonly DealRecord[]) => deals.reduce((total, deal) => total + deal.amount!, 0)
    expect(cutoff.open).toMatchObject({
      count: forecast.open.count,
      expected: forecast.open.expected,
      actual: sum(fromOpen),
    })
    expect(cutoff.total).toMatchObject({
      mean: forecast.total.mean,
      p10: forecast.total.p10,
      actual: sum(wins),
    })
    const ids = new Set(fromOpen.map(({ id }) => id))
    const squares = forecast.deals.map(({ id, probability }) => (probability - (ids.has(id) ? 1 : 0)) ** 2)
    expect(cutoff.open.brier).toBeCloseTo(squares.reduce((a, b) => a + b) / squares.length, 12)
    expect(summary.total.wape).toBeCloseTo(Math.abs(forecast.total.mean - sum(wins)) / sum(wins), 12)
    expect(cutoff.baselines.stageWeighted.open.expected).toBeCloseTo(
      basis.flatWinRate * forecast.open.amount,
      6,
    )
  })

  it('says of the same week of last period what happened then', () => {
    // Last quarter (90 days): of four deals open 81 days before its end one was won, for 100 of its 400 in all.
    const q1 = parsePeriod('2017-Q1')!
    const asOf = addDays(parsePeriod('2017-Q2')!.end, -81)
    const then = addDays(q1.end, -81)
    const deals = [
      dealOf({
        id: 'won from open',
        created: addDays(then, -5),
        closed: addDays(then, 20),
        outcome: 'won',
        amount: 100,
      }),
      dealOf({
        id: 'lost from open',
        created: addDays(then, -5),
        closed: addDays(then, 30),
        outcome: 'lost',
      }),
      dealOf({ id: 'open 1', created: addDays(then, -5), amount: 1000 }),
      dealOf({ id: 'open 2', created: addDays(then, -4), amount: 1000 }),
      dealOf({
        id: 'won at once',
        created: addDays(then, 1),
        closed: addDays(then, 1),
        outcome: 'won',
        amount: 300,
      }),
    ]
    const { lastPeriod } = backtest(deals, [{ ...quarterAt(asOf), known: deals }]).cutoffs[0]!.baselines
    expect(lastPeriod!.open.expected).toBeCloseTo(0.25 * 2000, 10)
    expect(lastPeriod!.total.mean).toBe(400)
  })

  it('forecasts the same whatever happens after the cut-off', () => {
    const asOf = parseDay('2017-08-20')!
    const period = parsePeriod('2017-Q3')!
    const honest = evaluateForecast(buildForecastBasis({ records, asOf, period }), { target: 5e7 })
    const figures = (forecast: typeof honest) => [
      forecast.total,
      forecast.chance,
      forecast.deals,
      forecast.newBusiness,
    ]
    const change = fc.record({
      outcome: fc.constantFrom('won' as const, 'lost' as const),
      wait: fc.integer({ min: 1, max: 130 }),
      amount: fc.integer({ min: 0, max: 1e9 }),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 7, maxLength: 7 }), (changes) => {
        const planted = records
          .filter((deal) => deal.created! <= asOf)
          .map((deal, i): DealRecord => {
            const { outcome, wait, amount } = changes[i % 7]!
            if (deal.closed === null || deal.closed <= asOf) return deal
            return {
              ...deal,
              outcome,
              closed: addDays(asOf, wait),
              amount,
              stage: outcome,
              pushes: wait,
              lastActivity: addDays(asOf, wait),
            }
          })
        planted.push(
          dealOf({
            id: 'from the future',
            created: addDays(asOf, 1),
            closed: addDays(asOf, 2),
            outcome: 'won',
            amount: 1e9,
          }),
        )
        expect(
          figures(evaluateForecast(buildForecastBasis({ records: planted, asOf, period }), { target: 5e7 })),
        ).toEqual(figures(honest))
      }),
      { numRuns: 10 },
    )
  })

  it('takes nothing from the rows of deals that are open to this day but that they are there', () => {
    const asOf = parseDay('2017-08-20')!
    const open = (later: Partial<DealRecord>) =>
      ['A', 'B', 'C'].map((id) => dealOf({ id, created: addDays(asOf, -30), ...later }))
    const later = { amount: 9e8, stage: 'Contract', expectedClose: addDays(asOf, 10), pushes: 3 }
    const [bare, told] = [open({}), open(later)].map(
      (deals) => backtest([...records, ...deals], [quarterAt(asOf)]).cutoffs[0]!,
    )
    expect([told!.open, told!.total, told!.deals]).toEqual([bare!.open, bare!.total, bare!.deals])
  })

  it('has no scores to give where there is nothing', () => {
    const { summary, cutoffs } = backtest([], [quarterAt(END)])
    expect(cutoffs[0]!.baselines).toMatchObject({ lastPeriod: null, ownersCall: null })
    expect(cutoffs[0]!.open.brier).toBeNull()
    expect(summary.open).toEqual({ wape: null, brier: null })
  })
})

describe.skipIf(!mavenIsHere)(
  'backtest on the Maven CRM data (skipped where ../shared/data is absent)',
  () => {
    const deals = mavenIsHere ? mavenDeals() : []
    const days = [6, 7, 8, 9, 10, 11, 12].flatMap((month) => [dayOf(2017, month, 1), dayOf(2017, month, 15)])

    // What was known before each cut-off day.
    let summary: BacktestResult['summary']
    beforeAll(() => {
      const cutoffs = days.map((day) => ({ asOf: addDays(day, -1), period: periodOf(day, 'quarter') }))
      summary = backtest(deals, cutoffs).summary
    }, 60_000)

    it('beats the naive forecasters on 14 cut-offs, and its range holds', () => {
      // The naive figures are those of the data's own description: 1.79 and 0.336 for win rate times open amount,
      // 0.38 and 0.183 for the same week of last quarter, 0.133 for last quarter's total.
      expect(summary.baselines.stageWeighted.open.wape).toBeCloseTo(1.79, 1)
      expect(summary.baselines.stageWeighted.open.brier).toBeCloseTo(0.336, 3)
      expect(summary.baselines.lastPeriod.open.wape).toBeCloseTo(0.38, 1)
      expect(summary.baselines.lastPeriod.open.brier).toBeCloseTo(0.183, 3)
      // The data's own best figures are 0.166 and 0.150 for open deals, 0.091 for the total.
      expect(summary.open.wape!).toBeLessThan(0.15)
      expect(summary.open.brier!).toBeLessThan(0.148)
      expect(summary.total.wape!).toBeLessThan(0.08)
      expect(summary.total.coverage80!).toBeGreaterThanOrEqual(0.7)
      // A range that is wide for the sake of it is told by its CRPS: the totals are some 2.95 million.
      expect(summary.total.crps!).toBeLessThan(0.035 * 295_000_000)
      expect(summary.baselines.ownersCall.tested).toBe(0)
      for (const { skill } of [summary.baselines.stageWeighted, summary.baselines.lastPeriod]) {
        for (const better of Object.values(skill)) expect(better).toBeGreaterThan(0)
      }
      const { score, reliability, resolution, uncertainty, withinGroups } = summary.brierParts!
      expect(reliability - resolution + uncertainty + withinGroups).toBeCloseTo(score, 12)
      expect(score).toBeCloseTo(summary.open.brier!, 12)
      expect(summary.reliability).toHaveLength(10)
      expect(summary.checks.total).toMatchObject({ tested: 14, periods: 3 })
    })

    // All 14 lie within, in three quarters that share their surprises. Met one day, this turns red and joins the test above.
    it.fails('holds the truth in its 80 % range at most 19 times in 20 (it does too often: always)', () => {
      expect(summary.total.coverage80!).toBeLessThanOrEqual(0.95)
    })

    it('holds the last quarter of 2017 in its range, from its first morning', () => {
      const basis = buildForecastBasis({
        records: deals,
        asOf: parseDay('2017-09-30')!,
        period: parsePeriod('2017-Q4')!,
      })
      const { open, total, wonToDate } = evaluateForecast(basis, { target: 280_000_000 })
      expect(open.count).toBe(2409)
      expect(basis.undated.count).toBe(500)
      expect(wonToDate).toBe(0)
      expect(total.p10).toBeLessThan(280_249_600)
      expect(total.p90).toBeGreaterThan(280_249_600)
    }, 60_000)
  },
)
