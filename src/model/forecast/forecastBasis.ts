import type { AmountRatio } from '../amounts/amountRatio.ts'
import type { CreditedRatio } from '../amounts/creditedRatios.ts'
import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { EvidenceEffects } from '../evidence/evidenceEffects.ts'
import type { ClosingHazards } from '../hazard/closingHazards.ts'
import type { CallCategory } from '../judgement/callCategory.ts'

/** Where the amount of an open deal comes from. */
export type AmountSource = 'recorded' | 'list-price' | 'similar-won' | 'adjusted'

/** Why a chance differs from the average deal's; `effect` is in probability (0.05 is +5 points). */
export interface Reason {
  readonly code:
    | 'age'
    | 'older-than-all-won'
    | 'period-end'
    | 'crowded'
    | 'little-time-left'
    | 'segment'
    | 'stage'
    | 'expected-close'
    | 'size'
    | 'product'
    | 'source'
    | 'owner'
    | 'team'
    | 'region'
    | 'account'
    | 'list-price'
    | 'column'
    | 'pushed'
    | 'quiet'
    | 'concern'
    | 'adjusted'
    | 'called-date'
    | 'another-period'
    | 'omitted'
    | 'no-history'
  readonly effect: number
  /** Values that the sentence names, such as `{ days: 34 }`. */
  readonly values: Readonly<Record<string, string | number>>
}

/** A person's call on a deal that stands beside the model's. */
export interface DealJudgement {
  /** Chance of a win within the period; null when none was called. */
  readonly probability: number | null
  /** Minor units; null leaves the deal's own. */
  readonly amount: number | null
  /** Day on which the deal is called to close; missing or null leaves the file's. */
  readonly expectedClose?: Day | null
  /** Missing or null leaves the one that follows from the chance. `omitted` takes the deal out, the others change no figure. */
  readonly category?: CallCategory | null
  /** Share of the person in the pooled chance, 0 to 1; missing means the stated prior. */
  readonly weight?: number
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
  /** What it is expected to be worth if won, minor units, before any adjustment: `amountBase` times `amountRatio`. */
  readonly amount: number
  readonly amountSource: AmountSource
  /** The amount on record, the list price, or the mean of similar won deals, as the source says; minor units. */
  readonly amountBase: number
  /** What won deals ended at against that (1: at the same). */
  readonly amountRatio: number
  /** The model's own chance of being won from the day after the as-of date to the period's end. */
  readonly probability: number
  /** 80 % interval of that chance from the evidence behind it. */
  readonly low: number
  readonly high: number
  /** Closed deals that the rate rests on. */
  readonly n: number
  /** Log-odds shift from concerns and what else is known of the deal (`model/evidence`); 0 when there is none. */
  readonly logOddsShift: number
  /** What the called close date in place of the file's adds to the log-odds, as dates have meant in the history; 0 without one. */
  readonly calledDateShift: number
  readonly reasons: readonly Reason[]
  /** The forecast category that the deal's file gives it; null where it gives none. */
  readonly filedCategory: CallCategory | null
  readonly judgement: DealJudgement | null
}

/** Expected creation of deals between the as-of date and the period's end, and what a won one is worth. */
export interface NewBusinessBasis {
  /** Expected deals created on each day from the day after the as-of date to the period's end. */
  readonly arrivalsByDay: readonly number[]
  /** Variance to mean ratio of the number of deals created (1 is Poisson), `rateVariance` included. */
  readonly dispersion: number
  /**
   * Squared coefficient of variation of the rate: what isn't known of it, and of a part's share. Its part of
   * the dispersion grows with the number.
   */
  readonly rateVariance: number
  /** The same of a new deal's chance and of the mean amount together, by which all wins' worth moves. */
  readonly worthVariance: number
  /** The rate behind it; null before any deal was created. */
  readonly rate: ArrivalEvidence | null
  /** Equally likely won amounts, minor units (an empirical quantile grid of at most 64 values). */
  readonly amounts: readonly number[]
  /** Their mean, with its 80 % interval and the wins it rests on (open deals before any win). */
  readonly amountMean: CreditedRatio
}

/** Rate of creation on the as-of date and what moves it. */
export interface ArrivalEvidence {
  /** Deals created in a week without season, with the 80 % interval of that rate. */
  readonly perWeek: number
  readonly low: number
  readonly high: number
  /** Trend: growth a week on the logarithmic scale, drawn towards 0; it fades ahead. */
  readonly growth: number
  /** Standard deviation of the growth. */
  readonly growthError: number
  /** Multiplier of each calendar month, January first; all near 1 where no season shows. */
  readonly season: readonly number[]
  /** Relative standard deviation of each. */
  readonly seasonError: readonly number[]
  /** Probability that the place in the quarter, or the month of the year, has a season; null with too short a record. */
  readonly seasonOfQuarter: number | null
  readonly seasonOfYear: number | null
  /** Variance over mean of a week's number around the rate. */
  readonly scatter: number
  /** Whole weeks looked back on, and the deals created in them (of the whole, where this is a part). */
  readonly weeks: number
  readonly creations: number
}

/** One-factor correlation between deals and the evidence for it. */
export interface CorrelationEvidence {
  readonly value: number
  /** Correlation measured from the history before it is drawn towards the prior; null where too few periods can tell. */
  readonly measured: number | null
  /** 95 % interval of the measured one; null with it. */
  readonly low: number | null
  readonly high: number | null
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
  /** What recorded amounts of open deals became by the win; null where no past record tells. */
  readonly amountRatio: AmountRatio | null
  /** Won value against list value of all products; null where no won deal has both. */
  readonly listPriceRatio: CreditedRatio | null
  readonly correlation: CorrelationEvidence
  readonly baseline: FunnelBaseline
  /** Won share by count of all closed deals: the flat rate that a CRM multiplies with. */
  readonly flatWinRate: number
}
