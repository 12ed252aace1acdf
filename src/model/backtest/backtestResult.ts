import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'

/** Forecast and outcome of the deals open on a cut-off; amounts in minor units, `brier` null without open deals. */
export interface OpenScore {
  readonly count: number
  readonly expected: number
  readonly actual: number
  readonly brier: number | null
}

/** A naive forecaster on one cut-off; minor units. */
export interface BaselineScore {
  readonly open: { readonly expected: number; readonly brier: number | null }
  readonly total: { readonly mean: number }
}

/** One past day on which the forecast was made with what was known then. */
export interface BacktestCutoff {
  readonly asOf: Day
  readonly period: Period
  readonly open: OpenScore
  readonly total: {
    readonly mean: number
    readonly p10: number
    readonly p50: number
    readonly p90: number
    readonly actual: number
    readonly crps: number
  }
  /** `lastPeriod` is null where nothing is known of the period before. */
  readonly baselines: { readonly stageWeighted: BaselineScore; readonly lastPeriod: BaselineScore | null }
  /** Chance and outcome of each open deal, for a reliability diagram. */
  readonly deals: readonly { readonly id: string; readonly probability: number; readonly won: boolean }[]
}

/** Errors over all cut-offs; null where there is nothing to divide by. */
export interface ForecasterSummary {
  readonly open: { readonly wape: number | null; readonly brier: number | null }
  readonly total: { readonly wape: number | null }
}

/** All cut-offs with the forecaster's scores and those of the two naive ones. */
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
    readonly baselines: { readonly stageWeighted: ForecasterSummary; readonly lastPeriod: ForecasterSummary }
  }
}
