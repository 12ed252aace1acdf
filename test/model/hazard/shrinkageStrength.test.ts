import { describe, expect, it } from 'vitest'
import { shrinkageStrength } from '../../../src/model/hazard/shrinkageStrength.ts'

describe('shrinkageStrength', () => {
  it('is the candidate of greatest negative binomial likelihood', () => {
    // scipy 1.17.1: argmax over k of sum(nbinom(k, k / (k + 10)).logpmf([12, 3, 25, 9, 14])) is k = 4
    expect(shrinkageStrength([12, 3, 25, 9, 14], [10, 10, 10, 10, 10], 1)).toBe(4)
  })

  it('takes groups that behave alike as alike, and wild ones at their word', () => {
    expect(shrinkageStrength([10, 20, 30, 40], [10, 20, 30, 40], 1)).toBe(1024)
    expect(shrinkageStrength([0, 0, 0, 400], [100, 100, 100, 100], 1)).toBe(0.25)
  })

  it('falls back where there are too few groups to tell', () => {
    expect(shrinkageStrength([5, 0, 9], [1, 2, 3], 7)).toBe(7)
    expect(shrinkageStrength([5, 0, 9, 1], [1, 2, 3, 0], 7)).toBe(7)
  })
})
