import { expect, it } from 'vitest'
import { evidenceDesign } from '../../../src/model/evidence/evidenceDesign.ts'
import { familyTest } from '../../../src/model/evidence/familyTest.ts'

/** By level: 40 cases with an even chance, so many of them won. */
function byChance(wins: Readonly<Record<string, number>>): number | null {
  const design = evidenceDesign(
    Object.entries(wins).flatMap(([level, won]) =>
      Array.from({ length: 40 }, (_, i) => ({
        ...{ logOdds: 0, won: i < won, weight: 1, deals: 1, period: '2026-Q1' },
        evidence: [{ family: 'product' as const, level }],
      })),
    ),
  )
  const place = design.columns.findIndex(({ family }) => family === 'product')
  return familyTest(design, design.columns[place]!, place + 1, new Float64Array(design.won.length).fill(0.5))
}

it('asks whether levels differ from each other, not from what was foretold', () => {
  expect(byChance({ a: 30, b: 30 })).toBeCloseTo(1, 12)
  // Scores 6 and -6, information 10 each: 3.6 + 3.6 with one degree of freedom; scipy 1.17.1, chi2.sf(7.2, 1), which
  // `chiSquareTail` comes near to
  expect(byChance({ a: 26, b: 14 })).toBeCloseTo(0.0072903580915356595, 3)
  expect(byChance({ a: 30 })).toBeNull()
})
