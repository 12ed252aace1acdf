import { logistic } from '../probability/logistic.ts'
import type { Evidence, EvidenceFamily } from './evidence.ts'

/** One deal open on one past day: what was known of it, what the rates alone gave it, and what came. */
export interface EvidenceCase {
  /** Log-odds of being won by the period's end from age, month and pace alone. */
  readonly logOdds: number
  readonly won: boolean
  /** A deal seen on several days of one period is one piece of evidence: its cases weigh 1 together. */
  readonly weight: number
  readonly evidence: readonly Evidence[]
}

/** Shift of the log-odds for one level, with its standard error and the weight of the cases behind it. */
export interface LevelEffect {
  readonly level: string
  readonly effect: number
  readonly error: number
  readonly n: number
}

/** What the levels of each family have meant for deals that the rates alone held to be alike. */
export interface EvidenceEffects {
  /** Added to every deal, so that over the past cases the chances add up to what the rates alone gave them. */
  readonly common: number
  readonly families: readonly { readonly family: EvidenceFamily; readonly levels: readonly LevelEffect[] }[]
  /** Weight of all cases: deals seen open in a past period. 0 when nothing could be learned. */
  readonly cases: number
}

export const NO_EVIDENCE: EvidenceEffects = { common: 0, families: [], cases: 0 }

/**
 * Variance of level effects before any evidence (an effect of half a unit is usual), and the least that is told from none. Both are
 * only where the measuring starts and ends.
 */
const FIRST_VARIANCE = 0.25
const LEAST_VARIANCE = 1e-4
/** Variance of the common shift while the effects are fitted: as free as a level's at first. */
const COMMON_VARIANCE = 0.25
/** A fit takes some 10 to 30 rounds. */
const ROUNDS = 60
/**
 * Longest step on the log-odds scale. The slope of the logistic function changes by at most a factor e over it, so that Newton's method
 * can't jump across to where the function is flat and be lost there.
 */
const LONGEST_STEP = 1
/** The fit has settled when no effect moves by more in a round. */
const SETTLED = 1e-3
/** Rounds before the variances move, so that the effects have found their size. */
const WARM_UP = 4

/** One family in the fit: its levels, the level of each case (-1: none) and what is known of each level so far. */
interface Column {
  readonly family: EvidenceFamily
  readonly levels: readonly string[]
  readonly levelOf: Int32Array
  readonly n: Float64Array
  readonly effects: Float64Array
  readonly precisions: Float64Array
  variance: number
}

/**
 * Random-effects logistic regression on top of a given chance: each family's levels have effects of mean 0 and a variance of their own,
 * measured from the cases (penalised quasi-likelihood with EM for the variances: Breslow and Clayton 1993, JASA 88; Schall 1991,
 * Biometrika 78). A family that tells nothing gets a variance near 0 and so effects near 0: partial pooling. Past days are landmarks: van Houwelingen
 * (2007), Scandinavian Journal of Statistics 34. What the fit would add to all deals alike is left out: how many are won is for the rates to say,
 * the evidence only tells deals apart. The standard errors hold the other families' effects for known. Cost: rounds x cases x families.
 */
export function fitEvidence(cases: readonly EvidenceCase[]): EvidenceEffects {
  if (cases.length === 0) return NO_EVIDENCE
  const columns = columnsOf(cases)
  const logOdds = Float64Array.from(cases, (one) => one.logOdds)
  const common = {
    effects: new Float64Array(1),
    levelOf: new Int32Array(cases.length),
    variance: COMMON_VARIANCE,
  }
  for (let round = 0; round < ROUNDS; round++) {
    let largest = moveLevels(cases, logOdds, { ...common, precisions: new Float64Array(1) })
    for (const column of columns) {
      largest = Math.max(largest, moveLevels(cases, logOdds, column))
      if (round >= WARM_UP) column.variance = Math.max(LEAST_VARIANCE, spreadOf(column))
    }
    if (round > WARM_UP && largest < SETTLED) break
  }
  for (let i = 0; i < cases.length; i++) logOdds[i]! -= common.effects[0]!
  return {
    common: keepingTotal(cases, logOdds),
    families: columns.map(({ family, levels, effects, precisions, n }) => ({
      family,
      levels: levels.map((level, j) => ({
        level,
        effect: effects[j]!,
        error: 1 / Math.sqrt(precisions[j]!),
        n: n[j]!,
      })),
    })),
    cases: cases.reduce((sum, { weight }) => sum + weight, 0),
  }
}

function columnsOf(cases: readonly EvidenceCase[]): Column[] {
  const found = new Map<EvidenceFamily, { levels: Map<string, number>; levelOf: Int32Array }>()
  for (let i = 0; i < cases.length; i++) {
    for (const { family, level } of cases[i]!.evidence) {
      let own = found.get(family)
      if (!own) {
        own = { levels: new Map(), levelOf: new Int32Array(cases.length).fill(-1) }
        found.set(family, own)
      }
      const place = own.levels.get(level) ?? own.levels.size
      own.levels.set(level, place)
      own.levelOf[i] = place
    }
  }
  return [...found].map(([family, { levels, levelOf }]) => {
    const n = new Float64Array(levels.size)
    for (let i = 0; i < cases.length; i++) if (levelOf[i]! >= 0) n[levelOf[i]!]! += cases[i]!.weight
    return {
      family,
      levels: [...levels.keys()],
      levelOf,
      n,
      effects: new Float64Array(levels.size),
      precisions: new Float64Array(levels.size),
      variance: FIRST_VARIANCE,
    }
  })
}

/** One Newton step of every level of a family, the others held; gives the largest move. */
function moveLevels(
  cases: readonly EvidenceCase[],
  logOdds: Float64Array,
  { levelOf, effects, precisions, variance }: Pick<Column, 'levelOf' | 'effects' | 'precisions' | 'variance'>,
): number {
  const gradients = effects.map((effect) => -effect / variance)
  precisions.fill(1 / variance)
  for (let i = 0; i < cases.length; i++) {
    const place = levelOf[i]!
    if (place < 0) continue
    const { won, weight } = cases[i]!
    const chance = logistic(logOdds[i]!)
    gradients[place]! += weight * ((won ? 1 : 0) - chance)
    precisions[place]! += weight * chance * (1 - chance)
  }
  const moves = gradients.map((gradient, j) => bounded(gradient / precisions[j]!))
  for (let j = 0; j < moves.length; j++) effects[j]! += moves[j]!
  for (let i = 0; i < cases.length; i++) if (levelOf[i]! >= 0) logOdds[i]! += moves[levelOf[i]!]!
  return moves.reduce((most, move) => Math.max(most, Math.abs(move)), 0)
}

/** EM: mean square of the levels' effects, each with what is still unsure about it. */
function spreadOf({ effects, precisions }: Column): number {
  return effects.reduce((sum, effect, j) => sum + effect ** 2 + 1 / precisions[j]!, 0) / effects.length
}

/** The shift that gives the cases, their effects included, the chances that the rates gave them in total (Newton's method). */
function keepingTotal(cases: readonly EvidenceCase[], shifted: Float64Array): number {
  const total = cases.reduce((sum, { weight, logOdds }) => sum + weight * logistic(logOdds), 0)
  let common = 0
  for (let round = 0; round < ROUNDS; round++) {
    let missing = total
    let slope = 0
    for (let i = 0; i < cases.length; i++) {
      const chance = logistic(shifted[i]! + common)
      missing -= cases[i]!.weight * chance
      slope += cases[i]!.weight * chance * (1 - chance)
    }
    if (slope === 0) return common
    common += bounded(missing / slope)
  }
  return common
}

function bounded(step: number): number {
  return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step))
}
