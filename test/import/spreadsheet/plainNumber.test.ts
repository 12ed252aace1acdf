import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainNumber } from '../../../src/import/spreadsheet/plainNumber.ts'

test.each([
  [1e21, '1000000000000000000000'],
  [1.5e22, '15000000000000000000000'],
  [1e-7, '0.0000001'],
  [-1.25e-9, '-0.00000000125'],
  [0.1 + 0.2, '0.30000000000000004'],
  [-0, '0'],
  [1234.5, '1234.5'],
])('%d is written %s', (value, text) => expect(plainNumber(value)).toBe(text))

test('is the same number again, without an exponent', () => {
  fc.assert(
    fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
      const text = plainNumber(value)
      expect(text).toMatch(/^-?\d+(\.\d+)?$/)
      expect(Number(text)).toBe(value === 0 ? 0 : value)
    }),
  )
})
