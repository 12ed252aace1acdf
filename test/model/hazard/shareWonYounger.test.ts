import { expect, it } from 'vitest'
import { shareWonYounger } from '../../../src/model/hazard/shareWonYounger.ts'

const hazards = { bandStarts: [0, 10, 30], wonCounts: [6, 4, 0] }

it.each([
  [0, 0],
  [5, 0.3],
  [10, 0.6],
  [20, 0.8],
  [30, 1],
  [500, 1],
])('at %i days %f of the wins were younger', (age, share) => {
  expect(shareWonYounger(hazards, age)).toBeCloseTo(share, 12)
})

it('is unknown without wins', () => {
  expect(shareWonYounger({ bandStarts: [0, 10], wonCounts: [0, 0] }, 5)).toBeNull()
})
