import { expect, it } from 'vitest'
import { NORMAL_90 } from '../../../src/model/probability/normal90.ts'
import { normalQuantile } from '../../../src/model/probability/normalQuantile.ts'
import { quantile } from '../../../src/model/probability/quantile.ts'

// numpy 2.4.6: np.quantile([1, 2, 4, 8, 16], p)
it.each([
  [0, 1],
  [0.1, 1.4],
  [0.5, 4],
  [0.6, 5.6],
  [0.9, 12.8],
  [1, 16],
])('quantile %d is numpy’s', (p, expected) => {
  expect(quantile([1, 2, 4, 8, 16], p)).toBeCloseTo(expected, 12)
})

it('of one number is that number', () => {
  expect([0, 0.3, 1].map((p) => quantile([7], p))).toEqual([7, 7, 7])
})

it('the constant of an 80 % interval is the normal quantile of 0.9', () => {
  expect(NORMAL_90).toBeCloseTo(normalQuantile(0.9), 14)
})
