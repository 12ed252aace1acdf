import type { Day } from '../calendar/day.ts'

/** The steps that a figure goes through, each scored: flat win rate, model, the person's call, both pooled. */
export const CALL_STEPS = ['naive', 'model', 'person', 'pooled'] as const
/** One figure for each step. */
export type BySteps = Readonly<Record<(typeof CALL_STEPS)[number], number>>

/** A person's call on a deal, decided: the deal closed, or the period that the call was about ended. */
export interface ScoredCall {
  readonly author: string
  readonly dealId: string
  /** Label of the period that the chance was about. */
  readonly period: string
  /** The as-of date it was made on, and the day on which its outcome was settled. */
  readonly madeOn: Day
  readonly settledOn: Day
  /** Chance of a win within the period as each step had it when the call was made. */
  readonly chances: BySteps
  /** The chance that the person typed; null where the call was about date, category or amount. */
  readonly typed: number | null
  /** Whether it was won within the period. */
  readonly won: boolean
  /** Minor units as the model and the call had it. */
  readonly amounts: { readonly model: number; readonly called: number }
  /** Minor units booked within the period, 0 unless won; null when the won deal carries no amount. */
  readonly booked: number | null
}

/** Where a call pointed: its chance against the model's, or its amount where the chance is the model's; null where both are. */
export function directionOf({ chances, amounts }: ScoredCall): 'up' | 'down' | null {
  const difference = chances.person - chances.model || amounts.called - amounts.model
  return difference === 0 ? null : difference > 0 ? 'up' : 'down'
}

/** What a deal was expected to bring at each step, minor units: chance times amount. */
export function valuesOf({ chances, amounts }: ScoredCall): BySteps {
  return {
    naive: chances.naive * amounts.model,
    model: chances.model * amounts.model,
    person: chances.person * amounts.called,
    pooled: chances.pooled * amounts.called,
  }
}
