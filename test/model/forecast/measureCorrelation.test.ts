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
  it('turns spread beyond sampling into a latent correlation', () => {
    // Eight Januaries, Aprils, ... with 100 closings each, win rates 0.3 and 0.7 in turn: mean 0.5, each z^2 = 20^2 / 25 = 16,
    // sigma_z^2 = 128 / 7, icc = (128 / 7 - 1) / 99. At p = 1/2, E[p(z)^2] = 1/4 + asin(rho) / (2 pi), so rho = sin(pi icc / 2).
    const { measured, value, periods } = measureCorrelation(
      closings([0.3, 0.7, 0.3, 0.7, 0.3, 0.7, 0.3, 0.7]),
    )
    const rho = Math.sin((Math.PI / 2) * ((128 / 7 - 1) / 99))
    expect(measured).toBeCloseTo(rho, 6)
    expect(periods).toBe(8)
    expect(value).toBeCloseTo((8 * rho + 8 * CORRELATION_PRIOR) / 16, 6)
  })

  it('takes a month-of-quarter effect as no surprise', () => {
    // March 0.8, others 0.5, the same in each of three quarters: nothing is left
    const { measured } = measureCorrelation(closings([0.5, 0.5, 0.8, 0.5, 0.5, 0.8, 0.5, 0.5, 0.8], 1))
    expect(measured).toBe(0)
  })

  it('is the prior with too little history', () => {
    expect(measureCorrelation([])).toEqual({ value: 0.05, measured: null, prior: 0.05, periods: 0 })
    expect(measureCorrelation(closings([0.3, 0.7]), 0.1)).toMatchObject({
      value: 0.1,
      measured: null,
      prior: 0.1,
    })
  })
})
