import { describe, expect, it } from 'vitest'
import { amountOfDeal, listPriceRatio } from '../../../src/model/forecast/amountOfDeal.ts'
import { dealOf } from '../dealOf.ts'

const won = (id: string, amount: number | null, listPrice: number | null, product: string | null = null) =>
  dealOf({ id, outcome: 'won', amount, listPrice, product })

describe('amountOfDeal', () => {
  it('draws the list price ratio towards 1, the less the more deals there are', () => {
    expect(listPriceRatio([]).all.ratio).toBe(1)
    const sold = (count: number) =>
      listPriceRatio(Array.from({ length: count }, (_, n) => won(`${n}`, 80 * (n + 1), 100 * (n + 1)))).all
    // Two deals at exactly 80 %: variance (3 x (0.25 x 0.8)^2 / (2 - 1 + 3)) / (300^2 / 50,000) = 0.03 / 1.8; credit 0.04 / (0.04 + 0.016667)
    expect(sold(2).ratio).toBeCloseTo(1 - (0.2 * 0.04) / (0.04 + 0.03 / 1.8), 12)
    expect(Math.abs(sold(200).ratio - 0.8)).toBeLessThan(0.001)
    const deals = [1, 2, 3, 4, 5].map((n) => won(`${n}`, 80 * n, 100 * n))
    const { ratio } = listPriceRatio(deals).all
    expect(amountOfDeal(deals)(dealOf({ id: 'x', listPrice: 300 }))).toEqual({
      amount: 300 * ratio,
      source: 'list-price',
      base: 300,
      ratio,
    })
  })

  it('takes the recorded amount first, 0 included', () => {
    expect(amountOfDeal([])(dealOf({ id: 'x', amount: 0, listPrice: 300 }))).toEqual({
      amount: 0,
      source: 'recorded',
      base: 0,
      ratio: 1,
    })
  })

  it('takes for an open deal what such amounts have become, and a won one as it is', () => {
    const all = { ratio: 0.9, low: 0.85, high: 0.95, n: 40 }
    const become = { all, byStage: [{ stage: 'Late', ...all, ratio: 0.97 }], spread: [1] }
    const amountOf = amountOfDeal([won('a', 10, null)], become)
    expect(amountOf(dealOf({ id: 'x', amount: 1_000 }))).toMatchObject({
      amount: 900,
      base: 1_000,
      ratio: 0.9,
    })
    expect(amountOf(dealOf({ id: 'x', amount: 1_000, stage: 'Late' })).amount).toBe(970)
    expect(amountOf(won('y', 1_000, null)).amount).toBe(1_000)
    expect(amountOf(dealOf({ id: 'z' })).amount).toBe(10)
  })

  it('values a deal without amount or list price like won deals of its product, drawn towards all', () => {
    const known = [won('a', 10, null, 'p'), won('b', 20, null, 'p'), won('c', 60, null, 'p')].concat([
      won('d', 110, null, 'q'),
      won('e', 90, null, 'q'),
      won('f', 130, null, 'q'),
    ])
    const amountOf = amountOfDeal(known)
    // numpy 2.4.6, as in creditedRatios.test.ts
    expect(amountOf(dealOf({ id: 'x', product: 'p' })).amount).toBeCloseTo(40.05952380952381, 10)
    expect(amountOf(dealOf({ id: 'y', product: 'new' }))).toEqual({
      amount: 70,
      source: 'similar-won',
      base: 70,
      ratio: 1,
    })
    expect(amountOfDeal([])(dealOf({ id: 'z' }))).toMatchObject({ amount: 0, source: 'similar-won' })
  })
})
