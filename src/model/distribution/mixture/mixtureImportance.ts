import { conditionalProbability } from '../conditionalProbability.ts'
import { halfStepBelow } from '../lattice/halfStepBelow.ts'
import { latticeImportance } from '../lattice/latticeImportance.ts'
import type { OpenDeals } from '../openDeals.ts'
import { smoothImportance } from '../smooth/smoothImportance.ts'
import type { MixturePart } from './conditionalMixture.ts'
import { mixtureDistribution, setChances } from './mixtureDistribution.ts'
import type { PipelineMixture } from './pipelineMixture.ts'

/** Shares of a chance below this are passed over. */
const NEGLIGIBLE = 1e-9

/**
 * Importance of every open deal for reaching `target` (above the offset), in the deals' order: at every node
 * the chance that the others come to between the target less the deal and the target. A named deal is left
 * out of the names; the others are divided out of each node's spectrum, or unfolded from its lattice, all at
 * once. Cost: deals x nodes near the target x frequencies.
 */
export function mixtureImportance(deals: OpenDeals, prepared: PipelineMixture, target: number): Float64Array {
  const { split, rest, mixture, unit } = prepared
  const { named } = split
  const { nodes } = rest
  const result = new Float64Array(deals.amounts.length)
  for (const deal of named) {
    const others = mixtureDistribution({
      offset: 0,
      named: named.filter((other) => other !== deal),
      correlation: deals.correlation,
      nodes,
      parts: mixture.parts,
      mean: 0,
      sd: 0,
      unit,
    })
    result[deal.at] = others.chanceOfAtLeast(target - deal.amount) - others.chanceOfAtLeast(target)
  }
  const chances = setChances(named, nodes, deals.correlation)
  const stepped = unit > 0 ? halfStepBelow(target, unit) : target
  const importance = new Float64Array(split.rest.amounts.length)
  // Nodes on one rung share their phases.
  const ordered = [...mixture.parts].sort((a, b) => rungOf(a) - rungOf(b))
  const shared = { length: 0, phases: [] }
  const won = new Float64Array(importance.length)
  for (const part of ordered) {
    const z = nodes[part.node]!
    for (let i = 0; i < won.length; i++) {
      won[i] = conditionalProbability(split.rest.probits[i]!, z, deals.correlation)
    }
    const goals: number[] = []
    const weights: number[] = []
    for (let set = 0; set < 1 << named.length; set++) {
      const weight = part.weight * chances[set * nodes.length + part.node]!
      if (weight < NEGLIGIBLE) continue
      goals.push(named.reduce((left, { amount }, n) => left - ((set >> n) & 1) * amount, stepped))
      weights.push(weight)
    }
    if (part.state.kind === 'lattice') {
      latticeImportance(split.rest.amounts, part.state.lattice, goals, weights, importance)
      continue
    }
    for (const [n, goal] of goals.entries()) {
      smoothImportance(split.rest.amounts, won, part, part.state, goal, weights[n]!, shared, importance)
    }
  }
  const places = deals.places
  const at = new Map(Array.from(places, (place, i) => [place, i]))
  split.rest.places.forEach((place, i) => {
    result[at.get(place)!] = importance[i]!
  })
  return result
}

function rungOf({ state }: MixturePart): number {
  return state.kind === 'smooth' ? state.rung.length : 0
}
