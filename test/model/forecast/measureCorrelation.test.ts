import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../src/model/calendar/day.ts'
import { CORRELATION_PRIOR, measureCorrelation } from '../../../src/model/forecast/measureCorrelation.ts'
import { dealOf } from '../dealOf.ts'

const closings = (rates: readonly number[], every = 3) =>
  rates.flatMap((rate, i) =>
    Array.from({ length: 100 }, (_, k) =>
      dealOf({
        id: `${i}/${k}`,
        created: dayOf(2010, 1, 1),
        closed: dayOf(2012, 1 + every * i, 5),
        outcome: k < 100 * rate ? 'won' : 'lost',
      }),
    ),
  )

describe('measureCorrelation', () => {
  it('turns spread beyond sampling into a latent correlation, and draws it towards the prior', () => {
    // Eight months of one place in the quarter, win rates 0.3 and 0.7 in turn: on the probit scale +-0.524, with variance 8/7 0.524^2 - 0.0165
    // = 0.297 = tau^2, so rho = tau^2 / (1 + tau^2) = 0.229.
    const { measured, low, high, value, periods } = measureCorrelation(
      closings([0.3, 0.7, 0.3, 0.7, 0.3, 0.7, 0.3, 0.7]),
    )
    expect(measured).toBeGreaterThan(0.2)
    expect(measured).toBeLessThan(0.25)
    expect(periods).toBe(8)
    expect(low).toBeLessThan(measured!)
    expect(high).toBeGreaterThan(measured!)
    expect(value).toBeGreaterThan(CORRELATION_PRIOR)
    expect(value).toBeLessThan(measured!)
  })

  it('takes a month-of-quarter effect as no surprise', () => {
    // March 0.8, others 0.5, the same in each of three quarters: nothing is left
    const { measured, low } = measureCorrelation(closings([0.5, 0.5, 0.8, 0.5, 0.5, 0.8, 0.5, 0.5, 0.8], 1))
    expect(measured).toBe(0)
    expect(low).toBe(0)
  })

  it('is the prior with too little history', () => {
    const nothing = { measured: null, low: null, high: null }
    expect(measureCorrelation([])).toEqual({ value: 0.05, ...nothing, prior: 0.05, periods: 0 })
    // One month for each place in the quarter: nothing to compare it with.
    expect(measureCorrelation(closings([0.3, 0.7, 0.5], 1), 0.1)).toMatchObject({
      value: 0.1,
      ...nothing,
      prior: 0.1,
    })
    expect(measureCorrelation(closings([1, 1, 1, 1, 1]))).toMatchObject({ value: 0.05, ...nothing })
  })

  it('lets two months of one place weigh a little: the interval is wide, and the prior holds on', () => {
    const apart = measureCorrelation(closings([0.3, 0.7]), 0.1)
    expect(apart.high! - apart.low!).toBeGreaterThan(0.4)
    expect(apart.value).toBeGreaterThan(apart.prior)
    expect(apart.value).toBeLessThan(apart.measured!)
    const alike = measureCorrelation(closings([0.5, 0.5]), 0.1)
    expect(alike.low).toBe(0)
    expect(alike.value).toBeGreaterThan(alike.measured!)
    expect(alike.value).toBeLessThan(alike.prior)
  })
})
