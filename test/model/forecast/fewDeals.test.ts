import { describe, expect, it } from 'vitest'
import { addDays, parseDay } from '../../../src/model/calendar/day.ts'
import { periodOf } from '../../../src/model/calendar/period.ts'
import { buildForecastBasis } from '../../../src/model/forecast/buildForecastBasis.ts'
import { evaluateForecast } from '../../../src/model/forecast/evaluateForecast.ts'
import { logit } from '../../../src/model/probability/logit.ts'
import { dealOf } from '../dealOf.ts'

const START = parseDay('2025-10-01')!
const AS_OF = addDays(START, 195)
const OPEN = 12

/** Twelve open deals, and closed ones of which a third is won. */
function forecastFrom(closed: number) {
  const records = Array.from({ length: closed + OPEN }, (_, i) => {
    const created = addDays(START, i < closed ? (i * 7) % 130 : 100 + ((i * 7) % 90))
    const deal = { id: `${i}`, created, amount: 100_000 * (1 + (i % 5)), owner: `owner ${i % 3}` }
    if (i >= closed) return dealOf(deal)
    const outcome = i % 3 === 0 ? ('won' as const) : ('lost' as const)
    return dealOf({ ...deal, closed: addDays(created, 5 + ((i * 11) % 60)), outcome })
  })
  const basis = buildForecastBasis({ records, asOf: AS_OF, period: periodOf(AS_OF, 'quarter') })
  return { basis, forecast: evaluateForecast(basis, { target: 500_000, importance: true }) }
}

describe('a forecast from few closed deals', () => {
  it.each([0, 5, 40])('is finite, ordered and honest about what it rests on: %i closed', (closed) => {
    const { basis, forecast } = forecastFrom(closed)
    const { mean, p10, p50, p90 } = forecast.total
    for (const figure of [mean, p10, p50, p90, forecast.chance, basis.correlation.value])
      expect(Number.isFinite(figure)).toBe(true)
    expect(p10 <= p50 && p50 <= p90).toBe(true)
    expect(mean).toBeGreaterThan(0)
    expect(forecast.deals).toHaveLength(OPEN)
    for (const { probability, low, high, n } of basis.deals) {
      expect(0 < low && low < probability && probability < high && high < 1).toBe(true)
      expect(n).toBeLessThanOrEqual(closed)
    }
  })

  it('is wider the fewer they are, and says so without any', () => {
    const widths = [0, 5, 40].map((closed) => {
      const { deals } = forecastFrom(closed).basis
      return deals.reduce((sum, { low, high }) => sum + logit(high) - logit(low), 0) / deals.length
    })
    // on the log-odds scale: an unknown chance lies within a factor of five either way, and 40 closed deals bring it down to four
    expect(widths[0]!).toBeGreaterThan(3)
    expect(widths[2]!).toBeLessThan(widths[0]!)
    const { deals } = forecastFrom(0).basis
    expect(deals.every(({ reasons }) => reasons.some(({ code }) => code === 'no-history'))).toBe(true)
  })
})
