import { normalQuantile } from '../probability/normalQuantile.ts'
import type { CompoundBookings, Pipeline } from './pipeline.ts'

/**
 * A pipeline reduced to what is random. `offset`: certain bookings and deals at probability 1. The arrays hold the
 * other deals in order of falling amount; `probits` is Phi^-1 of each probability, `places` its index in the pipeline.
 */
export interface OpenDeals {
  readonly offset: number
  readonly amounts: Float64Array
  readonly probabilities: Float64Array
  readonly probits: Float64Array
  readonly places: Int32Array
  readonly total: number
  readonly correlation: number
  readonly newBusiness: CompoundBookings | null
}

/**
 * Checks a pipeline and sets its certainties apart: a deal of amount 0 or probability 0 adds nothing. Throws a
 * RangeError that names the first offending index or field.
 */
export function openDeals(pipeline: Pipeline): OpenDeals {
  const { amounts, probabilities, certain, correlation } = pipeline
  check(pipeline)
  let offset = certain
  let total = 0
  const places: number[] = []
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i]!
    const p = probabilities[i]!
    if (p === 1) offset += amount
    else if (p > 0 && amount > 0) {
      places.push(i)
      total += amount
    }
  }
  places.sort((a, b) => amounts[b]! - amounts[a]!)
  const chances = Float64Array.from(places, (i) => probabilities[i]!)
  return {
    offset,
    amounts: Float64Array.from(places, (i) => amounts[i]!),
    probabilities: chances,
    probits: chances.map(normalQuantile),
    places: Int32Array.from(places),
    total,
    correlation,
    newBusiness: liveNewBusiness(pipeline.newBusiness),
  }
}

/** All amounts that can be added up: those of the open deals and of new business. */
export function amountLists({ amounts, newBusiness }: OpenDeals): ArrayLike<number>[] {
  return newBusiness === null ? [amounts] : [amounts, newBusiness.amounts]
}

function liveNewBusiness(business: CompoundBookings | undefined): CompoundBookings | null {
  if (business === undefined) return null
  checkNewBusiness(business)
  // Wins that bring nothing are none; an all-zero lattice has no unit.
  const worth = Array.prototype.some.call(business.amounts, (amount: number) => amount > 0)
  return business.expectedWins > 0 && worth ? business : null
}

function check({ amounts, probabilities, certain, correlation }: Pipeline): void {
  if (amounts.length !== probabilities.length) {
    throw new RangeError(`${amounts.length} amounts but ${probabilities.length} probabilities`)
  }
  if (!Number.isFinite(certain)) throw new RangeError(`certain must be finite, not ${certain}`)
  if (!(correlation >= 0 && correlation < 1)) {
    throw new RangeError(`correlation must be at least 0 and below 1, not ${correlation}`)
  }
  for (let i = 0; i < amounts.length; i++) {
    checkDeal(i, amounts[i]!, probabilities[i]!)
  }
}

/** Throws a RangeError naming the deal by its index if its amount or probability makes no sense. */
export function checkDeal(i: number, amount: number, p: number): void {
  if (!(amount >= 0 && amount < Infinity)) {
    throw new RangeError(`amount ${i} must be 0 or more, not ${amount}`)
  }
  if (!(p >= 0 && p <= 1)) throw new RangeError(`probability ${i} must be from 0 to 1, not ${p}`)
}

/** Throws a RangeError naming the first field of `business` that makes no sense. */
export function checkNewBusiness({
  expectedWins,
  dispersion,
  winProbability,
  amounts,
}: CompoundBookings): void {
  if (!(expectedWins >= 0 && expectedWins < Infinity)) {
    throw new RangeError(`expectedWins must be 0 or more, not ${expectedWins}`)
  }
  if (!(dispersion >= 1 && dispersion < Infinity)) {
    throw new RangeError(`dispersion must be 1 or more, not ${dispersion}`)
  }
  if (!(winProbability > 0 && winProbability <= 1)) {
    throw new RangeError(`winProbability must be above 0 and at most 1, not ${winProbability}`)
  }
  if (expectedWins > 0 && amounts.length === 0) throw new RangeError('new business with wins needs amounts')
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i]!
    if (!(amount >= 0 && amount < Infinity)) {
      throw new RangeError(`new business amount ${i} must be 0 or more, not ${amount}`)
    }
  }
}
