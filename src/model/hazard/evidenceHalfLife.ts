import type { RiskGrid } from './riskGrid.ts'

/** Half-lives in days that are compared: a quarter, the shortest span that has seen every place in the quarter, up to two years. */
const HALF_LIVES = [91, 182, 365, 730] as const
/** Closings that the rate of all ages is worth against a band's own, and a band's against its month's own, while rates are foretold. */
const BAND_EVENTS = 2
const CELL_EVENTS = 2

/**
 * How fast evidence ages, in days until it weighs half: the half-lives are weighed by how well each day's
 * closings, band by band, were foretold from the days before it, and averaged on the logarithmic scale, so
 * that the figure doesn't jump from one as-of date to the next. A record that tells nothing leaves them all
 * alike. `prior`: what stands for the time before any evidence. Prequential likelihood: Dawid (1984), Journal
 * of the Royal Statistical Society A 147. Cost: four passes over days x bands.
 */
export function evidenceHalfLife(
  grid: RiskGrid,
  paces: Float64Array,
  prior: { readonly won: number; readonly lost: number; readonly days: number },
): number {
  const scores = HALF_LIVES.map(
    (halfLife) =>
      foretold(grid, 'won', paces, prior.won / prior.days, halfLife) +
      foretold(grid, 'lost', paces, prior.lost / prior.days, halfLife),
  )
  const best = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  let mass = 0
  let moment = 0
  for (let i = 0; i < scores.length; i++) {
    const chance = Math.exp(scores[i]! - best)
    mass += chance
    moment += chance * Math.log(HALF_LIVES[i]!)
  }
  return Math.exp(moment / mass)
}

/** Log-likelihood (Poisson, constants left out) of one kind of closing on each day, at rates from the days before. */
function foretold(
  grid: RiskGrid,
  kind: 'won' | 'lost',
  paces: Float64Array,
  priorRate: number,
  halfLife: number,
): number {
  const { bands, days, months, risk } = grid
  const closed = grid[kind]
  const kept = 0.5 ** (1 / halfLife)
  const events = new Float64Array(4 * bands)
  const exposure = new Float64Array(4 * bands)
  let allEvents = BAND_EVENTS
  let allDays = BAND_EVENTS / priorRate
  // Deals older than any that ever closed say nothing of younger ones.
  const tail = bands > 1 ? bands - 1 : bands
  let logLikelihood = 0
  for (let day = 0; day < days; day++) {
    const month = (1 + months[day]!) * bands
    const pooled = allEvents / allDays
    for (let b = 0; b < bands; b++) {
      const atRisk = risk[day * bands + b]! * paces[day]!
      const n = closed[day * bands + b]!
      if (atRisk === 0) continue
      const ofBand = (events[b]! + BAND_EVENTS) / (exposure[b]! + BAND_EVENTS / pooled)
      const rate = (events[month + b]! + CELL_EVENTS) / (exposure[month + b]! + CELL_EVENTS / ofBand)
      logLikelihood += (n === 0 ? 0 : n * Math.log(rate)) - atRisk * rate
    }
    allEvents *= kept
    allDays *= kept
    for (let cell = 0; cell < events.length; cell++) {
      events[cell]! *= kept
      exposure[cell]! *= kept
    }
    for (let b = 0; b < bands; b++) {
      const atRisk = risk[day * bands + b]! * paces[day]!
      const n = closed[day * bands + b]!
      for (const cell of [b, month + b]) {
        events[cell]! += n
        exposure[cell]! += atRisk
      }
      if (b === tail) continue
      allEvents += n
      allDays += atRisk
    }
  }
  return logLikelihood
}
