import type { Day } from '../calendar/day.ts'
import type { FiscalYearStart, Period } from '../calendar/period.ts'
import { fitEvidence } from '../evidence/fitEvidence.ts'
import { type Landmark, landmarkCases } from '../evidence/landmarkCases.ts'
import { fitClosingHazards, PRIOR_LOSSES, PRIOR_WINS } from '../hazard/fitClosingHazards.ts'
import { amountOfDeal } from './amountOfDeal.ts'
import type { DealRecord } from './dealRecord.ts'
import type { DealJudgement, ForecastBasis } from './forecastBasis.ts'
import { funnelBaseline } from './funnelBaseline.ts'
import { knownOn } from './knownOn.ts'
import type { LeadRecord } from './leadRecord.ts'
import { leadsKnownOn } from './leadsKnownOn.ts'
import { measureCorrelation } from './measureCorrelation.ts'
import { newBusinessBasis } from './newBusinessBasis.ts'
import { openDealsOf } from './openDealsOf.ts'

/** Facts and calls from which a forecast is made. */
export interface ForecastInput {
  readonly records: readonly DealRecord[]
  readonly asOf: Day
  readonly period: Period
  /**
   * Picks the part that the forecast is for, such as one team; all records by default. Rates and correlation are learned from
   * all records, wins to date, open deals and new business are the part's own.
   */
  readonly select?: (record: DealRecord) => boolean
  readonly leads?: readonly LeadRecord[]
  /** The pipeline on past days, from which is learned what stage, close date and the like mean; none by default. */
  readonly landmarks?: readonly Landmark[]
  readonly judgements?: ReadonlyMap<string, DealJudgement>
  /** Log-odds shift by deal id, from concerns. */
  readonly concerns?: ReadonlyMap<string, number>
  readonly correlationPrior?: number
  /** First month of the fiscal year; it sets which month is a quarter's last. */
  readonly fiscalYearStart?: FiscalYearStart
}

/**
 * Fits all that forecast, what-if and backward questions need, from nothing but what was known on `asOf`. The period may lie around the
 * as-of date, wholly ahead of it, or behind it (then all is certain). Cost: linear in deal-days plus open deals x days left.
 */
export function buildForecastBasis(input: ForecastInput): ForecastBasis {
  const { asOf, period, fiscalYearStart = 1 } = input
  const known = knownOn(input.records, asOf)
  const part = input.select ? known.filter(input.select) : known
  const leads = leadsKnownOn(input.leads ?? [], asOf)
  const hazards = fitClosingHazards(known, asOf, fiscalYearStart)
  const amountOf = amountOfDeal(known)
  const typicalAmount = typicalWonAmount(known)
  const evidence = fitEvidence(landmarkCases(input.landmarks ?? [], known, hazards, typicalAmount))
  const newBusiness = newBusinessBasis(part, leads, asOf, period.end)
  const won = part.filter(
    ({ outcome, closed }) =>
      outcome === 'won' && closed !== null && closed >= period.start && closed <= period.end,
  )
  const undated = part.filter(({ outcome, created }) => outcome === 'open' && created === null)
  return {
    asOf,
    period,
    wonToDate: sumOf(won, (deal) => amountOf(deal).amount),
    wonCount: won.length,
    deals: openDealsOf(part, {
      asOf,
      period,
      hazards,
      evidence,
      typicalAmount,
      amountOf,
      judgements: input.judgements ?? new Map(),
      concerns: input.concerns ?? new Map(),
    }),
    undated: { count: undated.length, amount: sumOf(undated, (deal) => amountOf(deal).amount) },
    hazards,
    evidence,
    newBusiness,
    correlation: measureCorrelation(known, input.correlationPrior, fiscalYearStart),
    baseline: funnelBaseline(part, leads, asOf, hazards, newBusiness.amounts),
    flatWinRate: flatWinRate(known),
  }
}

/** Median amount of won deals (the upper one of two), minor units; null without any. */
function typicalWonAmount(known: readonly DealRecord[]): number | null {
  const amounts = known
    .flatMap(({ outcome, amount }) => (outcome === 'won' && amount !== null && amount > 0 ? [amount] : []))
    .sort((a, b) => a - b)
  return amounts[Math.floor(amounts.length / 2)] ?? null
}

function flatWinRate(known: readonly DealRecord[]): number {
  const won = known.filter((deal) => deal.outcome === 'won' && deal.closed !== null).length
  const lost = known.filter((deal) => deal.outcome === 'lost' && deal.closed !== null).length
  return won + lost === 0 ? PRIOR_WINS / (PRIOR_WINS + PRIOR_LOSSES) : won / (won + lost)
}

function sumOf(deals: readonly DealRecord[], value: (deal: DealRecord) => number): number {
  return deals.reduce((sum, deal) => sum + value(deal), 0)
}
