import type { Landmark } from '../evidence/landmarkCases.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'
import { quantileGrid } from '../forecast/quantileGrid.ts'
import { type CreditedRatio, creditedRatios } from './creditedRatios.ts'
import type { RatioCase } from './ratioSums.ts'

/** What won deals ended at, against the amount on record while they were open (1: unchanged). */
export interface AmountRatio {
  readonly all: CreditedRatio
  /** The same of deals in each stage on the day looked back to. */
  readonly byStage: readonly (CreditedRatio & { readonly stage: string })[]
  /** Equally likely ratios of single deals (at most 64), with mean 1 after division by `all`: how much one deal strays. */
  readonly spread: readonly number[]
}

/** Before looking: deals end at the amount on record, give or take 15 %. A stated prior. */
const RATIO_PRIOR = { ratio: 1, sd: 0.15 } as const

/**
 * Measures how amounts grow or shrink between a day on which a deal was open and its win, from days whose
 * records are of that day (`Landmark.recorded`). A deal seen on several days counts once, with the mean of
 * its amounts. Both amounts must be known, the earlier one above 0. By value, so that what open deals are
 * expected to bring in sum is right; drawn towards 1 by its own variance, and a stage's towards that of all
 * (`creditedRatios`). Null without any such deal: nothing is measured.
 */
export function amountRatio(
  landmarks: readonly Landmark[],
  outcomes: readonly DealRecord[],
): AmountRatio | null {
  const wonAt = new Map<string, number>()
  for (const { id, outcome, amount } of outcomes)
    if (outcome === 'won' && amount !== null) wonAt.set(id, Math.max(0, amount))
  const whole = new Map<string, Seen>()
  const staged = new Map<string, Seen & { stage: string; id: string }>()
  for (const { recorded, records } of landmarks) {
    if (!recorded) continue
    for (const { id, outcome, amount, stage } of records) {
      if (outcome !== 'open' || amount === null || amount <= 0 || !wonAt.has(id)) continue
      add(whole, id, { sum: 0, days: 0 }, amount)
      if (stage !== null) add(staged, `${stage}\n${id}`, { sum: 0, days: 0, stage, id }, amount)
    }
  }
  if (whole.size === 0) return null
  const cases = [...whole].map(([id, seen]) => caseOf(null, wonAt.get(id)!, seen))
  const { all } = creditedRatios(cases, RATIO_PRIOR)
  const stages = creditedRatios(
    [...staged.values()].map((seen) => caseOf(seen.stage, wonAt.get(seen.id)!, seen)),
    { ratio: all.ratio, sd: 0 },
  )
  const ratios = cases.map(({ value, base }) => value / base)
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
  return {
    all,
    byStage: stages.groups.map((stage) => ({ stage, ...stages.of(stage) })),
    spread: quantileGrid(ratios.map((ratio) => (mean === 0 ? 1 : ratio / mean))),
  }
}

/** The ratio of an open deal in a stage; 1 where nothing is measured. */
export function ratioInStage(ratio: AmountRatio | null, stage: string | null): number {
  if (ratio === null) return 1
  return (ratio.byStage.find((one) => one.stage === stage) ?? ratio.all).ratio
}

interface Seen {
  sum: number
  days: number
}

function add<Kept extends Seen>(seen: Map<string, Kept>, key: string, empty: Kept, amount: number): void {
  const kept = seen.get(key) ?? empty
  kept.sum += amount
  kept.days++
  seen.set(key, kept)
}

function caseOf(group: string | null, value: number, { sum, days }: Seen): RatioCase {
  return { group, value, base: sum / days }
}
