import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyOf } from '../../../src/import/amounts/currencyOf.ts'
import {
  addDecimalEvidence,
  decideDecimal,
  noDecimalEvidence,
} from '../../../src/import/amounts/decimalEvidence.ts'
import { numberParts, plainDecimal } from '../../../src/import/amounts/decimalText.ts'

const parts = (cell: string) => {
  const read = numberParts(cell)
  return read && [read.digits, read.negative, read.power, read.currency]
}

describe('numberParts', () => {
  it.each([
    ['1,234.56', ['1,234.56', false, 0, null]],
    ['$1,234', ['1,234', false, 0, '$']],
    ['-$1,234.50', ['1,234.50', true, 0, '$']],
    ['$-12', ['12', true, 0, '$']],
    ['(1,234.50)', ['1,234.50', true, 0, null]],
    ['12-', ['12', true, 0, null]],
    ['1.234,56 €', ['1.234,56', false, 0, '€']],
    ['EUR 1.234,56', ['1.234,56', false, 0, 'EUR']],
    ['1.2M', ['1.2', false, 6, null]],
    ['$12.5k', ['12.5', false, 3, '$']],
    ['3bn', ['3', false, 9, null]],
    ['12 %', ['12', false, -2, null]],
    ["1'234.50", ["1'234.50", false, 0, null]],
    ['$1,117.10K', ['1,117.10', false, 3, '$']],
    ['($1,234)', ['1,234', true, 0, '$']],
    ['$ (1,234.5)', ['1,234.5', true, 0, '$']],
    ['1,234-', ['1,234', true, 0, null]],
    ['R$ 1.234,56', ['1.234,56', false, 0, 'R$']],
    ['1\u2009234,56', ['1\u2009234,56', false, 0, null]],
    ['₹12,34,567.00', ['12,34,567.00', false, 0, '₹']],
    ['1.2E+05', ['1.2', false, 5, null]],
    ['-1,5e-3', ['1,5', true, -3, null]],
    // Central European: no cents, not a minus.
    ['5.000,-', ['5.000', false, 0, null]],
    ['5.000,– €', ['5.000', false, 0, '€']],
    ['CHF 500.--', ['500', false, 0, 'CHF']],
    ['$1,000 CAD', ['1,000', false, 0, 'CAD']],
    ['12,5 Mio. €', ['12,5', false, 6, '€']],
    ['3 Mrd. EUR', ['3', false, 9, 'EUR']],
    ['2.5 Cr', ['2.5', false, 7, null]],
    ['5 kr', ['5', false, 0, 'kr']],
    ['1.2 M€', ['1.2', false, 6, '€']],
    ['−5', ['5', true, 0, null]],
  ])('takes %s apart', (cell, expected) => expect(parts(cell)).toEqual(expected))

  it.each([
    'col1',
    'FY24',
    'Q1',
    '$5 EUR',
    '5 USD EUR',
    '(-5)',
    '-',
    '1.2E+',
    '',
    'abc',
    '1-2',
    '11-50',
    '2017-03-01',
    '--1',
    '$1€',
    '1 apple',
    '12\n13',
    '5\u2028',
    '\u20291\u20282',
    `1${'0'.repeat(60)}`,
  ])('%j is no number', (cell) => expect(numberParts(cell)).toBeNull())
})

describe('plainDecimal', () => {
  it.each([
    ['1,234.56', 'point', '1234.56'],
    ['1.234,56', 'comma', '1234.56'],
    ['12,34,567.5', 'point', '1234567.5'],
    ["1'234.5", 'point', '1234.5'],
    ['1 234,5', 'comma', '1234.5'],
    ['.5', 'point', '0.5'],
    ['5.', 'point', '5'],
    ['0012', 'point', '0012'],
    ['1\u202f234\u202f567,8', 'comma', '1234567.8'],
    ['1\u00a0234.5', 'point', '1234.5'],
  ] as const)('%s with a decimal %s is %s', (digits, mark, plain) =>
    expect(plainDecimal(digits, mark)).toBe(plain),
  )

  it.each([
    ['1.234,56', 'point'],
    ['1,234.56', 'comma'],
    ['12,5', 'point'],
    ['1,2345', 'point'],
    ['1.2.3', 'point'],
    ['1,234 567', 'point'],
  ] as const)('%s has no decimal %s', (digits, mark) => expect(plainDecimal(digits, mark)).toBeNull())
})

describe('decideDecimal', () => {
  const markOf = (cells: readonly string[]) => {
    const evidence = noDecimalEvidence()
    for (const cell of cells) addDecimalEvidence(evidence, cell)
    return decideDecimal(evidence)?.mark
  }
  it('follows what one cell proves', () => {
    expect(markOf(['1,234', '2,500', '12.5'])).toBe('point')
    expect(markOf(['1.234', '2.500', '12,5'])).toBe('comma')
    expect(markOf(['1,234,567'])).toBe('point')
    expect(markOf(['1.234.567'])).toBe('comma')
    expect(markOf(['0,125'])).toBe('comma')
    expect(markOf(['12', '13'])).toBe('point')
  })
  it('leaves open what no cell proves', () => {
    expect(markOf(['1,234', '2,500'])).toBeUndefined()
    expect(markOf(['1.234'])).toBeUndefined()
  })
})

describe('a column of numbers in one convention', () => {
  // The conventions as the Unicode locale data in Node writes them, some with no-break or narrow spaces.
  const LOCALES = [
    ['en-US', 'point'],
    ['en-IN', 'point'],
    ['de-CH', 'point'],
    ['de-DE', 'comma'],
    ['fr-FR', 'comma'],
    ['pt-BR', 'comma'],
    ['es-ES', 'comma'],
    ['nl-NL', 'comma'],
  ] as const
  const amounts = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), {
    minLength: 1,
    maxLength: 30,
  })

  it.each(LOCALES)('written as in %s is decided and read back', (locale, mark) => {
    fc.assert(
      fc.property(amounts, (cents) => {
        const cells = cents.map((amount) =>
          (amount / 100).toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
        )
        const evidence = noDecimalEvidence()
        for (const cell of cells) addDecimalEvidence(evidence, cell)
        expect(decideDecimal(evidence)?.mark).toBe(mark)
        const read = cells.map((cell) => {
          const { digits, negative } = numberParts(cell)!
          return Math.round(Number(plainDecimal(digits, mark)) * 100) * (negative ? -1 : 1)
        })
        expect(read.map((amount) => amount + 0)).toEqual(cents)
      }),
    )
  })

  it.each(LOCALES)('written as money in %s is read back with its currency', (locale, mark) => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('USD', 'EUR', 'GBP', 'BRL', 'INR', 'CHF'), (cents, currency) => {
        for (const amount of cents) {
          const cell = (amount / 100).toLocaleString(locale, {
            style: 'currency',
            currency,
            minimumFractionDigits: 2,
          })
          const { digits, negative, currency: unit } = numberParts(cell)!
          expect(Math.round(Number(plainDecimal(digits, mark)) * 100)).toBe(Math.abs(amount))
          expect(negative).toBe(amount < 0)
          expect(currencyOf(unit!)).toBe(currency)
        }
      }),
    )
  })
})
