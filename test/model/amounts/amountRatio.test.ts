import { describe, expect, it } from 'vitest'
import { amountRatio, ratioInStage } from '../../../src/model/amounts/amountRatio.ts'
import { parseDay } from '../../../src/model/calendar/day.ts'
import { parsePeriod } from '../../../src/model/calendar/period.ts'
import type { DealRecord } from '../../../src/model/forecast/dealRecord.ts'
import { dealOf } from '../dealOf.ts'

const day = (text: string) => parseDay(text)!
const on = (asOf: string, records: readonly DealRecord[], recorded = true) => ({
  asOf: day(asOf),
  period: parsePeriod('2026-Q1')!,
  records,
  recorded,
})
const open = (id: string, amount: number | null, stage: string | null = null) => dealOf({ id, amount, stage })
const won = (id: string, amount: number | null) =>
  dealOf({ id, amount, outcome: 'won', closed: day('2026-03-20') })

describe('amountRatio', () => {
  it('compares what deals were won at with their recorded amounts, each deal once', () => {
    const found = amountRatio(
      [
        on('2026-01-05', [open('a', 1_000), open('b', 3_000), open('lost', 9_000)]),
        on('2026-02-02', [open('a', 1_200), open('c', null), open('zero', 0)]),
        on('2026-03-02', [open('b', 100)], false),
      ],
      [won('a', 1_100), won('b', 2_400), won('c', 500), won('zero', 500)],
    )!
    // a: 1,100 of the mean of 1,000 and 1,200; b: 2,400 of 3,000 (the day of March isn't on record). Sums: 3,500 of 4,100.
    expect(found.all.n).toBe(2)
    // Scatter by hand: residuals of 0.853659 x base: 160.976 and -160.976; squares 51,826.3 over squared bases 10,210,000; two of these and a
    // guess of (0.25 x 0.853659)^2 worth three, over 2 - 1 + 3 = 4. Effective number 4,100^2 / 10,210,000 = 1.646425.
    const scatter = (2 * 51_826.29387 + 3 * 10_210_000 * (0.25 * 0.853658537) ** 2) / 10_210_000 / 4
    const variance = scatter / 1.646425073
    const credit = 0.15 ** 2 / (0.15 ** 2 + variance)
    expect(found.all.ratio).toBeCloseTo(credit * 0.853658537 + (1 - credit), 6)
    expect(found.spread.map((ratio) => ratio * 0.9)).toEqual([expect.closeTo(0.8, 12), expect.closeTo(1, 12)])
  })

  it('tells stages apart where they differ, drawn towards all', () => {
    const deals = Array.from({ length: 60 }, (_, i) => i)
    const found = amountRatio(
      [
        on(
          '2026-01-05',
          deals.map((i) => open(`${i}`, 1_000, i < 30 ? 'Early' : 'Late')),
        ),
      ],
      deals.map((i) => won(`${i}`, (i < 30 ? 850 : 1_000) + ((i * 37) % 11) - 5)),
    )!
    const [early, late] = found.byStage
    expect(early).toMatchObject({ stage: 'Early', n: 30 })
    expect(early!.ratio).toBeGreaterThan(0.85)
    expect(early!.ratio).toBeLessThan(0.9)
    expect(late!.ratio).toBeGreaterThan(0.96)
    expect(ratioInStage(found, 'Late')).toBe(late!.ratio)
    expect(ratioInStage(found, 'Never seen')).toBe(found.all.ratio)
    expect(ratioInStage(null, 'Late')).toBe(1)
  })

  it('measures nothing where no past day is on record', () => {
    expect(amountRatio([], [won('a', 10)])).toBeNull()
    expect(amountRatio([on('2026-01-05', [open('a', 5)], false)], [won('a', 10)])).toBeNull()
  })
})
