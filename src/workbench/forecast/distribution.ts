import type { z } from 'zod'
import type { distributionInput, distributionOutput } from '../../contract/forecasting.ts'
import { pipelineDistribution } from '../../model/distribution/pipelineDistribution.ts'

/** The distribution of a list of deals that comes with its chances; amounts in any unit, the answer in the same. */
export function distribution(input: z.infer<typeof distributionInput>): z.infer<typeof distributionOutput> {
  const result = pipelineDistribution({
    amounts: input.deals.map(({ amount }) => amount),
    probabilities: input.deals.map(({ probability }) => probability),
    certain: input.certain ?? 0,
    correlation: input.correlation,
  })
  return {
    mean: result.mean,
    sd: result.sd,
    p10: result.quantile(0.1),
    p50: result.quantile(0.5),
    p90: result.quantile(0.9),
    chance: input.target === undefined ? null : result.chanceOfAtLeast(input.target),
  }
}
