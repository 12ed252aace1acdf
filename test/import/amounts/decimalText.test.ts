import { describe, expect, it } from 'vitest'
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
  ])('takes %s apart', (cell, expected) => expect(parts(cell)).toEqual(expected))

  it.each(['', 'abc', '1-2', '11-50', '2017-03-01', '--1', '$1€', '1 apple', '12\n13', `1${'0'.repeat(60)}`])(
    '%j is no number',
    (cell) => expect(numberParts(cell)).toBeNull(),
  )
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
