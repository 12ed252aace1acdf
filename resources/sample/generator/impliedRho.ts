import { normalDensity, normalQuantile } from './normal.ts'
import { DISCOVERY, dealProcess, NEGOTIATION, PROPOSAL, QUALIFIED } from './parameters.ts'

/**
 * The latent correlation that the common factor gives two typical deals that live in one quarter:
 * the variance over z of P(won | z), divided by the squared density at the quantile of its mean (Vasicek 2002, to
 * first order). Averaged over z by the midpoint rule on equal shares of the normal.
 */
export function impliedRho(winRate: number): number {
  const nodes = 200
  const passes = (z: number) =>
    [QUALIFIED, DISCOVERY, PROPOSAL, NEGOTIATION].reduce((product, stage) => {
      const chance = dealProcess.advance[stage]!
      const logit = Math.log(chance / (1 - chance)) + dealProcess.factorSlope * z
      return product / (1 + Math.exp(-logit))
    }, 1)
  const chances = Array.from({ length: nodes }, (_, i) => passes(normalQuantile((i + 0.5) / nodes)))
  const average = chances.reduce((sum, chance) => sum + chance, 0) / nodes
  const variance = chances.reduce((sum, chance) => sum + (chance / average - 1) ** 2, 0) / nodes
  return (variance * winRate ** 2) / normalDensity(normalQuantile(winRate)) ** 2
}
