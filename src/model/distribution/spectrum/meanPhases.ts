import { phases } from './phases.ts'

/** Characteristic function of one amount drawn evenly from a list, less 1, at multiples of one angular frequency; remembered. */
export interface MeanPhases {
  at(j: number): { readonly re: number; readonly im: number }
}

/** Mean over `amounts` of exp(i j step a) - 1. Cost: one rotation an amount for each new j in sequence. */
export function meanPhases(amounts: ArrayLike<number>, step: number): MeanPhases {
  const turning = phases(amounts, step)
  const known: { re: number; im: number }[] = []
  return {
    at(j) {
      const before = known[j]
      if (before !== undefined) return before
      turning.moveTo(j)
      let re = -amounts.length
      let im = 0
      for (let i = 0; i < amounts.length; i++) {
        re += turning.cosines[i]!
        im += turning.sines[i]!
      }
      const mean = { re: re / amounts.length, im: im / amounts.length }
      known[j] = mean
      return mean
    },
  }
}
