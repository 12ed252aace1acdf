import { describe, expect, it } from 'vitest'
import { sortDeals } from '../../../src/ui/screens/forecast/dealOrder.ts'
import type { DealRow } from '../../../src/ui/screens/forecast/useForecast.ts'
import { fixtureBasis } from '../fixtureBasis.ts'

const rows: DealRow[] = fixtureBasis().deals.map((deal, index) => ({
  deal,
  amount: deal.amount,
  probability: deal.probability,
  importance: index % 5 === 0 ? null : index / 1000,
}))

describe('sortDeals', () => {
  it('puts the greatest amount first when falling, and the least when rising', () => {
    const amounts = rows.map((row) => row.amount).sort((a, b) => a - b)
    expect(sortDeals(rows, { by: 'amount', rising: true }).map((row) => row.amount)).toEqual(amounts)
    expect(sortDeals(rows, { by: 'amount', rising: false }).map((row) => row.amount)).toEqual(
      amounts.toReversed(),
    )
  })

  it('keeps missing close dates last either way', () => {
    for (const rising of [true, false]) {
      const dates = sortDeals(rows, { by: 'closes', rising }).map((row) => row.deal.expectedClose)
      const known = dates.filter((date) => date !== null)
      expect(known.length).toBeLessThan(dates.length)
      expect(dates.slice(0, known.length)).toEqual(known)
    }
  })
})
