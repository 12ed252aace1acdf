import type { FittedEvidence } from './evidenceEffects.ts'

/**
 * The same evidence with a person's figure for what an open concern does to the log-odds in place of what was
 * learned: certain, and alike for all kinds. null leaves it as learned.
 */
export function withConcernOdds(fitted: FittedEvidence, logOdds: number | null): FittedEvidence {
  if (logOdds === null) return fitted
  const covariance = fitted.covariance.slice()
  const size = fitted.effects.families.reduce((sum, { levels }) => sum + levels.length, 0)
  let place = 0
  const families = fitted.effects.families.map((one) => {
    const typed = one.family === 'concern' ? logOdds : one.family === 'concern-kind' ? 0 : null
    const start = place
    place += one.levels.length
    if (typed === null) return one
    for (let i = start; i < place; i++)
      for (let j = 0; j < size; j++) covariance[i * size + j] = covariance[j * size + i] = 0
    return { ...one, levels: one.levels.map((level) => ({ ...level, effect: typed, error: 0 })) }
  })
  return { effects: { ...fitted.effects, families }, covariance }
}
