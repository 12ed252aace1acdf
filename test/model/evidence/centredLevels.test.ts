import { expect, it } from 'vitest'
import { centredLevels } from '../../../src/model/evidence/centredLevels.ts'
import { evidenceDesign } from '../../../src/model/evidence/evidenceDesign.ts'
import { randomEffects } from '../../../src/model/evidence/randomEffects.ts'
import { minimal } from '../minimal.ts'

it('gathers in the concern what its kinds have in common, and leaves what each means with it as it was', () => {
  const random = minimal(11)
  const cases = Array.from({ length: 600 }, (_, i) => {
    const level = i % 3 === 0 ? 'budget' : 'competitor'
    const won = random() < (i % 2 === 0 ? 0.5 : level === 'budget' ? 0.1 : 0.3)
    const evidence =
      i % 2 === 0
        ? []
        : [
            { family: 'concern' as const, level: 'open' },
            { family: 'concern-kind' as const, level },
          ]
    return { logOdds: 0, won, weight: 1, deals: 1, period: '2026-Q1', evidence }
  })
  const design = evidenceDesign(cases)
  const fit = randomEffects(design)
  const { effects, covariance } = centredLevels(design, fit)
  const places = design.columns.flatMap(({ start, levels }) => levels.map((_, j) => start + j))
  expect(design.columns.map(({ family }) => family)).toEqual(['concern', 'concern-kind'])
  const dimension = fit.effects.length
  for (const kind of [1, 2]) {
    expect(effects[0]! + effects[kind]!).toBeCloseTo(
      fit.effects[places[0]!]! + fit.effects[places[kind]!]!,
      12,
    )
    const sum = (of: Float64Array, size: number, a: number, b: number) =>
      of[a * size + a]! + 2 * of[a * size + b]! + of[b * size + b]!
    expect(sum(covariance, 3, 0, kind)).toBeCloseTo(
      sum(fit.covariance, dimension, places[0]!, places[kind]!),
      12,
    )
  }
  const [, { weights } = { weights: [] }] = design.columns
  expect(weights[0]! * effects[1]! + weights[1]! * effects[2]!).toBeCloseTo(0, 10)
})
