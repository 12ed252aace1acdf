import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brierParts } from '../../../src/model/backtest/brierParts.ts'
import { groupsOf, reliability, type ScoredChance } from '../../../src/model/backtest/reliability.ts'
import { wilsonInterval } from '../../../src/model/backtest/wilsonInterval.ts'

const chances = fc
  .array(
    fc.record({
      probability: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 1)),
      won: fc.boolean(),
    }),
    { minLength: 1, maxLength: 400 },
  )
  .map((list) => list.map((one, i): ScoredChance => ({ ...one, outcome: `deal ${i}` })))

/** Ten chances and what came of each; five copies of them make two groups of equal count below. */
const SAID = [0.1, 0.2, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
const WON = [0, 0, 1, 0, 0, 1, 1, 0, 1, 1]

describe('reliability', () => {
  it('cuts by count, keeps equal chances together and loses none', () => {
    fc.assert(
      fc.property(chances, (scored) => {
        const bins = reliability(scored)
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(scored.length)
        expect(bins.length).toBeLessThanOrEqual(Math.max(1, Math.min(10, Math.floor(scored.length / 20))))
        for (const [i, bin] of bins.entries()) {
          expect(bin.count).toBeGreaterThan(0)
          expect(bin.low).toBeLessThanOrEqual(bin.happened)
          expect(bin.happened).toBeLessThanOrEqual(bin.high)
          if (i > 0) expect(bin.from).toBeGreaterThan(bins[i - 1]!.to)
        }
      }),
    )
  })

  it('makes ten groups of equal count of plenty, and one of little', () => {
    const plenty = Array.from({ length: 1000 }, (_, i): ScoredChance => {
      return { probability: ((i * 617) % 1000) / 1000, won: i % 3 === 0, outcome: `deal ${i}` }
    })
    expect(reliability(plenty).map(({ count }) => count)).toEqual(new Array(10).fill(100))
    expect(reliability(plenty.slice(0, 39))).toHaveLength(1)
    expect(reliability(plenty.slice(0, 40))).toHaveLength(2)
    expect(reliability([])).toEqual([])
  })

  it('counts chances given for one outcome as one piece of evidence', () => {
    const scored = Array.from({ length: 30 }, (_, i): ScoredChance => {
      return { probability: 0.5, won: i % 3 === 0, outcome: `deal ${i % 3}` }
    })
    const [bin] = reliability(scored)
    expect(bin).toMatchObject({ count: 30, outcomes: 3, said: 0.5 })
    expect(bin).toMatchObject(wilsonInterval(bin!.happened, 3))
  })
})

describe('brierParts', () => {
  it('adds up to the score, whatever was said', () => {
    fc.assert(
      fc.property(chances, (scored) => {
        const { score, reliability: off, resolution, uncertainty, withinGroups } = brierParts(scored)!
        expect(off - resolution + uncertainty + withinGroups).toBeCloseTo(score, 12)
        expect(Math.min(off, resolution, uncertainty)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('has the parts of the definition', () => {
    // numpy 2.4.6, the sums of Stephenson, Coelho and Jolliffe (2008) over the groups [0.1 to 0.4] and [0.5
    // to 0.9] of SAID and WON: REL 0.0058, RES 0.09, UNC 0.25, WBV - WBC 0.0232, Brier 0.189. Five copies of
    // each pair make two groups of 25.
    const scored = Array.from({ length: 50 }, (_, i): ScoredChance => {
      return { probability: SAID[i % 10]!, won: WON[i % 10] === 1, outcome: `deal ${i}` }
    })
    expect(groupsOf(scored).map((group) => group.length)).toEqual([25, 25])
    const parts = brierParts(scored)!
    expect(parts.reliability).toBeCloseTo(0.0058, 12)
    expect(parts.resolution).toBeCloseTo(0.09, 12)
    expect(parts.uncertainty).toBeCloseTo(0.25, 12)
    expect(parts.withinGroups).toBeCloseTo(0.0232, 12)
    expect(parts.score).toBeCloseTo(0.189, 12)
    expect(parts.skill).toBeCloseTo(1 - 0.189 / 0.25, 12)
  })

  it('has no skill to give where all outcomes are alike, and nothing without any', () => {
    expect(brierParts([{ probability: 0.2, won: false, outcome: 'a' }])!.skill).toBeNull()
    expect(brierParts([])).toBeNull()
  })
})
