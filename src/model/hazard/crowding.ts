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
  return stretch(loads, from - first, days, 0)
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
  return stretch(known, from - crowding.first, days, 1)
}

/** `days` values from place `from` on; `outside` before the first, the last one beyond the end. */
function stretch(values: ArrayLike<number>, from: number, days: number, outside: number): Float64Array {
  const found = new Float64Array(days).fill(outside)
  for (let i = Math.max(0, -from); i < days; i++)
    found[i] = values[Math.min(from + i, values.length - 1)] ?? outside
  return found
}

const pacesOf = new WeakMap<Crowding, Float64Array>()
