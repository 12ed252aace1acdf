import type { OpenDeals } from '../openDeals.ts'
import { type ConditionalTable, NODES_ABREAST } from './conditionalTable.ts'

/** Below this total mass the extreme outcomes need no treatment of their own. */
const WORTH_IT = 1e-9
/** Below this a node's product has underflowed in effect. */
const VANISHED = 1e-290

/**
 * Unconditional chances of the outcomes that stay atoms however many deals there are: nothing won, deal i alone won,
 * everything won, everything but deal i won (the last two only without new business, and 0 with it).
 */
export interface FewestOutcomes {
  readonly none: number
  readonly onlyOne: Float64Array
  readonly all: number
  readonly allButOne: Float64Array
  readonly mass: number
}

/**
 * Sums those chances over the nodes; null when they are negligible together. `wins` is the expected number of new wins
 * at each node. A win rate that moves with the common factor leaves them sizeable even among 1,000 deals, and
 * taken out, the rest is smooth. Cost: deals x nodes.
 */
export function fewestOutcomes(
  deals: OpenDeals,
  table: ConditionalTable,
  wins: Float64Array,
): FewestOutcomes | null {
  const count = table.deals
  const onlyOne = new Float64Array(count)
  const allButOne = new Float64Array(count)
  let none = 0
  let all = 0
  const { newBusiness } = deals
  const excess = newBusiness === null ? 0 : newBusiness.dispersion - 1
  const logNoNewWin = newBusiness === null ? 0 : excess === 0 ? -1 : -Math.log1p(excess) / excess
  for (let k = 0; k < table.grid.nodes.length; k++) {
    const first = (k >> 2) * count * NODES_ABREAST + (k & 3)
    let lost = table.weights[k]! * Math.exp(wins[k]! * logNoNewWin)
    let won = newBusiness === null ? table.weights[k]! : 0
    for (let i = 0, at = first; i < count && (lost > VANISHED || won > VANISHED); i++, at += NODES_ABREAST) {
      const p = table.chances[at]!
      lost *= 1 - p
      won *= p
    }
    if (lost > VANISHED) {
      none += lost
      for (let i = 0, at = first; i < count; i++, at += NODES_ABREAST) {
        onlyOne[i]! += (lost * table.chances[at]!) / (1 - table.chances[at]!)
      }
    }
    if (won > VANISHED) {
      all += won
      for (let i = 0, at = first; i < count; i++, at += NODES_ABREAST) {
        allButOne[i]! += (won * (1 - table.chances[at]!)) / table.chances[at]!
      }
    }
  }
  let mass = none + all
  for (let i = 0; i < count; i++) mass += onlyOne[i]! + allButOne[i]!
  return mass > WORTH_IT ? { none, onlyOne, all, allButOne, mass } : null
}

/** Characteristic function of those outcomes, from the deals' phases and the angle of the sum of all amounts. */
export function fewestOutcomesAt(
  outcomes: FewestOutcomes,
  cosines: Float64Array,
  sines: Float64Array,
  totalAngle: number,
): { re: number; im: number } {
  let re = outcomes.none
  let im = 0
  let topRe = outcomes.all
  let topIm = 0
  for (let i = 0; i < outcomes.onlyOne.length; i++) {
    const c = cosines[i]!
    const s = sines[i]!
    re += outcomes.onlyOne[i]! * c
    im += outcomes.onlyOne[i]! * s
    topRe += outcomes.allButOne[i]! * c
    topIm -= outcomes.allButOne[i]! * s
  }
  const c = Math.cos(totalAngle)
  const s = Math.sin(totalAngle)
  return { re: re + topRe * c - topIm * s, im: im + topRe * s + topIm * c }
}
