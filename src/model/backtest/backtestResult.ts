import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { BrierParts } from './brierParts.ts'
import type { RangeCheck } from './rangeCheck.ts'
import type { ReliabilityBin } from './reliability.ts'

/** A range that was said and what it is worth once the outcome is known; minor units, `pit` from 0 to 1. */
export interface RangeScore {
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly actual: number
  readonly crps: number
  /** Where the outcome fell in what was said (`pit`). */
  readonly pit: number
}

/** Forecast and outcome of the deals open on a cut-off; amounts in minor units, `brier` null without open deals. */
export interface OpenScore extends RangeScore {
  readonly count: number
  readonly expected: number
  readonly brier: number | null
}

/** A naive forecaster on one cut-off; minor units. */
export interface BaselineScore {
  readonly open: { readonly expected: number; readonly brier: number | null }
  readonly total: { readonly mean: number }
}

/** The naive forecasters that each forecast stands beside. */
export type BaselineName = 'stageWeighted' | 'lastPeriod' | 'ownersCall'

/** One past day on which the forecast was made with what was known then. */
export interface BacktestCutoff {
  readonly asOf: Day
  readonly period: Period
  readonly open: OpenScore
  readonly total: RangeScore & { readonly mean: number }
  /** `lastPeriod` is null where nothing is known of the period before, `ownersCall` where the data has no call. */
  readonly baselines: {
    readonly stageWeighted: BaselineScore
    readonly lastPeriod: BaselineScore | null
    readonly ownersCall: BaselineScore | null
  }
  /** Chance and outcome of each open deal, for a reliability diagram. */
  readonly deals: readonly { readonly id: string; readonly probability: number; readonly won: boolean }[]
}

/** Errors over all cut-offs; null where there is nothing to divide by. */
export interface ForecasterSummary {
  readonly open: { readonly wape: number | null; readonly brier: number | null }
  readonly total: { readonly wape: number | null }
}

/** A naive forecaster's errors, and how much better than it the forecast was on the same cut-offs: 1 - error / its error. */
export interface BaselineSummary extends ForecasterSummary {
  /** Cut-offs on which it had something to say. */
  readonly tested: number
  readonly skill: {
    readonly brier: number | null
    /** By CRPS, which for a single figure is its absolute error. */
    readonly open: number | null
    readonly total: number | null
  }
}

/** All cut-offs with the forecaster's scores and those of the naive ones. */
export interface BacktestResult {
  readonly cutoffs: readonly BacktestCutoff[]
  readonly summary: ForecasterSummary & {
    readonly total: {
      readonly wape: number | null
      /** Mean over the cut-offs, minor units. */
      readonly crps: number | null
      /** Share of cut-offs whose outcome lay within P10 to P90. */
      readonly coverage80: number | null
    }
    readonly baselines: Readonly<Record<BaselineName, BaselineSummary>>
    /** Groups of like chance over all deals of all cut-offs. */
    readonly reliability: readonly ReliabilityBin[]
    readonly brierParts: BrierParts | null
    /** The ranges of the whole and of the open deals against what came. */
    readonly checks: { readonly total: RangeCheck; readonly open: RangeCheck }
  }
}
