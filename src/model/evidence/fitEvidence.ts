import { logistic } from '../probability/logistic.ts'
import { centredLevels } from './centredLevels.ts'
import type { EvidenceCase } from './evidenceCase.ts'
import { type EvidenceDesign, evidenceDesign } from './evidenceDesign.ts'
import type { FamilyEffects, FittedEvidence } from './evidenceEffects.ts'
import { chancesByPeriod, FALSE_ALARM, familyTest } from './familyTest.ts'
import { randomEffects } from './randomEffects.ts'
import { STATED_PRIORS } from './statedPriors.ts'

/** Newton's method for the common shift settles in a handful of rounds; its steps are bounded as in `randomEffects`. */
const ROUNDS = 60
const LONGEST_STEP = 1
const SETTLED = 1e-12

/**
 * What the levels of each family have meant, from deals seen open on past days, on top of what the rates gave
 * them. Past days are landmarks: van Houwelingen (2007), Scandinavian Journal of Statistics 34; the
 * regression is `randomEffects`, the effects are against their family's mean (`centredLevels`). What the fit
 * would add to all deals alike is left out: how many are won is for the rates to say, the evidence only tells
 * deals apart. Without cases only the stated priors remain.
 */
export function fitEvidence(cases: readonly EvidenceCase[]): FittedEvidence {
  const design = evidenceDesign(cases)
  const { effects, covariance } = centredLevels(design, randomEffects(design))
  const size = effects.length
  const chances = chancesByPeriod(design)
  const byChance = design.columns.map((column, f) =>
    STATED_PRIORS.has(column.family) ? null : familyTest(design, column, f + 1, chances),
  )
  const tested = byChance.filter((chance) => chance !== null).length
  let next = 0
  const families = design.columns.map(({ family, levels, deals }, f): FamilyEffects => {
    const start = next
    next += levels.length
    const chance = byChance[f]!
    return {
      family,
      levels: levels.map((level, j) => ({
        level,
        effect: effects[start + j]!,
        error: Math.sqrt(Math.max(0, covariance[(start + j) * size + start + j]!)),
        n: deals[j]!,
      })),
      byChance: chance,
      telling: STATED_PRIORS.has(family) || (chance !== null && chance * tested < FALSE_ALARM),
    }
  })
  return {
    effects: {
      common: keepingTotal(design, effects),
      families,
      cases: cases.reduce((sum, { deals }) => sum + deals, 0),
    },
    covariance,
  }
}

/** The shift that gives the cases, their effects included, the chances that the rates gave them in total (Newton's method). */
function keepingTotal(design: EvidenceDesign, effects: Float64Array): number {
  const { logOdds, weights, places, width, columns } = design
  const shifted = logOdds.slice()
  let next = 0
  for (let f = 0; f < columns.length; f++) {
    const { start, levels } = columns[f]!
    for (let i = 0; i < shifted.length; i++) {
      const level = places[i * width + f + 1]! - start
      if (level >= 0 && level < levels.length) shifted[i]! += effects[next + level]!
    }
    next += levels.length
  }
  let common = 0
  for (let round = 0; round < ROUNDS; round++) {
    let missing = 0
    let slope = 0
    for (let i = 0; i < shifted.length; i++) {
      const chance = logistic(shifted[i]! + common)
      missing += weights[i]! * (logistic(logOdds[i]!) - chance)
      slope += weights[i]! * chance * (1 - chance)
    }
    if (slope === 0) return common
    const step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, missing / slope))
    common += step
    if (Math.abs(step) < SETTLED) break
  }
  return common
}
