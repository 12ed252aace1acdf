import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundedParts } from '../../../src/model/rollUp/roundedParts.ts'

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

describe('roundedParts', () => {
  it('gives what is missing to the largest remainders', () => {
    // Floors 1, 2, 3 of a whole of 7.6, which rounds to 8: two are missing, for .9 and .5.
    expect(roundedParts([1.2, 2.9, 3.5], 7.6)).toEqual([1, 3, 4])
    expect(roundedParts([0.5, 0.5], 1)).toEqual([1, 0])
    expect(roundedParts([], 0)).toEqual([])
  })

  it('gives negative amounts the same treatment', () => {
    expect(roundedParts([-1.5, 2.75], 1.25)).toEqual([-2, 3])
  })

  it('sums to the rounded whole and moves no part by one or more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e10, max: 1e10, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (parts) => {
          const whole = sumOf(parts)
          const rounded = roundedParts(parts, whole)
          expect(sumOf(rounded)).toBe(Math.round(whole) || 0)
          rounded.forEach((value, i) => {
            expect(Number.isInteger(value)).toBe(true)
            expect(Math.abs(value - parts[i]!)).toBeLessThan(1 + 1e-4)
          })
        },
      ),
    )
  })
})
