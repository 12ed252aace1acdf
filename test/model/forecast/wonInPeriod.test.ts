import { expect, it } from 'vitest'
import { parseDay } from '../../../src/model/calendar/day.ts'
import { parsePeriod } from '../../../src/model/calendar/period.ts'
import { amountOfDeal } from '../../../src/model/forecast/amountOfDeal.ts'
import { wonInPeriod } from '../../../src/model/forecast/wonInPeriod.ts'
import { dealOf } from '../dealOf.ts'

it('adds up wins from the first to the last day of a period, and no others', () => {
  const closed = (day: string, amount: number, outcome: 'won' | 'lost' = 'won') =>
    dealOf({ id: day, outcome, closed: parseDay(day)!, amount })
  const deals = [
    closed('2026-03-31', 1),
    closed('2026-04-01', 20),
    closed('2026-05-02', 300, 'lost'),
    closed('2026-06-30', 4_000),
    closed('2026-07-01', 50_000),
    dealOf({ id: 'undated', outcome: 'won', amount: 600_000 }),
    dealOf({ id: 'open', amount: 7_000_000 }),
  ]
  expect(wonInPeriod(deals, parsePeriod('2026-Q2')!, amountOfDeal(deals))).toEqual({
    wonToDate: 4_020,
    wonCount: 2,
  })
})
