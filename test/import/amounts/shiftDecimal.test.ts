import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyExponent } from '../../../src/contract/currencyExponent.ts'
import { shiftDecimal } from '../../../src/import/amounts/shiftDecimal.ts'

describe('shiftDecimal', () => {
  it('is exact where binary fractions are not', () => {
    // 1.005 * 100 is 100.49999999999999 and 4.35 * 100 is 434.99999999999994 in floating point.
    expect(shiftDecimal('1.005', 2)).toBe(101)
    expect(shiftDecimal('4.35', 2)).toBe(435)
    expect(shiftDecimal('0.1', 2)).toBe(10)
    expect(shiftDecimal('1.2', 8)).toBe(120_000_000)
    expect(shiftDecimal('0.004', 2)).toBe(0)
    expect(shiftDecimal('0.0005', 2)).toBe(0)
  })

  it('gives nothing rather than a number that is not exact', () => {
    expect(shiftDecimal('90071992547409.91', 2)).toBe(Number.MAX_SAFE_INTEGER)
    expect(shiftDecimal('90071992547409.92', 2)).toBeNull()
  })

  it('equals whole-number arithmetic rounded half up', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(digits, digits, fc.integer({ min: 0, max: 6 }), (whole, fraction, power) => {
        const scale = 10n ** BigInt(fraction.length)
        const exact = BigInt(whole + fraction) * 10n ** BigInt(power)
        expect(shiftDecimal(`${whole}.${fraction}`, power)).toBe(Number((exact * 2n + scale) / (scale * 2n)))
      }),
    )
  })
})

describe('currencyExponent', () => {
  // ISO 4217 list one: JPY 0, KWD 3, EUR 2.
  it('follows ISO 4217', () => {
    expect(['USD', 'EUR', 'JPY', 'KRW', 'KWD', 'BHD', null].map(currencyExponent)).toEqual([
      2, 2, 0, 0, 3, 3, 2,
    ])
  })
})
