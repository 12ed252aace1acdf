import { describe, expect, it } from 'vitest'
import { wonAmounts } from '../../../src/model/amounts/wonAmounts.ts'
import type { Day } from '../../../src/model/calendar/day.ts'
import { dealOf } from '../dealOf.ts'

const AS_OF = 20_000 as Day
const won = (amount: number | null, daysAgo: number) =>
  dealOf({ id: `${amount} ${daysAgo}`, outcome: 'won', amount, closed: (AS_OF - daysAgo) as Day })
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('wonAmounts', () => {
  it('keeps the mean of a heavy tail: 399 deals and one of ten thousand times their size', () => {
    const known = Array.from({ length: 400 }, (_, i) =>
      won(i === 200 ? 10_000_000 : 1_000 + i, (i * 157) % 364),
    )
    const amounts = known.map(({ amount }) => amount!)
    const { grid, mean: found } = wonAmounts(known, AS_OF)
    expect(grid).toHaveLength(64)
    expect(mean(grid)).toBeCloseTo(found.ratio, 6)
    // No trend is read from so wide a scatter: the year's mean is kept.
    expect(found.ratio).toBeCloseTo(mean(amounts), 6)
    expect(Math.max(...grid)).toBeGreaterThan(1_000_000)
  })

  it('follows a level that moves: the newest quarter at twice the amount', () => {
    const known = Array.from({ length: 600 }, (_, i) =>
      won((i % 360 < 90 ? 2_000 : 1_000) + (i % 7), i % 360),
    )
    const { mean: found, grid } = wonAmounts(known, AS_OF)
    expect(found.ratio).toBeGreaterThan(1_850)
    expect(mean(grid)).toBeCloseTo(found.ratio, 6)
  })

  it('invents no trend where quarters differ by chance alone', () => {
    const known = Array.from({ length: 300 }, (_, i) => won(500 + ((i * 7919) % 1_000), (i * 13) % 364))
    const all = mean(known.map(({ amount }) => amount!))
    expect(Math.abs(wonAmounts(known, AS_OF).mean.ratio / all - 1)).toBeLessThan(0.02)
  })

  it('takes all years with few wins of the last, and open deals before any win', () => {
    expect(wonAmounts([won(100, 10), won(300, 900), won(null, 5), won(-50, 3)], AS_OF).grid).toEqual([
      0, 100, 300,
    ])
    const open = dealOf({ id: 'open', amount: 70 })
    expect(wonAmounts([open], AS_OF).grid).toEqual([70])
    expect(wonAmounts([won(100, 10), open], AS_OF).grid).toEqual([100])
    expect(wonAmounts([], AS_OF)).toMatchObject({ grid: [], mean: { ratio: 0, n: 0 } })
  })
})
