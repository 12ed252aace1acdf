import type { Day } from '../calendar/day.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'
import { quantileGrid } from '../forecast/quantileGrid.ts'
import { type CreditedRatio, creditedRatios } from './creditedRatios.ts'

/** What a won deal is worth: equally likely amounts (minor units, at most 64) and their mean with its interval. */
export interface WonAmounts {
  readonly grid: readonly number[]
  readonly mean: CreditedRatio
}

/** Wins of the last year stand for the next ones; with fewer than this, those of all years. */
const RECENT_DAYS = 365
const LEAST_RECENT = 30
const QUARTER_DAYS = 91
/** Share of amounts that count in full when quarters are compared: one giant is no trend. */
const PLAIN_SHARE = 0.95

interface Win {
  readonly amount: number
  readonly closed: Day | null
}

/**
 * Amounts of wins to come, from won deals up to `asOf`: the quantile grid of the last year's amounts, whose
 * mean is theirs, large deals included, times the level of the newest quarter (`newestLevel`). Before any
 * win: recorded amounts of open deals. Amounts below 0 count as 0. None of either: empty.
 */
export function wonAmounts(known: readonly DealRecord[], asOf: Day): WonAmounts {
  const won = known.flatMap(({ outcome, amount, closed }) =>
    outcome === 'won' && amount !== null ? [{ amount: Math.max(0, amount), closed }] : [],
  )
  if (won.length === 0) {
    const open = known.flatMap(({ outcome, amount }) =>
      outcome === 'open' && amount !== null ? [Math.max(0, amount)] : [],
    )
    return { grid: quantileGrid(open), mean: meanOf(open) }
  }
  const recent = won.filter(({ closed }) => closed !== null && closed > asOf - RECENT_DAYS)
  if (recent.length < LEAST_RECENT) {
    const all = won.map(({ amount }) => amount)
    return { grid: quantileGrid(all), mean: meanOf(all) }
  }
  const amounts = recent.map(({ amount }) => amount)
  const level = newestLevel(recent, asOf)
  const { ratio, low, high, n } = meanOf(amounts)
  return {
    grid: quantileGrid(amounts).map((amount) => amount * level),
    mean: { ratio: ratio * level, low: low * level, high: high * level, n },
  }
}

/**
 * Mean of the newest quarter against that of the year, drawn towards 1 as far as quarters differ by no more
 * than chance (`creditedRatios`). The largest amounts count as the 95th percentile here.
 */
function newestLevel(recent: readonly Win[], asOf: Day): number {
  const sorted = recent.map(({ amount }) => amount).sort((a, b) => a - b)
  const most = sorted[Math.floor(PLAIN_SHARE * (sorted.length - 1))]!
  const { all, of } = creditedRatios(
    recent.map(({ amount, closed }) => ({
      group: `${Math.floor((asOf - closed!) / QUARTER_DAYS)}`,
      value: Math.min(most, amount),
      base: 1,
    })),
    null,
  )
  return all.ratio === 0 ? 1 : of('0').ratio / all.ratio
}

function meanOf(amounts: readonly number[]): CreditedRatio {
  return creditedRatios(
    amounts.map((value) => ({ group: null, value, base: 1 })),
    null,
  ).all
}
