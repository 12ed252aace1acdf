import { describe, expect, it } from 'vitest'
import { ownersCall } from '../../../src/model/backtest/ownersCall.ts'
import { addDays } from '../../../src/model/calendar/day.ts'
import { parsePeriod } from '../../../src/model/calendar/period.ts'
import type { DealRecord } from '../../../src/model/forecast/dealRecord.ts'
import { dealOf } from '../dealOf.ts'

const period = parsePeriod('2026-Q4')!
const inside = addDays(period.end, -3)
const outside = addDays(period.end, 1)
const call = (deals: readonly DealRecord[], judgements?: Parameters<typeof ownersCall>[3]) =>
  ownersCall(deals, period, ({ amount }) => amount ?? 50, judgements)?.map(
    ({ probability }) => probability,
  ) ?? null

describe('ownersCall', () => {
  it('counts a deal in full when its date lies in the period', () => {
    const deals = [inside, outside, period.start, null].map((expectedClose, i) =>
      dealOf({ id: `${i}`, expectedClose, amount: 100 }),
    )
    expect(call(deals)).toEqual([1, 0, 1, 0])
  })

  it('takes the probability that was imported, in whichever unit', () => {
    const deals = (cells: readonly string[], name = 'Probability (%)') =>
      cells.map((cell, i) => dealOf({ id: `${i}`, expectedClose: inside, attributes: { [name]: cell } }))
    expect(call(deals(['60', '5 %', '']))).toEqual([0.6, 0.05, 1])
    expect(call(deals(['0.6', '0,25'], 'probability'))).toEqual([0.6, 0.25])
  })

  it('counts what is committed, and nothing else, where there are categories', () => {
    const deals = ['Commit', 'Best Case', 'Pipeline', 'Omitted', ''].map((category, i) =>
      dealOf({ id: `${i}`, expectedClose: inside, attributes: { 'Forecast Category': category } }),
    )
    expect(call(deals)).toEqual([1, 0, 0, 0, 1])
    const late = dealOf({ id: 'late', expectedClose: outside, attributes: { 'Forecast category': 'Commit' } })
    expect(call([late])).toEqual([0])
  })

  it('lets an adjustment of the day come first', () => {
    const none = { probability: null, amount: null, committed: null, expectedClose: null }
    const deals = ['a', 'b', 'c', 'd'].map((id) => dealOf({ id, expectedClose: inside }))
    const judgements = new Map([
      ['a', { ...none, probability: 0.3, amount: 70 }],
      ['b', { ...none, committed: false }],
      ['c', { ...none, expectedClose: outside }],
    ])
    expect(ownersCall(deals, period, () => 50, judgements)).toEqual([
      { id: 'a', probability: 0.3, amount: 70 },
      { id: 'b', probability: 0, amount: 50 },
      { id: 'c', probability: 0, amount: 50 },
      { id: 'd', probability: 1, amount: 50 },
    ])
  })

  it('is no call where most deals carry none', () => {
    const bare = dealOf({ id: 'bare' })
    expect(call([])).toBeNull()
    expect(call([bare, bare, dealOf({ id: 'dated', expectedClose: inside })])).toBeNull()
    expect(call([bare, dealOf({ id: 'dated', expectedClose: inside })])).toEqual([0, 1])
  })
})
