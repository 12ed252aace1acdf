import { expect, it } from 'vitest'
import { addDays, parseDay } from '../../../src/model/calendar/day.ts'
import { parsePeriod } from '../../../src/model/calendar/period.ts'
import { buildForecastBasis } from '../../../src/model/forecast/buildForecastBasis.ts'
import { dealOf } from '../dealOf.ts'

const asOf = parseDay('2026-05-10')!
const period = parsePeriod('2026-Q2')!
const daysAgo = (days: number) => addDays(asOf, -days)
/** One a day for 400 days. */
const deals = Array.from({ length: 400 }, (_, i) => dealOf({ id: `${i}`, created: daysAgo(i) }))
const leads = Array.from({ length: 800 }, (_, i) => ({
  ...{
    id: `${i}`,
    created: daysAgo(Math.floor(i / 2)),
    converted: null,
    won: null,
    source: null,
    score: null,
  },
}))
const baselineOf = (input: Partial<Parameters<typeof buildForecastBasis>[0]>) =>
  buildForecastBasis({ records: deals, asOf, period, ...input }).baseline

it('counts leads by 30 days where there are some, else deals', () => {
  expect(baselineOf({}).leadsAre).toBe('deals')
  expect(baselineOf({}).leads).toBeCloseTo(30, 0)
  expect(baselineOf({ leads })).toMatchObject({ leadsAre: 'leads' })
  expect(baselineOf({ leads }).leads).toBeCloseTo(60, 0)
  // Over already: the next 30 days, at the rate of now.
  expect(baselineOf({ period: parsePeriod('2026-Q1')! }).leads).toBeCloseTo(30, 0)
})

it('has the median days of won deals, and 62 before any win: 90 on average, ln 2 times that of an exponential course', () => {
  expect(baselineOf({}).cycleDays).toBe(62)
  const won = [10, 20, 60, 80].map((days, i) =>
    dealOf({ id: `won ${i}`, outcome: 'won', created: daysAgo(100), closed: daysAgo(100 - days), amount: 1 }),
  )
  expect(baselineOf({ records: [...deals, ...won] }).cycleDays).toBe(40)
})
