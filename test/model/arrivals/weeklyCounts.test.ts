import { describe, expect, it } from 'vitest'
import { MOST_WEEKS, weeklyCounts } from '../../../src/model/arrivals/weeklyCounts.ts'
import type { Day } from '../../../src/model/calendar/day.ts'

const days = (...offsets: number[]) => offsets.map((offset) => (20_000 + offset) as Day)
const AS_OF = 20_000 as Day

describe('weeklyCounts', () => {
  it('counts whole weeks back from the as-of date, oldest first, and leaves the rest out', () => {
    // Recorded from 16 days before: two whole weeks and three days more.
    expect(weeklyCounts(days(-16, -14, -13, -7, -6, 0, 0, 1), AS_OF)).toEqual({
      counts: [2, 3],
      from: AS_OF - 13,
    })
  })

  it('takes less than a week for a week, and no more than four years', () => {
    expect(weeklyCounts(days(0, -1), AS_OF)).toEqual({ counts: [2], from: AS_OF - 6 })
    const long = weeklyCounts(days(-2000, 0), AS_OF)!
    expect(long.counts).toHaveLength(MOST_WEEKS)
    expect(long.counts.reduce((sum, n) => sum + n, 0)).toBe(1)
  })

  it('has none without creations', () => {
    expect(weeklyCounts([], AS_OF)).toBeNull()
    expect(weeklyCounts(days(1), AS_OF)).toBeNull()
  })
})
