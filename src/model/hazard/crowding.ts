import type { Day } from '../calendar/day.ts'

/**
 * How all deals' closings slow down when more are due than usual, because people can only close so many, and speed up when fewer are. With
 * load L, the logarithm of closings due over what is usual for the month's place in the quarter, both daily rates are multiplied by
 * exp(-elasticity x L): at elasticity 0 each deal closes as if alone, at 1 the number closed stays the same however many are open.
 */
export interface Crowding {
  readonly elasticity: number
  /** Standard error of the elasticity. */
  readonly error: number
  /** Day of the first load: the first day at risk in the record. */
  readonly first: Day
  /** Load of each day: measured up to the as-of date, expected after it. */
  readonly loads: readonly number[]
}

/** Every deal closes as if it were alone. */
export const NO_CROWDING: Crowding = { elasticity: 0, error: 0, first: 0 as Day, loads: [] }

/** Loads of `days` days from `from` on; 0 before the record, the last one known beyond its end. */
export function loadsFrom({ first, loads }: Crowding, from: Day, days: number): Float64Array {
  return Float64Array.from({ length: days }, (_, i) => {
    const place = from + i - first
    return place < 0 ? 0 : (loads[Math.min(place, loads.length - 1)] ?? 0)
  })
}

/** Multiplier of both daily rates on each day of given loads. */
export function pacesUnder(elasticity: number, loads: ArrayLike<number>): Float64Array {
  return Float64Array.from(loads, (load) => Math.exp(-elasticity * load))
}

/** Multipliers of both daily rates on `days` days from `from` on. What a crowding's own days come to is worked out once. */
export function pacesFrom(crowding: Crowding, from: Day, days: number): Float64Array {
  let known = pacesOf.get(crowding)
  if (known === undefined) {
    known = pacesUnder(crowding.elasticity, crowding.loads)
    pacesOf.set(crowding, known)
  }
  const paces = new Float64Array(days)
  for (let i = 0; i < days; i++) {
    const place = from + i - crowding.first
    paces[i] = place < 0 ? 1 : (known[Math.min(place, known.length - 1)] ?? 1)
  }
  return paces
}

const pacesOf = new WeakMap<Crowding, Float64Array>()
