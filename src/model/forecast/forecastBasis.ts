import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { EvidenceEffects } from '../evidence/fitEvidence.ts'
import type { ClosingHazards } from '../hazard/closingHazards.ts'

/** Where the amount of an open deal comes from. */
export type AmountSource = 'recorded' | 'list-price' | 'similar-won' | 'adjusted'

/** Why a chance differs from the average deal's; `effect` is in probability (0.05 is +5 points). */
export interface Reason {
  readonly code:
    | 'age'
    | 'older-than-all-won'
    | 'period-end'
    | 'little-time-left'
    | 'segment'
    | 'stage'
    | 'expected-close'
    | 'size'
    | 'product'
    | 'source'
    | 'pushed'
    | 'quiet'
    | 'concern'
    | 'adjusted'
    | 'no-history'
  readonly effect: number
  /** Values that the sentence names, such as `{ days: 34 }`. */
  readonly values: Readonly<Record<string, string | number>>
}

/** A person's call on a deal that stands beside the model's. */
export interface DealJudgement {
  readonly probability: number | null
  /** Minor units. */
  readonly amount: number | null
}

/** An open, dated deal with the model's chance that it is won by the period's end. */
export interface OpenDeal {
  readonly id: string
  readonly name: string
  readonly owner: string | null
  readonly team: string | null
  readonly product: string | null
  readonly account: string | null
  readonly stage: string | null
  readonly created: Day
  readonly expectedClose: Day | null
  /** Newest recorded activity; null where the data has none. */
  readonly lastActivity: Day | null
  /** How often the expected close was moved out. */
  readonly pushes: number
  /** Days from creation to the as-of date. */
  readonly age: number
  /** Minor units, before any adjustment. */
  readonly amount: number
  readonly amountSource: AmountSource
  /** The model's own chance of being won from the day after the as-of date to the period's end. */
  readonly probability: number
  /** 80 % interval of that chance from the evidence behind it. */
  readonly low: number
  readonly high: number
  /** Closed deals that the rate rests on. */
  readonly n: number
  /** Log-odds shift from concerns and what else is known of the deal (`model/evidence`); 0 when there is none. */
  readonly logOddsShift: number
  readonly reasons: readonly Reason[]
  readonly judgement: DealJudgement | null
}

/** Expected creation of deals between the as-of date and the period's end, and what a won one is worth. */
export interface NewBusinessBasis {
  /** Expected deals created on each day from the day after the as-of date to the period's end. */
  readonly arrivalsByDay: readonly number[]
  /** Variance to mean ratio of the number of deals created (1 is Poisson). */
  readonly dispersion: number
  /** Equally likely won amounts, minor units (an empirical quantile grid of at most 64 values). */
  readonly amounts: readonly number[]
  /** Leads behind each new deal (leads created / deals created), null where the data has no leads. */
  readonly leadsPerDeal: number | null
}

/** One-factor correlation between deals and the evidence for it. */
export interface CorrelationEvidence {
  readonly value: number
  /** Correlation measured from the history before shrinkage; null with fewer than two periods. */
  readonly measured: number | null
  readonly prior: number
  readonly periods: number
}

/** Plain averages that levers are shown against. */
export interface FunnelBaseline {
  /** Leads (or deals, where the data has no leads) expected per 30 days. */
  readonly leads: number
  readonly leadsAre: 'leads' | 'deals'
  /** Share of leads (deals) won in the end, with its 80 % interval and n. */
  readonly conversion: number
  readonly conversionLow: number
  readonly conversionHigh: number
  readonly conversionN: number
  /** Minor units. */
  readonly averageAmount: number
  /** Median days from creation to win. */
  readonly cycleDays: number
}

/** All that the forecast and the what-if need, fitted once from what was known on the as-of date. */
export interface ForecastBasis {
  readonly asOf: Day
  readonly period: Period
  /** Bookings of the period won up to the as-of date, minor units. */
  readonly wonToDate: number
  readonly wonCount: number
  readonly deals: readonly OpenDeal[]
  /** Open deals without a creation date: visible, counted apart, their wins are part of new business. */
  readonly undated: { readonly count: number; readonly amount: number }
  readonly hazards: ClosingHazards
  /** What stage, close date, size and the like have meant beyond age, month and pace. */
  readonly evidence: EvidenceEffects
  readonly newBusiness: NewBusinessBasis
  readonly correlation: CorrelationEvidence
  readonly baseline: FunnelBaseline
  /** Won share by count of all closed deals: the flat rate that a CRM multiplies with. */
  readonly flatWinRate: number
}
