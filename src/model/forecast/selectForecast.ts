import type { Period } from '../calendar/period.ts'
import { withConcernOdds } from '../evidence/withConcernOdds.ts'
import type { DealRecord } from './dealRecord.ts'
import type { DealJudgement, ForecastBasis } from './forecastBasis.ts'
import { funnelBaseline } from './funnelBaseline.ts'
import type { LearnedForecast } from './learnForecast.ts'
import { newBusinessBasis } from './newBusinessBasis.ts'
import { openDealsOf } from './openDealsOf.ts'
import { wonInPeriod } from './wonInPeriod.ts'

/** What is asked about, and the calls that stand. */
export interface ForecastSelection {
  readonly period: Period
  /**
   * Picks the part that the forecast is for, such as one team; all records by default. Rates and correlation are learned from
   * all records, wins to date, open deals and new business are the part's own.
   */
  readonly select?: (record: DealRecord) => boolean
  readonly judgements?: ReadonlyMap<string, DealJudgement>
  /** Kinds of the open concerns of each deal that has some. */
  readonly concerns?: ReadonlyMap<string, readonly string[]>
  /** A person's figure for what an open concern adds to the log-odds; missing or null takes what was learned. */
  readonly concernLogOdds?: number | null
  /** Whether each deal's reasons are wanted, which cost about as much again as its chance; they are by default. */
  readonly explained?: boolean
}

/**
 * The basis of one period and part from what was learned. The period may lie around the as-of date, wholly
 * ahead of it, or behind it (then all is certain). Cost: linear in deals plus open deals x days left.
 */
export function selectForecast(learned: LearnedForecast, selection: ForecastSelection): ForecastBasis {
  const { asOf, known, leads, hazards, evidence, scale, amountOf } = learned
  const { period } = selection
  const part = selection.select ? known.filter(selection.select) : known
  const newBusiness = newBusinessBasis(learned.newBusiness, hazards, asOf, period, selection.select ?? null)
  const undated = part.filter(({ outcome, created }) => outcome === 'open' && created === null)
  return {
    asOf,
    period,
    ...wonInPeriod(part, period, amountOf),
    deals: openDealsOf(part, {
      asOf,
      period,
      hazards,
      evidence: withConcernOdds(evidence, selection.concernLogOdds ?? null),
      scale,
      amountOf,
      judgements: selection.judgements ?? new Map(),
      concerns: selection.concerns ?? new Map(),
      explained: selection.explained ?? true,
    }),
    undated: { count: undated.length, amount: sumOf(undated, (deal) => amountOf(deal).amount) },
    hazards,
    evidence: evidence.effects,
    newBusiness,
    amountRatio: learned.amountRatio,
    listPriceRatio: learned.listPriceRatio,
    correlation: learned.correlation,
    baseline: funnelBaseline({
      known: part,
      leads,
      asOf,
      period,
      hazards,
      newBusiness,
      leadArrivals: learned.newBusiness.leads,
    }),
    flatWinRate: learned.flatWinRate,
  }
}

function sumOf(deals: readonly DealRecord[], value: (deal: DealRecord) => number): number {
  return deals.reduce((sum, deal) => sum + value(deal), 0)
}
