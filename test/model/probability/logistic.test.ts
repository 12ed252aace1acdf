import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logistic } from '../../../src/model/probability/logistic.ts'
import { logit } from '../../../src/model/probability/logit.ts'

test('by hand: odds of 3 to 1 are log 3', () => {
  expect(logistic(Math.log(3))).toBeCloseTo(0.75, 15)
  expect(logit(0.75)).toBeCloseTo(Math.log(3), 15)
})

test('ends', () => {
  expect([logistic(-800), logistic(0), logistic(800)]).toEqual([0, 0.5, 1])
  expect([logit(0), logit(0.5), logit(1)]).toEqual([-Infinity, 0, Infinity])
  expect([logit(-0.1), logit(1.1), logistic(Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN])
})

test('law: logistic undoes logit', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1 - 1e-10, noNaN: true }), (p) => {
      expect(logistic(logit(p)) / p).toBeCloseTo(1, 12)
    }),
  )
})
