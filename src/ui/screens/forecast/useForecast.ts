import { useMemo, useState } from 'react'
import type { LoadedForecast } from '../../../contract/forecasting.ts'
import type { Where } from '../../../contract/scalars.ts'
import { evaluateForecast, type ForecastEvaluation } from '../../../model/forecast/evaluateForecast.ts'
import type { DealJudgement, ForecastBasis, OpenDeal } from '../../../model/forecast/forecastBasis.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { useSettled } from './useSettled.ts'

/** A forecast as the screen shows it: the loaded model and what it says. */
export interface ShownForecast {
  readonly currency: string
  readonly target: number | null
  readonly basis: ForecastBasis
  readonly unconverted: LoadedForecast['unconverted']
  /** Amounts that people added, beside the model's total. */
  readonly rollUpJudgements: LoadedForecast['rollUpJudgements']
  readonly evaluation: ForecastEvaluation
  /** null without a target. */
  readonly chance: number | null
  /** Shows a call on a deal before the engine has written it; null goes back to what is written. */
  readonly showCall: (call: CallAhead | null) => void
}

/** The same with its open deals. */
export interface ListedForecast extends ShownForecast {
  readonly rows: readonly DealRow[]
}

/** An open deal with its chance, calls included, and how much hangs on it. */
export interface DealRow {
  readonly deal: OpenDeal
  readonly amount: number
  readonly probability: number
  /** P(target reached | won) - P(target reached | lost); null without a target. */
  readonly importance: number | null
}

/** A call that is on its way to the engine; `judgement` null takes the deal's call back. */
export interface CallAhead {
  readonly dealId: string
  readonly judgement: DealJudgement | null
}

/**
 * Loads the fitted model once and evaluates it here, with the same function that the command line uses. A call that is on
 * its way counts already; it makes way for what the engine answers. The list of deals, with how much hangs on each,
 * follows a moment after the numbers and the charts.
 */
export function useForecast(where: Where) {
  const loaded = useWorkbookQuery(['forecast', where], (client, signal) =>
    client.forecast.load({ where }, { signal }),
  )
  const data = loaded.data
  const [ahead, setAhead] = useState<{ readonly of: LoadedForecast; readonly call: CallAhead } | null>(null)
  const call = ahead !== null && ahead.of === data ? ahead.call : null
  const shown = useMemo((): ShownForecast | null => {
    if (!data) return null
    const showCall = (next: CallAhead | null) => setAhead(next === null ? null : { of: data, call: next })
    return { ...evaluated(data, call), showCall }
  }, [data, call])
  const settled = useSettled(shown)
  const listed = useMemo(() => (settled ? { ...settled, rows: rowsOf(settled) } : null), [settled])
  return { loaded, shown, listed }
}

function evaluated(loaded: LoadedForecast, call: CallAhead | null): Omit<ShownForecast, 'showCall'> {
  const { target, currency, unconverted, rollUpJudgements } = loaded
  const basis = call === null ? loaded.basis : withCall(loaded.basis, call)
  const evaluation = evaluateForecast(basis, { target: target ?? 0 })
  const chance = target === null ? null : evaluation.chance
  return { currency, target, basis, unconverted, rollUpJudgements, evaluation, chance }
}

function withCall(basis: ForecastBasis, { dealId, judgement }: CallAhead): ForecastBasis {
  return { ...basis, deals: basis.deals.map((deal) => (deal.id === dealId ? { ...deal, judgement } : deal)) }
}

function rowsOf({ basis, evaluation, target }: ShownForecast): DealRow[] {
  const deals =
    target === null ? evaluation.deals : evaluateForecast(basis, { target, importance: true }).deals
  return basis.deals.map((deal, i) => {
    const { amount, probability, importance } = deals[i]!
    return { deal, amount, probability, importance }
  })
}
