import { expect, test } from 'vitest'
import { chanceGrid } from '../../../src/model/distribution/chanceGrid.ts'
import { pipelineDistribution } from '../../../src/model/distribution/pipelineDistribution.ts'
import { lognormalPipeline } from './referencePipelines.ts'

const amounts = [3e5, 8e5, 2.2e6]

test.each([0, 0.1])('every cell equals its own distribution, correlation %d', (correlation) => {
  const base = lognormalPipeline(120, correlation, 9)
  const rows = [0.7, 1, 1.1].map((factor) => ({
    ...base,
    probabilities: base.probabilities.map((p) => p * factor),
  }))
  const columns = rows.map((_, row) =>
    [0, 5, 20, 45].map((expectedWins) => ({
      expectedWins,
      dispersion: 1 + row / 2,
      winProbability: 0.2,
      amounts,
    })),
  )
  const target = 1.1 * pipelineDistribution({ ...rows[1]!, newBusiness: columns[1]![2]! }).mean
  const grid = chanceGrid(rows, columns, target)
  rows.forEach((row, r) => {
    columns[r]!.forEach((newBusiness, c) => {
      const expected = pipelineDistribution({ ...row, newBusiness }).chanceOfAtLeast(target)
      expect(Math.abs(grid[r]![c]! - expected)).toBeLessThan(1e-5)
    })
  })
})

test('few open deals on a lattice with new business', () => {
  const row = { amounts: [500, 1200], probabilities: [0.4, 0.7], certain: 100, correlation: 0.2 }
  const columns = [1, 3].map((expectedWins) => ({
    expectedWins,
    dispersion: 1,
    winProbability: 0.3,
    amounts: [100, 300],
  }))
  const grid = chanceGrid([row], [columns], 1500)
  columns.forEach((newBusiness, c) => {
    expect(grid[0]![c]).toBeCloseTo(pipelineDistribution({ ...row, newBusiness }).chanceOfAtLeast(1500), 6)
  })
})

test('law: more new business, more chance', () => {
  const row = lognormalPipeline(50, 0.05, 2)
  const columns = Array.from({ length: 12 }, (_, c) => ({
    expectedWins: 4 * c,
    dispersion: 1.5,
    winProbability: 0.2,
    amounts,
  }))
  const [chances] = chanceGrid([row], [columns], 5e7)
  for (let c = 1; c < 12; c++) expect(chances![c]!).toBeGreaterThan(chances![c - 1]!)
})

test('rows that do not match are refused', () => {
  const row = { amounts: [1], probabilities: [0.5], certain: 0, correlation: 0 }
  const business = { expectedWins: 1, dispersion: 1, winProbability: 0.5, amounts: [1] }
  expect(() => chanceGrid([row], [], 1)).toThrow(RangeError)
  expect(() => chanceGrid([{ ...row, newBusiness: business }], [[business]], 1)).toThrow(/row 0/)
})
