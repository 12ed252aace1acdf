import { describe, expect, it } from 'vitest'
import type { NewBusinessBasis, OpenDeal } from '../../src/model/forecast/forecastBasis.ts'
import { amountInWords, amountShown } from '../../src/present/amountWords.ts'
import { newBusinessInWords } from '../../src/present/newBusinessWords.ts'

const flat = new Array<number>(12).fill(1)
const rate = {
  ...{ perWeek: 15, low: 13.2, high: 16.6, growth: 0, growthError: 0.01 },
  ...{
    season: flat,
    seasonError: flat.map(() => 0),
    seasonOfQuarter: 0.1,
    seasonOfYear: 0.1,
    scatter: 1,
    weeks: 119,
    creations: 1508,
  },
}
const business = (changes: Partial<NewBusinessBasis> = {}): NewBusinessBasis => ({
  arrivalsByDay: new Array<number>(70).fill(2),
  ...{
    dispersion: 1,
    rateVariance: 0,
    worthVariance: 0,
    rate,
    amounts: [20_000_00, 30_000_00],
  },
  amountMean: { ratio: 25_000_00, low: 24_000_00, high: 26_000_00, n: 214 },
  ...changes,
})
const said = (changes?: Partial<NewBusinessBasis>) =>
  newBusinessInWords(business(changes), 'USD').join(' ').replaceAll('\u00A0', ' ')

describe('newBusinessInWords', () => {
  it('says how many deals are expected and what one is worth', () => {
    expect(said()).toBe(
      "About 140 new deals will be created by the period's end: lately 15 a week (13–17 a week are plausible). A won one is worth $25,000 on average, from 214 deals.",
    )
  })

  it('names a trend and a season only where they show', () => {
    expect(said({ rate: { ...rate, growth: -0.02 } })).toContain(
      'Their number has been falling by 23 % a quarter; the forecast lets that fade.',
    )
    expect(said({ rate: { ...rate, season: [0.6, 1.2, ...flat.slice(2)] } })).toContain(
      'By season a month has between 60 % and 120 % of the average.',
    )
  })

  it('says when there is nothing to go by', () => {
    expect(said({ rate: null, arrivalsByDay: [0, 0] })).toBe('No new deal is expected.')
    expect(said({ rate: null, arrivalsByDay: [1, 1] })).toBe(
      "About 2 new deals will be created by the period's end, as a person expects.",
    )
    expect(said({ amounts: [] })).toContain('they add nothing')
  })
})

describe('the amount of a deal', () => {
  const deal = (changes: Partial<OpenDeal>) =>
    ({
      amount: 48_500_00,
      amountBase: 50_000_00,
      amountRatio: 0.97,
      amountSource: 'recorded',
      judgement: null,
      ...changes,
    }) as OpenDeal

  it('is shown as people know it, and says what is counted', () => {
    expect(amountShown(deal({}), 48_500_00)).toBe(50_000_00)
    expect(amountInWords(deal({}), 48_500_00, 'USD')).toBe(
      'On record; counted with $48,500, × 0.97, since amounts change until the win',
    )
    const called = deal({ judgement: { probability: null, amount: 60_000_00 } })
    expect(amountShown(called, 60_000_00)).toBe(60_000_00)
    expect(amountInWords(called, 60_000_00, 'USD')).toBe('Set by a person')
  })

  it('is the same where what is counted was rounded to a cent', () => {
    const odd = deal({ amount: 48_500_00.4 })
    expect(amountShown(odd, 48_500_00)).toBe(50_000_00)
    expect(amountInWords(odd, 48_500_00, 'USD')).toMatch(/^On record/)
  })

  it('names the list price and what was made of it', () => {
    const listed = deal({ amountSource: 'list-price', amount: 480_00, amountBase: 400_00, amountRatio: 1.2 })
    expect(amountShown(listed, 480_00)).toBe(480_00)
    expect(amountInWords(listed, 480_00, 'USD')).toBe(
      'No amount is recorded: list price $400 × 1.20, as won deals were sold',
    )
  })
})
