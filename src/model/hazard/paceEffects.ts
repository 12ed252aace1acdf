import { shrinkageStrength } from './shrinkageStrength.ts'

/** Multiplier of both closing rates for a group of deals, and the closings it rests on, prior included. */
export interface PaceEffect {
  readonly effect: number
  readonly evidence: number
}

/** Strength while there are too few groups to measure their spread: hardly any effect of one's own. */
const UNMEASURED_STRENGTH = 64

/**
 * How much faster or slower the deals of each group close than expected: closings seen over closings
 * expected, shrunk towards 1 by Gamma-Poisson with the strength of greatest marginal likelihood. What is
 * expected is first brought to the level of what was seen: groups are told apart, the level is for the rates
 * to say. `groupOf[i]` is deal i's group, null for none. A frailty shared by a group: Vaupel, Manton and
 * Stallard (1979), Demography 16; estimator of Clayton and Kaldor (1987), Biometrics 43.
 */
export function paceEffects<Group>(
  groupOf: readonly (Group | null)[],
  seen: ArrayLike<number>,
  expected: ArrayLike<number>,
): Map<Group, PaceEffect> {
  const places = new Map<Group, number>()
  const events: number[] = []
  const means: number[] = []
  for (let i = 0; i < groupOf.length; i++) {
    const group = groupOf[i]!
    if (group === null) continue
    const place = places.get(group) ?? places.size
    if (place === places.size) {
      places.set(group, place)
      events.push(0)
      means.push(0)
    }
    events[place]! += seen[i]!
    means[place]! += expected[i]!
  }
  const all = means.reduce((sum, mean) => sum + mean, 0)
  const level = all > 0 ? events.reduce((sum, n) => sum + n, 0) / all : 1
  for (let place = 0; place < means.length; place++) means[place]! *= level
  const strength = shrinkageStrength(events, means, UNMEASURED_STRENGTH)
  const effects = new Map<Group, PaceEffect>()
  for (const [group, place] of places) {
    const evidence = events[place]! + strength
    effects.set(group, { effect: evidence / (means[place]! + strength), evidence })
  }
  return effects
}
