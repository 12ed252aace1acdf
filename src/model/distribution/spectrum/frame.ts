import { commonUnit } from '../commonUnit.ts'
import type { RelevantRange } from './relevantRange.ts'

/** Points of the lattice; half as many frequencies at most. */
const MOST_POINTS = 16_384
/** Share of the range added on each side of a continuous frame, so that ripples at one edge do not wrap to the other. */
const PADDING = 1 / 64

/**
 * The circle on which bookings above the offset are transformed: `length` minor units from `start`. With `unit` > 0 every
 * outcome is `start` plus a multiple of it and `points` of them make up the circle; with `unit` 0 outcomes are continuous
 * and `points` is twice the number of frequencies allowed.
 */
export interface Frame {
  readonly start: number
  readonly length: number
  readonly unit: number
  readonly points: number
}

/** The frame of a range: a lattice when all amounts in `lists` share a unit that is coarse enough, else continuous. */
export function frameFor(lists: readonly ArrayLike<number>[], { low, high }: RelevantRange): Frame {
  const unit = commonUnit(lists, (high - low) / (MOST_POINTS - 2))
  if (unit > 0) {
    const start = Math.floor(low / unit) * unit
    let points = 2
    while (points < (high - start) / unit + 1) points *= 2
    if (points <= MOST_POINTS) return { start, length: points * unit, unit, points }
  }
  return continuousFrame({ low, high })
}

/** A frame without a lattice. */
function continuousFrame({ low, high }: RelevantRange): Frame {
  const padding = (high - low) * PADDING
  return { start: low - padding, length: high - low + 2 * padding, unit: 0, points: MOST_POINTS }
}
