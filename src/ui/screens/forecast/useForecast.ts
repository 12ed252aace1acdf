import { useMemo } from 'react'
import type { LoadedForecast } from '../../../contract/forecasting.ts'
import type { Where } from '../../../contract/scalars.ts'
import { evaluateForecast, type ForecastEvaluation } from '../../../model/forecast/evaluateForecast.ts'
import type { ForecastBasis, OpenDeal } from '../../../model/forecast/forecastBasis.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'

/** A forecast as the screen shows it: the loaded model and what it says. */
export interface ShownForecast {
  readonly currency: string
  readonly target: number | null
  readonly basis: ForecastBasis
  readonly unconverted: LoadedForecast['unconverted']
  readonly evaluation: ForecastEvaluation
  /** null without a target. */
  readonly chance: number | null
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

/** Loads the fitted model once and evaluates it here, with the same function that the command line uses. */
export function useForecast(where: Where) {
  const loaded = useWorkbookQuery(['forecast', where], (client, signal) =>
    client.forecast.load({ where }, { signal }),
  )
  const data = loaded.data
  const shown = useMemo(() => (data ? show(data) : null), [data])
  return { loaded, shown }
}

function show(loaded: LoadedForecast): ShownForecast {
  const { basis, target, currency, unconverted } = loaded
  const evaluation = evaluateForecast(basis, { target: target ?? 0, importance: target !== null })
  const byId = new Map(evaluation.deals.map((deal) => [deal.id, deal]))
  const rows = basis.deals.map((deal): DealRow => {
    const evaluated = byId.get(deal.id)
    return {
      deal,
      amount: evaluated?.amount ?? deal.amount,
      probability: evaluated?.probability ?? deal.probability,
      importance: evaluated?.importance ?? null,
    }
  })
  const chance = target === null ? null : evaluation.chance
  return { currency, target, basis, unconverted, evaluation, chance, rows }
}
