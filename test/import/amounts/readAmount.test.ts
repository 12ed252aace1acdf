import { describe, expect, it } from 'vitest'
import { readAmount } from '../../../src/import/amounts/readAmount.ts'
import { readNumber } from '../../../src/import/amounts/readNumber.ts'

const COLUMN = { mark: 'point', power: 0, currency: null, workbookCurrency: null } as const

describe('readAmount', () => {
  it('takes the currency of the row, else of the cell, else of the column', () => {
    const euros = { ...COLUMN, currency: 'EUR' }
    expect(readAmount('$5', euros, null)).toEqual({ minor: 500, currency: 'USD' })
    expect(readAmount('$5', euros, 'CAD')).toEqual({ minor: 500, currency: 'CAD' })
    expect(readAmount('5', euros, null)).toEqual({ minor: 500, currency: 'EUR' })
    expect(readAmount('5', euros, 'JPY')).toEqual({ minor: 5, currency: 'JPY' })
  })

  it('counts in the places of the currency that is taken, or of the workbook where there is none', () => {
    expect(readAmount('¥1,500', COLUMN, null)).toEqual({ minor: 1500, currency: 'JPY' })
    expect(readAmount('1,500', { ...COLUMN, workbookCurrency: 'JPY' }, null)).toEqual({
      minor: 1500,
      currency: null,
    })
  })

  it("multiplies by the column's unit unless the cell has its own", () => {
    const thousands = { ...COLUMN, power: 3 }
    const minorOf = (cell: string) => readAmount(cell, thousands, null)
    expect([minorOf('1.5'), minorOf('$1.5'), minorOf('1.5M')]).toEqual([
      { minor: 150_000, currency: null },
      { minor: 150_000, currency: 'USD' },
      { minor: 150_000_000, currency: null },
    ])
  })

  it('keeps the sign, but of nothing', () => {
    expect(readAmount('(1,234.50)', COLUMN, null)).toEqual({ minor: -123_450, currency: null })
    expect(readAmount('-0.00', COLUMN, null)).toEqual({ minor: 0, currency: null })
  })

  it('says why a cell gives none', () => {
    expect(readAmount('lots', COLUMN, null)).toBe('no-amount')
    expect(readAmount('5%', COLUMN, null)).toBe('no-amount')
    expect(readAmount('5 kr', COLUMN, null)).toBe('no-amount')
    expect(readAmount('€5', COLUMN, 'USD')).toBe('other-currency')
    // Number.MAX_SAFE_INTEGER is 9,007,199,254,740,991 minor units.
    expect(readAmount('90071992547409.91', COLUMN, null)).toEqual({ minor: 9007199254740991, currency: null })
    expect(readAmount('90071992547409.92', COLUMN, null)).toBe('too-large')
  })
})

describe('readNumber', () => {
  it.each([
    ['1.5', 'point', 3, 1500],
    ['1.5k', 'point', 6, 1500],
    ['12.5%', 'point', 0, 0.125],
    ['1.234,5', 'comma', 0, 1234.5],
    ['(3)', 'point', 0, -3],
    ['-0', 'point', 0, 0],
    ['1.234,5', 'point', 0, null],
    ['many', 'point', 0, null],
  ] as const)('%s with a decimal %s, times 10^%d, is %d', (cell, mark, power, value) => {
    expect(readNumber(cell, mark, power)).toBe(value)
  })
})
