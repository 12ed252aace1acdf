import type { Day } from '../calendar/day.ts'
import type { FiscalYearStart } from '../calendar/period.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'
import { knownOn } from '../forecast/knownOn.ts'
import { ageBands } from './ageBands.ts'
import { birthCohort } from './birthCohort.ts'
import type { ClosingHazards } from './closingHazards.ts'
import { type DealHistory, dealHistories } from './dealHistory.ts'
import { expectedClosings } from './expectedClosings.ts'
import { exposureTable } from './exposureTable.ts'
import { type PaceEffect, paceEffects } from './paceEffects.ts'
import { shrunkRates } from './shrunkRates.ts'

/**
 * What stands in for evidence until there is some: one win in three closings, and a deal open for 90 days on average. Weak on
 * purpose: three closings in all, so that a dozen of one's own outweigh it. Not measured: an even-handed guess, shown as an assumption.
 */
export const PRIOR_WINS = 1
export const PRIOR_LOSSES = 2
export const PRIOR_DAYS_OPEN = 90

/** Half-life of evidence in days: one quarter, the shortest span that has seen every place in the quarter. */
export const EVIDENCE_HALF_LIFE = 91

/**
 * Fits the closing hazards from what was known on `asOf` (`knownOn` is applied here; applying it twice changes nothing).
 * Open deals are censored on that day; days before a late start of the record don't count (`dealHistories`).
 * Older evidence weighs less by `halfLife` (null: all alike). Works without any closed deal: the rates are then the prior's.
 * Discrete-time competing risks: Allison (1982), Sociological Methodology 13; Gamma-Poisson shrinkage in `shrunkRates`.
 */
export function fitClosingHazards(
  records: readonly DealRecord[],
  asOf: Day,
  fiscalYearStart: FiscalYearStart = 1,
  halfLife: number | null = EVIDENCE_HALF_LIFE,
): ClosingHazards {
  const histories = dealHistories(knownOn(records, asOf), asOf)
  const bandStarts = ageBands(histories.filter((deal) => deal.outcome !== null).map(ageAtEnd))
  const bands = bandStarts.length
  const counts = exposureTable(histories, asOf, bandStarts, null, fiscalYearStart)
  const weighted = exposureTable(histories, asOf, bandStarts, halfLife, fiscalYearStart)
  const days = (PRIOR_WINS + PRIOR_LOSSES) * PRIOR_DAYS_OPEN
  const won = shrunkRates(weighted.won, weighted.exposure, bands, { events: PRIOR_WINS, days })
  const lost = shrunkRates(weighted.lost, weighted.exposure, bands, { events: PRIOR_LOSSES, days })
  const closeRates = [0, 1, 2].flatMap((m) =>
    bandStarts.map((_, b) => won.cells[m]![b]! + lost.cells[m]![b]!),
  )
  const { seen, expected } = expectedClosings(
    histories,
    asOf,
    bandStarts,
    closeRates,
    halfLife,
    fiscalYearStart,
  )
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
    fittedOn: asOf,
    wonCounts: byBand(counts.won, bands),
    lostCounts: byBand(counts.lost, bands),
    exposureDays: byBand(counts.exposure, bands),
    oldestWonAge: wonAges.length === 0 ? null : wonAges.reduce((oldest, age) => Math.max(oldest, age), 0),
    closedCount: histories.filter((deal) => deal.outcome !== null).length,
    fiscalYearStart,
    halfLife,
  }
}

function ageAtEnd(deal: DealHistory): number {
  return deal.to - deal.created
}

function byBand(cells: Float64Array, bands: number): number[] {
  return Array.from({ length: bands }, (_, b) => cells[b]! + cells[bands + b]! + cells[2 * bands + b]!)
}

/** Effects of cohorts 0, 1, 2... as a list; a half-month without deals has effect 1 on no evidence but the prior. */
function inOrder(cohorts: ReadonlyMap<number, PaceEffect>): PaceEffect[] {
  const oldest = [...cohorts.keys()].reduce((most, cohort) => Math.max(most, cohort), -1)
  return Array.from({ length: oldest + 1 }, (_, cohort) => cohorts.get(cohort) ?? { effect: 1, evidence: 1 })
}
