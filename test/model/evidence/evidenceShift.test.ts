import { expect, it } from 'vitest'
import { evidenceShift } from '../../../src/model/evidence/evidenceShift.ts'

const families = (['stage', 'product'] as const).map((family) => ({
  ...{ family, byChance: null, telling: true },
  levels: [{ level: 'a', effect: 0.4, error: 0.5, n: 10 }],
}))
const both = [
  { family: 'stage' as const, level: 'a' },
  { family: 'product' as const, level: 'a' },
]

it('has parts err together as they were fitted together', () => {
  // 0.25 + 0.25 - 2 x 0.2: what is sure of the sum isn't sure of either part.
  const shiftOf = evidenceShift({ common: 0.1, families, cases: 20 }, Float64Array.of(0.25, -0.2, -0.2, 0.25))
  expect(shiftOf(both).shift).toBeCloseTo(0.9, 12)
  expect(shiftOf(both).variance).toBeCloseTo(0.1, 12)
  expect(shiftOf(both.slice(1)).variance).toBeCloseTo(0.25, 12)
})
