import { expect, it } from 'vitest'
import { wilsonInterval } from '../../../src/model/backtest/wilsonInterval.ts'

// scipy 1.17.1: stats.binomtest(k, n).proportion_ci(level, method='wilson')
it.each([
  [0, 5, 0.95, 0, 0.43448246478317476],
  [3, 14, 0.95, 0.07571386712693184, 0.47589230586600295],
  [12, 14, 0.95, 0.6005862050302965, 0.9599060787285351],
  [50, 100, 0.95, 0.4038315303659956, 0.5961684696340044],
  [7, 20, 0.8, 0.22949725724670736, 0.493268836486522],
])('%d of %d at %d is scipy’s', (k, n, level, low, high) => {
  const interval = wilsonInterval(k / n, n, level)
  expect(interval.low).toBeCloseTo(low, 12)
  expect(interval.high).toBeCloseTo(high, 12)
})

it('says nothing without trials', () => {
  expect(wilsonInterval(0.3, 0)).toEqual({ low: 0, high: 1 })
})

it('holds the share seen, however rounding falls', () => {
  for (let n = 1; n <= 2000; n++) {
    expect(wilsonInterval(0, n).low).toBe(0)
    expect(wilsonInterval(1, n).high).toBe(1)
  }
})
