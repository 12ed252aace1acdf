import { expect, it } from 'vitest'
import { studentQuantile } from '../../../src/model/probability/studentQuantile.ts'

// scipy 1.17.1: stats.t.ppf(p, degrees)
it.each([
  [0.9, 5, 1.4758840488244815],
  [0.9, 8, 1.3968153097438654],
  [0.975, 1, 12.706204736174694],
  [0.1, 3.5, -1.576576605136405],
  [0.999, 40, 3.3068777140858225],
  [0.5, 2, 0],
])('studentQuantile(%d, %d) is scipy’s', (p, degrees, expected) => {
  expect(studentQuantile(p, degrees)).toBeCloseTo(expected, 9)
})
