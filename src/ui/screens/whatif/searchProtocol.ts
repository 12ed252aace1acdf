import type { ForecastBasis } from '../../../model/forecast/forecastBasis.ts'
import type { Lever } from '../../../model/forecast/levers.ts'
import type { requireLever } from '../../../model/funnel/requireLever.ts'

/** The chance asked for in "What it takes". */
export const ASKED_CONFIDENCE = 0.8
/** Multipliers of the map's columns and rows. */
export const MAP_LEADS = steps(0.6, 1.6, 20)
export const MAP_CONVERSION = steps(0.6, 1.4, 16)

export type Required = ReturnType<typeof requireLever>

/** Asked of the worker; another question gets another worker. */
export interface SearchQuestion {
  readonly basis: ForecastBasis
  readonly target: number
}

/** What the worker finds, piece by piece. */
export type SearchFinding =
  | { readonly kind: 'required'; readonly lever: Lever; readonly required: Required }
  | { readonly kind: 'map'; readonly chances: number[][] }
  | { readonly kind: 'coverage'; readonly multiple: number | null }

function steps(from: number, to: number, count: number): readonly number[] {
  return Array.from(
    { length: count + 1 },
    (_, i) => Math.round((from + ((to - from) * i) / count) * 1000) / 1000,
  )
}
