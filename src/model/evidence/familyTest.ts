import { chiSquareTail } from '../probability/chiSquareTail.ts'
import { logistic } from '../probability/logistic.ts'
import type { EvidenceDesign, FamilyColumn } from './evidenceDesign.ts'

/**
 * Chance that all the families together are allowed of one of them being held to tell deals apart although none does: the usual 5 %,
 * shared out evenly among the families looked at (Bonferroni).
 */
export const FALSE_ALARM = 0.05
/**
 * Wins, and deals not won, that a level has to be expected to bring to be tested on its own; rarer levels are taken together. Twice
 * Cochran's five (1954, Biometrics 10), since it is the far tail of the distribution that is read off.
 */
const LEAST_EXPECTED = 10
/** Newton's method for one shift settles in a handful of rounds. */
const ROUNDS = 20

/**
 * How often the levels of a family that means nothing would differ by as much as they do: score test that
 * their effects are equal, what deals of one period share taken out (Cochran's test of homogeneity, 1954).
 * null when fewer than two levels can be tested. The other families aren't taken out: a family that merely
 * goes along with another may pass here, but has small effects beside it.
 */
export function familyTest(
  { places, width, won, weights, logOdds }: EvidenceDesign,
  column: FamilyColumn,
  factor: number,
  chances: Float64Array,
): number | null {
  const size = column.levels.length
  const score = new Float64Array(size + 1)
  const worth = new Float64Array(size + 1)
  const wins = new Float64Array(size + 1)
  const rest = new Float64Array(size + 1)
  const groupOf = (j: number) => (wins[j]! < LEAST_EXPECTED || rest[j]! < LEAST_EXPECTED ? size : j)
  for (let i = 0; i < logOdds.length; i++) {
    const level = places[i * width + factor]! - column.start
    if (level < 0 || level >= size) continue
    wins[level]! += weights[i]! * chances[i]!
    rest[level]! += weights[i]! * (1 - chances[i]!)
    score[level]! += weights[i]! * (won[i]! - chances[i]!)
    worth[level]! += weights[i]! * chances[i]! * (1 - chances[i]!)
  }
  for (let j = 0; j < size; j++) {
    if (groupOf(j) === j) continue
    for (const sums of [score, worth, wins, rest]) {
      sums[size]! += sums[j]!
      sums[j] = 0
    }
  }
  const tested = Array.from({ length: size + 1 }, (_, j) => j).filter(
    (j) => wins[j]! >= LEAST_EXPECTED && rest[j]! >= LEAST_EXPECTED,
  )
  if (tested.length < 2) return null
  const sum = (values: Float64Array) => tested.reduce((total, j) => total + values[j]!, 0)
  const homogeneity =
    tested.reduce((total, j) => total + score[j]! ** 2 / worth[j]!, 0) - sum(score) ** 2 / sum(worth)
  return chiSquareTail(homogeneity, tested.length - 1)
}

/** What each case is given by the rates and by what the deals of its period share, no family being known. */
export function chancesByPeriod({
  places,
  width,
  logOdds,
  won,
  weights,
  blocks,
}: EvidenceDesign): Float64Array {
  const periods = blocks[0]!.size
  const shift = new Float64Array(periods)
  const chances = new Float64Array(logOdds.length)
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = shift.map((value) => -value / blocks[0]!.fixed!)
    const curvature = new Float64Array(periods).fill(1 / blocks[0]!.fixed!)
    for (let i = 0; i < chances.length; i++) {
      const period = places[i * width]!
      const chance = logistic(logOdds[i]! + shift[period]!)
      chances[i] = chance
      gradient[period]! += weights[i]! * (won[i]! - chance)
      curvature[period]! += weights[i]! * chance * (1 - chance)
    }
    for (let p = 0; p < periods; p++) shift[p]! += Math.max(-1, Math.min(1, gradient[p]! / curvature[p]!))
  }
  return chances
}
