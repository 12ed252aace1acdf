import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EvidenceFamily } from '../../../src/model/evidence/evidence.ts'
import type { EvidenceCase } from '../../../src/model/evidence/evidenceCase.ts'
import { evidenceShift } from '../../../src/model/evidence/evidenceShift.ts'
import { fitEvidence } from '../../../src/model/evidence/fitEvidence.ts'
import { logistic } from '../../../src/model/probability/logistic.ts'
import { minimal } from '../minimal.ts'

/** Cases whose outcome follows the given log-odds plus what their level adds. */
function planted(count: number, family: EvidenceFamily, effects: Readonly<Record<string, number>>, seed = 7) {
  const random = minimal(seed)
  const levels = Object.keys(effects)
  return Array.from({ length: count }, (): EvidenceCase => {
    const level = levels[Math.floor(random() * levels.length)]!
    const logOdds = -2 + 3 * random()
    const won = random() < logistic(logOdds + effects[level]!)
    return { logOdds, won, weight: 1, deals: 1, period: '2026-Q1', evidence: [{ family, level }] }
  })
}

const effectsOf = (cases: readonly EvidenceCase[], family: EvidenceFamily) =>
  fitEvidence(cases).effects.families.find((one) => one.family === family)?.levels ?? []

describe('fitEvidence', () => {
  it('finds what a stage means from the outcomes', () => {
    const truth = { Early: -1, Middle: 0, Late: 1.5 }
    const levels = effectsOf(planted(6_000, 'stage', truth), 'stage')
    const mean = levels.reduce((sum, { effect }) => sum + effect, 0) / levels.length
    for (const { level, effect, error } of levels) {
      const centred = truth[level as keyof typeof truth] - 0.5 / 3
      // The information of 2,000 cases with a chance around 0.2 alone: 1 / sqrt(2000 x 0.2 x 0.8) = 0.056.
      expect(error).toBeLessThan(0.1)
      expect(Math.abs(effect - mean - centred), level).toBeLessThan(4 * error)
    }
    expect(levels.map(({ n }) => n).reduce((a, b) => a + b)).toBe(6_000)
  })

  it('finds nothing in a column that tells nothing', () => {
    const cases = planted(3_000, 'product', { A: 0, B: 0, C: 0, D: 0, E: 0, F: 0 })
    for (const { effect } of effectsOf(cases, 'product')) expect(Math.abs(effect)).toBeLessThan(0.1)
  })

  it('trusts a level the less, the fewer cases it has', () => {
    const sure = planted(4_000, 'stage', { Early: -1, Late: 1 })
    const one: EvidenceCase = {
      logOdds: 0,
      won: true,
      weight: 1,
      deals: 1,
      period: '2026-Q1',
      evidence: [{ family: 'stage', level: 'Rare' }],
    }
    const levels = effectsOf([...sure, one], 'stage')
    const [rare, late] = ['Rare', 'Late'].map((name) => levels.find(({ level }) => level === name)!)
    expect(rare!.error).toBeGreaterThan(5 * late!.error)
    expect(Math.abs(rare!.effect)).toBeLessThan(late!.effect)
  })

  it('leaves the past chances what they were in total: it tells deals apart, not how many are won', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            logOdds: fc.double({ min: -4, max: 4, noNaN: true }),
            won: fc.boolean(),
            weight: fc.constantFrom(1, 0.5, 0.25),
            deals: fc.constant(1),
            period: fc.constantFrom('2026-Q1', '2026-Q2'),
            evidence: fc
              .record({ stage: fc.constantFrom('a', 'b', 'c'), product: fc.constantFrom('x', 'y') })
              .map(({ stage, product }) => [
                { family: 'stage' as const, level: stage },
                { family: 'product' as const, level: product },
              ]),
          }),
          { minLength: 1, maxLength: 60 },
        ),
        (cases) => {
          const shiftOf = evidenceShift(fitEvidence(cases).effects)
          const total = (shift: (one: EvidenceCase) => number) =>
            cases.reduce((sum, one) => sum + one.weight * logistic(one.logOdds + shift(one)), 0)
          expect(total((one) => shiftOf(one.evidence).shift)).toBeCloseTo(
            total(() => 0),
            8,
          )
        },
      ),
    )
  })

  it('finds its way where the rates were far off', () => {
    const alike = (level: string, count: number, won: number): EvidenceCase[] =>
      Array.from({ length: count }, (_, i) => ({
        ...{ logOdds: -4, won: i < won, weight: 1, deals: 1, period: '2026-Q1' },
        evidence: [{ family: 'stage', level }],
      }))
    for (const cases of [
      [...alike('Late', 1_000, 500), ...alike('Early', 1_000, 0)],
      alike('Only', 2_000, 1_000),
      alike('Only', 2_000, 0),
    ]) {
      const shiftOf = evidenceShift(fitEvidence(cases).effects)
      const chances = cases.map(({ logOdds, evidence }) => logistic(logOdds + shiftOf(evidence).shift))
      expect(chances.reduce((a, b) => a + b)).toBeCloseTo(2_000 * logistic(-4), 6)
      expect(chances[0]!).toBeGreaterThanOrEqual(chances.at(-1)!)
    }
  })

  it('says nothing without cases', () => {
    const nothing = fitEvidence([])
    expect(nothing.effects).toMatchObject({ common: 0, cases: 0 })
    expect(evidenceShift(nothing.effects)([{ family: 'stage', level: 'Late' }])).toEqual({
      shift: 0,
      variance: 0,
      parts: [],
    })
  })
})
