import { dealArrivals } from '../arrivals/dealArrivals.ts'
import type { ArrivalFit } from '../arrivals/fitArrivals.ts'
import type { Day } from '../calendar/day.ts'
import type { FiscalYearStart } from '../calendar/period.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'
import { knownOn } from '../forecast/knownOn.ts'
import { ageBands } from './ageBands.ts'
import { birthCohort } from './birthCohort.ts'
import type { ClosingHazards } from './closingHazards.ts'
import { pacesUnder } from './crowding.ts'
import { type DealHistory, dealHistories } from './dealHistory.ts'
import { evidenceHalfLife } from './evidenceHalfLife.ts'
import { expectedClosings } from './expectedClosings.ts'
import { exposureTable } from './exposureTable.ts'
import { fitCrowding } from './fitCrowding.ts'
import { loadsAhead } from './loadsAhead.ts'
import { type PaceEffect, paceEffects } from './paceEffects.ts'
import { recencyWeights } from './recencyWeights.ts'
import { riskGrid } from './riskGrid.ts'
import { shrunkRates } from './shrunkRates.ts'

/**
 * What stands in for evidence until there is some: one win in three closings, and a deal open for 90 days on average. Weak on
 * purpose: three closings in all, so that a dozen of one's own outweigh it. Not measured: an even-handed guess, shown as an assumption.
 */
export const PRIOR_WINS = 1
/** Losses of the same prior. */
export const PRIOR_LOSSES = 2
/** Days open of the same prior. */
export const PRIOR_DAYS_OPEN = 90

/** Half-life in days of the evidence on crowding: a year, so that several swings of the pipeline are seen. */
const CROWDING_HALF_LIFE = 365

/**
 * Fits the closing hazards from what was known on `asOf` (`knownOn` is applied here; applying it twice changes nothing).
 * Open deals are censored on that day; days before a late start of the record don't count (`dealHistories`).
 * Older evidence weighs less, by `halfLife` in days (null: all alike) or, where none is given, by the one that has foretold best
 * (`evidenceHalfLife`). `arrivals`: at what rate deals are created; it sets how crowded the days ahead will be. Works without any closed
 * deal: the rates are then the prior's.
 * Discrete-time competing risks: Allison (1982), Sociological Methodology 13; Gamma-Poisson shrinkage in `shrunkRates`.
 */
export function fitClosingHazards(
  records: readonly DealRecord[],
  asOf: Day,
  fiscalYearStart: FiscalYearStart = 1,
  arrivals: ArrivalFit | null = dealArrivals(records, asOf, fiscalYearStart),
  halfLife?: number | null,
): ClosingHazards {
  const histories = dealHistories(knownOn(records, asOf), asOf)
  const bandStarts = ageBands(histories.filter((deal) => deal.outcome !== null).map(ageAtEnd))
  const bands = bandStarts.length
  const grid = riskGrid(histories, asOf, bandStarts, fiscalYearStart)
  const days = (PRIOR_WINS + PRIOR_LOSSES) * PRIOR_DAYS_OPEN
  const crowd = fitCrowding(grid, recencyWeights(grid.first, asOf, CROWDING_HALF_LIFE), {
    events: PRIOR_WINS + PRIOR_LOSSES,
    days,
  })
  const paces = pacesUnder(crowd.elasticity, crowd.loads)
  const kept =
    halfLife === undefined
      ? evidenceHalfLife(grid, paces, { won: PRIOR_WINS, lost: PRIOR_LOSSES, days })
      : halfLife
  const weights = recencyWeights(grid.first, asOf, kept)
  const weighted = exposureTable(grid, weights, paces)
  const won = shrunkRates(weighted.won, weighted.exposure, bands, { events: PRIOR_WINS, days })
  const lost = shrunkRates(weighted.lost, weighted.exposure, bands, { events: PRIOR_LOSSES, days })
  const closeRates = [0, 1, 2].map((m) => bandStarts.map((_, b) => won.cells[m]![b]! + lost.cells[m]![b]!))
  const { seen, expected } = expectedClosings(histories, grid, bandStarts, closeRates.flat(), weights, paces)
  const owners = paceEffects(
    histories.map((deal) => deal.owner),
    seen,
    expected,
  )
  const givenOwner = expected.map((n, i) => n * (owners.get(histories[i]!.owner ?? '')?.effect ?? 1))
  const cohorts = inOrder(
    paceEffects(
      histories.map((deal) => birthCohort(deal.created, asOf)),
      seen,
      givenOwner,
    ),
  )
  const outlook = { bandStarts, closeRates, usual: crowd.usual, elasticity: crowd.elasticity, arrivals }
  const ahead = loadsAhead(histories, asOf, outlook, fiscalYearStart)
  const wonAges = histories.filter((deal) => deal.outcome === 'won').map(ageAtEnd)
  return {
    bandStarts,
    won: won.byBand,
    lost: lost.byBand,
    wonByMonthOfQuarter: won.byMonth,
    lostByMonthOfQuarter: lost.byMonth,
    wonRates: won.cells,
    lostRates: lost.cells,
    wonSupport: won.support,
    lostSupport: lost.support,
    owners: [...owners.keys()],
    ownerEffects: [...owners.values()].map((owner) => owner.effect),
    ownerEvidence: [...owners.values()].map((owner) => owner.evidence),
    cohortEffects: cohorts.map((cohort) => cohort.effect),
    cohortEvidence: cohorts.map((cohort) => cohort.evidence),
    crowding: {
      elasticity: crowd.elasticity,
      error: crowd.error,
      first: grid.first,
      loads: [...crowd.loads, ...ahead],
    },
    fittedOn: asOf,
    wonCounts: byBand(grid.won, bands),
    lostCounts: byBand(grid.lost, bands),
    exposureDays: byBand(grid.risk.subarray(0, grid.days * bands), bands),
    oldestWonAge: wonAges.length === 0 ? null : wonAges.reduce((oldest, age) => Math.max(oldest, age), 0),
    closedCount: histories.filter((deal) => deal.outcome !== null).length,
    fiscalYearStart,
    halfLife: kept,
  }
}

function ageAtEnd(deal: DealHistory): number {
  return deal.to - deal.created
}

function byBand(counts: Float64Array, bands: number): number[] {
  const sums = new Array<number>(bands).fill(0)
  for (let i = 0; i < counts.length; i++) sums[i % bands]! += counts[i]!
  return sums
}

/** Effects of cohorts 0, 1, 2... as a list; a half-month without deals has effect 1 on no evidence but the prior. */
function inOrder(cohorts: ReadonlyMap<number, PaceEffect>): PaceEffect[] {
  const oldest = [...cohorts.keys()].reduce((most, cohort) => Math.max(most, cohort), -1)
  return Array.from({ length: oldest + 1 }, (_, cohort) => cohorts.get(cohort) ?? { effect: 1, evidence: 1 })
}
