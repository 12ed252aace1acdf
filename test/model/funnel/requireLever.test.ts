import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../src/model/calendar/day.ts'
import { parsePeriod } from '../../../src/model/calendar/period.ts'
import { buildForecastBasis } from '../../../src/model/forecast/buildForecastBasis.ts'
import { evaluateForecast } from '../../../src/model/forecast/evaluateForecast.ts'
import { BASELINE_LEVERS, LEVERS } from '../../../src/model/forecast/levers.ts'
import { chanceHeatmap } from '../../../src/model/funnel/chanceHeatmap.ts'
import { coverage } from '../../../src/model/funnel/coverage.ts'
import { requireLever } from '../../../src/model/funnel/requireLever.ts'
import { whatIf } from '../../../src/model/funnel/whatIf.ts'
import { madeDeals } from '../madeDeals.ts'

const AS_OF = parseDay('2017-10-20')!
const records = madeDeals(600, parseDay('2016-06-01')!, AS_OF, 5)
const basis = buildForecastBasis({ records, asOf: AS_OF, period: parsePeriod('2017-Q4')! })
const target = Math.round(evaluateForecast(basis, { target: 0 }).total.mean)

describe('whatIf', () => {
  it('is the forecast at levers of 1, to the last bit', () => {
    const forecast = evaluateForecast(basis, { target })
    const baseline = whatIf(basis, BASELINE_LEVERS, target)
    expect(baseline.bookings).toEqual(forecast.total)
    expect(baseline.chance).toBe(forecast.chance)
    expect(baseline.attainment).toBe(forecast.total.mean / target)
    const { leads, conversion, averageAmount, cycleDays } = basis.baseline
    expect(baseline).toMatchObject({ leads, conversion, averageAmount, cycleDays })
  })

  it('shows the levers on the averages, keeps a rate within 1, and no attainment of no target', () => {
    const scenario = whatIf(basis, { leads: 2, conversion: 50, size: 0.5, cycle: 0.9 }, 0)
    expect(scenario.leads).toBe(2 * basis.baseline.leads)
    expect(scenario.conversion).toBe(1)
    expect(scenario.averageAmount).toBe(0.5 * basis.baseline.averageAmount)
    expect(scenario.cycleDays).toBe(0.9 * basis.baseline.cycleDays)
    expect(scenario.attainment).toBeNull()
  })
})

describe('requireLever', () => {
  it.each(LEVERS)('gives a value of %s at which the what-if has the confidence asked for', (lever) => {
    for (const confidence of [0.3, 0.6]) {
      const answer = requireLever(basis, lever, confidence, target)
      expect(answer.feasible).toBe(true)
      const { chance } = whatIf(basis, { ...BASELINE_LEVERS, [lever]: answer.multiplier! }, target)
      expect(Math.abs(chance! - confidence)).toBeLessThan(0.001)
      expect(answer.required).toBe(answer.baseline * answer.multiplier!)
      if (lever === 'leads')
        expect(answer.lastUsefulDate! > AS_OF && answer.lastUsefulDate! < basis.period.end).toBe(true)
      else expect(answer.lastUsefulDate).toBe(basis.period.end)
    }
  })

  it('asks for more of a lever the surer one wants to be, and for a shorter cycle', () => {
    for (const lever of LEVERS) {
      const [some, sure] = [0.3, 0.6].map(
        (confidence) => requireLever(basis, lever, confidence, target).multiplier!,
      )
      if (lever === 'cycle') expect(sure!).toBeLessThan(some!)
      else expect(sure!).toBeGreaterThan(some!)
    }
  })

  it('says why when one lever alone is not enough', () => {
    expect(requireLever(basis, 'conversion', 0.9, target * 1000)).toMatchObject({
      feasible: false,
      reason: 'rate-above-one',
      required: null,
      multiplier: null,
    })
    expect(requireLever(basis, 'cycle', 0.9, target * 1000)).toMatchObject({
      feasible: false,
      reason: 'not-by-this-lever',
    })
    const over = buildForecastBasis({ records, asOf: AS_OF, period: parsePeriod('2017-Q3')! })
    expect(requireLever(over, 'leads', 0.9, over.wonToDate + 1)).toMatchObject({
      feasible: false,
      reason: 'period-over',
      lastUsefulDate: null,
    })
    expect(requireLever(over, 'leads', 0.9, over.wonToDate)).toMatchObject({ feasible: true, multiplier: 1 })
  })

  it('needs nothing of a lever for what is booked already', () => {
    expect(requireLever(basis, 'leads', 0.9, basis.wonToDate)).toMatchObject({
      feasible: true,
      multiplier: 0,
      required: 0,
    })
  })
})

describe('chanceHeatmap', () => {
  it('agrees with the what-if in every cell', () => {
    const leads = [0, 0.5, 1, 1.5]
    const conversions = [0.8, 1, 1.25]
    const grid = chanceHeatmap(basis, leads, conversions, target)
    conversions.forEach((conversion, row) => {
      leads.forEach((lead, column) => {
        const { chance } = whatIf(basis, { ...BASELINE_LEVERS, leads: lead, conversion }, target)
        expect(Math.abs(grid[row]![column]! - chance!)).toBeLessThan(0.002)
      })
    })
  })
})

describe('coverage', () => {
  it('finds the pipeline of twice as many deals where twice as many give just that chance', () => {
    const goal = target * 1.2
    const doubled = { ...basis, deals: [...basis.deals, ...basis.deals] }
    const { chance } = evaluateForecast(doubled, { target: goal })
    const value = basis.deals.reduce((sum, deal) => sum + deal.amount, 0)
    const [answer] = coverage(basis, goal, [chance])
    expect(Math.abs(answer!.pipeline! / value - 2)).toBeLessThan(0.01)
    expect(answer!.multiple).toBeCloseTo(answer!.pipeline! / (goal - basis.wonToDate), 12)
  })

  it('rises with the confidence and ends where no pipeline is enough', () => {
    const [half, , ninety] = coverage(basis, target)
    expect(ninety!.pipeline!).toBeGreaterThan(half!.pipeline!)
    expect(coverage(basis, target * 1000, [0.5])).toEqual([
      { confidence: 0.5, pipeline: null, multiple: null },
    ])
    expect(coverage({ ...basis, deals: [] }, target)).toEqual([])
  })
})
