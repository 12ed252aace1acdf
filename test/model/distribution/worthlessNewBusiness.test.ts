import { describe, expect, it } from 'vitest'
import { pipelineDistribution } from '../../../src/model/distribution/pipelineDistribution.ts'

describe('new business whose wins bring nothing', () => {
  const newBusiness = { expectedWins: 20, dispersion: 1.5, winProbability: 0.2, amounts: [0, 0, 0] }

  it('changes nothing', () => {
    const open = { amounts: [100, 200, 0], probabilities: [0.5, 0.25, 0.9], certain: 50, correlation: 0.05 }
    const alone = pipelineDistribution(open)
    const both = pipelineDistribution({ ...open, newBusiness })
    for (const p of [0.1, 0.5, 0.9]) expect(both.quantile(p)).toBe(alone.quantile(p))
    expect(both.chanceOfAtLeast(150)).toBe(alone.chanceOfAtLeast(150))
  })

  it('leaves what is certain where nothing else is worth anything', () => {
    const nothing = {
      amounts: [0, 0],
      probabilities: [0.5, 0.25],
      certain: 50,
      correlation: 0.05,
      newBusiness,
    }
    const { mean, sd, quantile, chanceOfAtLeast } = pipelineDistribution(nothing)
    expect([mean, sd, quantile(0.1), quantile(0.9)]).toEqual([50, 0, 50, 50])
    expect([chanceOfAtLeast(50), chanceOfAtLeast(51)]).toEqual([1, 0])
  })
})
