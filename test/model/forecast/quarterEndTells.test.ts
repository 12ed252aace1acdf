import { expect, it } from 'vitest'
import { addDays, parseDay } from '../../../src/model/calendar/day.ts'
import { quarterEndTells } from '../../../src/model/forecast/quarterEndTells.ts'
import { fitClosingHazards } from '../../../src/model/hazard/fitClosingHazards.ts'
import { dealOf } from '../dealOf.ts'
import { madeHistory } from '../madeHistory.ts'

it('is silent where months are alike', () => {
  for (const seed of [1007, 2007, 3007]) {
    const { records, asOf } = madeHistory({ deals: 2_000, seed })
    expect(quarterEndTells(fitClosingHazards(records, asOf))).toBe(false)
  }
})

it('speaks where wins wait for the last month', () => {
  const start = parseDay('2025-01-01')!
  const records = Array.from({ length: 600 }, (_, i) => {
    const created = addDays(start, i)
    // Closed at the end of the quarter's last month two times in three.
    const closed = i % 3 === 0 ? addDays(created, 20) : addDays(start, 91 * Math.ceil((i + 15) / 91) - 5)
    return dealOf({ id: `${i}`, created, closed, outcome: i % 2 === 0 ? 'won' : 'lost' })
  })
  expect(quarterEndTells(fitClosingHazards(records, addDays(start, 640)))).toBe(true)
})

it('is silent without history', () => {
  expect(quarterEndTells(fitClosingHazards([], parseDay('2026-01-01')!))).toBe(false)
})
