import { pacesUnder } from './crowding.ts'
import { exposureTable } from './exposureTable.ts'
import { loadsOf, usualClosings } from './loadsOf.ts'
import type { RiskGrid } from './riskGrid.ts'
import { shrunkRates } from './shrunkRates.ts'

/** What the record says of crowding: the elasticity, its standard error and the loads of the grid's days at it. */
export interface CrowdingFit {
  readonly elasticity: number
  readonly error: number
  readonly loads: Float64Array
  /** Closings due a day that count as load 0, by month of the quarter. */
  readonly usual: readonly number[]
}

/** Elasticities that are compared. */
const CANDIDATES = [0, 0.25, 0.5, 0.75, 1] as const
/** Chance of no crowding before any evidence; the other candidates share the rest. Three to one for the simpler model: a stated prior. */
const PRIOR_OF_NONE = 0.75
/** Closings are compared by the week: long enough to level out the days of the week, short enough to see a pipeline swell. */
const BLOCK_DAYS = 7
/** Rates and loads depend on each other; a few rounds settle both. */
const ROUNDS = 3

interface Trial {
  readonly loads: Float64Array
  readonly usual: readonly number[]
  readonly logLikelihood: number
  readonly dispersion: number
}

/**
 * Measures crowding from how closings by the week, in the record's swollen and lean weeks, compare with those
 * due at the plain rates of age and month. Candidates are weighed by quasi-likelihood (Poisson, divided by
 * the dispersion of the best: McCullagh and Nelder 1989, chapter 9) and the prior, and averaged, so that a
 * record that can't tell leaves the elasticity near 0. `weights`: recency of each day; `prior`: events and
 * days that stand for the time before any evidence. Cost: some 15 passes over days x bands.
 */
export function fitCrowding(
  grid: RiskGrid,
  weights: Float64Array,
  prior: { readonly events: number; readonly days: number },
): CrowdingFit {
  const trials = CANDIDATES.map((elasticity) => tried(grid, weights, prior, elasticity))
  const best = trials.reduce((most, trial) => (trial.logLikelihood > most.logLikelihood ? trial : most))
  const chances = trials.map(
    ({ logLikelihood }, i) =>
      Math.exp((logLikelihood - best.logLikelihood) / best.dispersion) *
      (i === 0 ? PRIOR_OF_NONE : (1 - PRIOR_OF_NONE) / (CANDIDATES.length - 1)),
  )
  const all = chances.reduce((sum, chance) => sum + chance, 0)
  const moment = (power: number) =>
    chances.reduce((sum, chance, i) => sum + (chance / all) * CANDIDATES[i]! ** power, 0)
  const elasticity = moment(1)
  const error = Math.sqrt(Math.max(0, moment(2) - elasticity ** 2))
  const { loads, usual } = tried(grid, weights, prior, elasticity)
  return { elasticity, error, loads, usual }
}

/** The record explained at one elasticity. */
function tried(
  grid: RiskGrid,
  weights: Float64Array,
  prior: { readonly events: number; readonly days: number },
  elasticity: number,
): Trial {
  const { days, bands, months } = grid
  let loads: Float64Array = new Float64Array(days)
  let due: Float64Array = new Float64Array(days)
  let usual: readonly number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const table = exposureTable(grid, weights, pacesUnder(elasticity, loads))
    const closed = table.won.map((n, cell) => n + table.lost[cell]!)
    const { cells } = shrunkRates(closed, table.exposure, bands, prior)
    due = closingsDue(grid, cells)
    usual = usualClosings(due, months, weights)
    loads = loadsOf(due, months, usual)
  }
  const paces = pacesUnder(elasticity, loads)
  let logLikelihood = 0
  let squares = 0
  let blocks = 0
  for (let end = days; end > 0; end -= BLOCK_DAYS) {
    let seen = 0
    let expected = 0
    for (let day = Math.max(0, end - BLOCK_DAYS); day < end; day++) {
      for (let place = day * bands; place < (day + 1) * bands; place++)
        seen += grid.won[place]! + grid.lost[place]!
      expected += due[day]! * paces[day]!
    }
    if (expected <= 0) continue
    const weight = weights[end - 1]!
    logLikelihood += weight * (seen * Math.log(expected) - expected)
    squares += (weight * (seen - expected) ** 2) / expected
    blocks += weight
  }
  return { loads, usual, logLikelihood, dispersion: Math.max(1, blocks > 0 ? squares / blocks : 1) }
}

/** Closings due on each day of the grid at plain rates, `rates[month of quarter][band]`. */
function closingsDue(
  { days, bands, months, risk }: RiskGrid,
  rates: readonly (readonly number[])[],
): Float64Array {
  const due = new Float64Array(days)
  for (let day = 0; day < days; day++) {
    const ofMonth = rates[months[day]!]!
    for (let b = 0; b < bands; b++) due[day]! += risk[day * bands + b]! * ofMonth[b]!
  }
  return due
}
