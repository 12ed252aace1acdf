import { expect, it } from 'vitest'
import { currencyExponent } from '../../src/contract/currencyExponent.ts'

// ISO 4217 list one, minor units.
it.each([
  ['USD', 2],
  ['EUR', 2],
  ['JPY', 0],
  ['ISK', 0],
  ['KWD', 3],
  [null, 2],
])('%s has %d decimal places', (currency, digits) => {
  expect(currencyExponent(currency)).toBe(digits)
})
