import { describe, expect, it } from 'vitest'
import { amountOfDeal, listPriceRatio } from '../../../src/model/forecast/amountOfDeal.ts'
import { dealOf } from '../dealOf.ts'

const won = (id: string, amount: number | null, listPrice: number | null, product: string | null = null) =>
  dealOf({ id, outcome: 'won', amount, listPrice, product })

describe('amountOfDeal', () => {
  it('shrinks the list price ratio towards 1 by ten deals', () => {
    expect(listPriceRatio([])).toBe(1)
    // five deals sold at 80 %: (5 * 0.8 + 10) / 15
    const deals = [1, 2, 3, 4, 5].map((n) => won(`${n}`, 80 * n, 100 * n))
    expect(listPriceRatio(deals)).toBeCloseTo(14 / 15, 14)
    expect(amountOfDeal(deals)(dealOf({ id: 'x', listPrice: 300 }))).toEqual({
      amount: 300 * (14 / 15),
      source: 'list-price',
    })
  })

  it('takes the recorded amount first, 0 included', () => {
    expect(amountOfDeal([])(dealOf({ id: 'x', amount: 0, listPrice: 300 }))).toEqual({
      amount: 0,
      source: 'recorded',
    })
  })

  it('falls back to three or more similar won deals, then to all', () => {
    const known = [
      won('a', 10, null, 'p'),
      won('b', 20, null, 'p'),
      won('c', 60, null, 'p'),
      won('d', 110, null, 'q'),
    ]
    const amountOf = amountOfDeal(known)
    expect(amountOf(dealOf({ id: 'x', product: 'p' }))).toEqual({ amount: 30, source: 'similar-won' })
    expect(amountOf(dealOf({ id: 'y', product: 'q' }))).toEqual({ amount: 50, source: 'similar-won' })
    expect(amountOfDeal([])(dealOf({ id: 'z' }))).toEqual({ amount: 0, source: 'similar-won' })
  })
})
