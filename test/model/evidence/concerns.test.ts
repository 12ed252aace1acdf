import { expect, it } from 'vitest'
import { concernOdds } from '../../../src/model/evidence/concernOdds.ts'
import type { EvidenceCase } from '../../../src/model/evidence/evidenceCase.ts'
import { evidenceShift } from '../../../src/model/evidence/evidenceShift.ts'
import { fitEvidence } from '../../../src/model/evidence/fitEvidence.ts'
import { withConcernOdds } from '../../../src/model/evidence/withConcernOdds.ts'
import { logistic } from '../../../src/model/probability/logistic.ts'
import { minimal } from '../minimal.ts'

const open = (kind: string) => [
  { family: 'concern' as const, level: 'open' },
  { family: 'concern-kind' as const, level: kind },
]

/** A share of the deals has a concern, which adds to the log-odds by its kind. */
function concerned(count: number, effects: Readonly<Record<string, number>>, seed = 15_839): EvidenceCase[] {
  const random = minimal(seed)
  const kinds = Object.keys(effects)
  return Array.from({ length: count }, () => {
    const logOdds = -1 + 1.5 * random()
    const kind = random() < 0.3 ? kinds[Math.floor(random() * kinds.length)]! : null
    const won = random() < logistic(logOdds + (kind === null ? 0 : effects[kind]!))
    return { logOdds, won, weight: 1, deals: 1, period: '2026-Q1', evidence: kind === null ? [] : open(kind) }
  })
}

it('without any history halves the odds, give or take what is held possible', () => {
  const fitted = fitEvidence([])
  expect(concernOdds(fitted.effects)).toMatchObject({ odds: expect.closeTo(0.5, 12), n: 0 })
  const { shift, variance } = evidenceShift(fitted.effects, fitted.covariance)(open('competitor'))
  expect(shift).toBeCloseTo(Math.log(0.5), 12)
  expect(Math.sqrt(variance)).toBeCloseTo(0.7, 12)
})

it('weighs a few cases against the prior as Bayes does', () => {
  // scipy 1.17.1: the minimum of sum(log1p(exp(eta)) - y eta) + b0^2 / 2 + (b1 - log .5)^2 / (2 .7^2) by minimize(BFGS), eta = logOdds + b0 + b1 concern:
  // b1 = -0.65150727, its standard deviation from the inverse Hessian 0.63064967.
  const logOdds = [-1, -0.5, 0, 0.5, -1.5, 0.2, -0.3, 0.8]
  const won = [0, 1, 0, 1, 0, 0, 1, 1]
  const cases = logOdds.map(
    (value, i): EvidenceCase => ({
      ...{ logOdds: value, won: won[i] === 1, weight: 1, deals: 1, period: '2026-Q1' },
      evidence: i < 3 ? [{ family: 'concern', level: 'open' }] : [],
    }),
  )
  const level = fitEvidence(cases).effects.families[0]!.levels[0]!
  expect(level.effect).toBeCloseTo(-0.65150727, 4)
  expect(level.error).toBeCloseTo(0.63064967, 4)
})

it('learns from history what a concern has meant, by kind where kinds differ', () => {
  const { effects } = fitEvidence(concerned(6_000, { competitor: -2, 'timing-slipped': -0.2 }))
  const { odds, low, high, n } = concernOdds(effects)
  // As often of either kind, so -1.1 on average.
  expect(low).toBeLessThan(Math.exp(-1.1))
  expect(high).toBeGreaterThan(Math.exp(-1.1))
  expect(odds).toBeLessThan(0.5)
  expect(n).toBeGreaterThan(1_500)
  const shiftOf = evidenceShift(effects)
  expect(shiftOf(open('competitor')).shift - effects.common).toBeCloseTo(-2, 0)
  expect(shiftOf(open('timing-slipped')).shift - effects.common).toBeCloseTo(-0.2, 0)
})

it('lets a concern turn out to mean nothing', () => {
  const { odds, low, high } = concernOdds(fitEvidence(concerned(6_000, { other: 0 })).effects)
  expect(odds).toBeGreaterThan(0.8)
  expect(low).toBeLessThan(1)
  expect(high).toBeGreaterThan(1)
})

it('takes a person at their word', () => {
  const fitted = withConcernOdds(fitEvidence(concerned(2_000, { competitor: -2, other: 0 })), Math.log(3))
  const shiftOf = evidenceShift(fitted.effects, fitted.covariance)
  for (const kind of ['competitor', 'other'])
    expect(shiftOf(open(kind)).shift - fitted.effects.common).toBeCloseTo(Math.log(3), 12)
  expect(shiftOf(open('other')).variance).toBe(0)
})
