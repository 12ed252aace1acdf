import type { Day } from '../calendar/day.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'
import { logGamma } from '../probability/logGamma.ts'
import { MOST_WEEKS } from './weeklyCounts.ts'

/** How much each past deal stands for those to come: weights by deal, summing to 1. */
export interface ArrivalShares {
  /**
   * Mean of a figure over the deals to come; of 1 for some deals and 0 for the others: their share. The
   * shares of parts sum to that of the whole.
   */
  readonly sumOf: (figure: (deal: DealRecord) => number) => number
  /** Past deals that the shares rest on (Kish's effective number): the certainty of a share. */
  readonly effective: number
}

/** Half-lives considered for how fast the mix of deals changes, weeks. */
const HALF_LIVES = [4, 8, 16, 32, Number.POSITIVE_INFINITY] as const
/** Share of the past's verdict on the half-lives that is kept each week: a quarter's worth, so that a changed mix is noticed. */
const KEPT_VERDICT = 0.93
/** Deals that "all groups alike" is worth when a week's mix is foretold. */
const PRIOR_DEALS = 1

/**
 * Splits the deals to come among parts by the mix of those created up to `asOf`, recent ones weighing more.
 * How much more is learned once, from how well each half-life has foretold the weeks' mix of teams (where
 * they don't tell: of owners, products or sources): a lasting mix is read from all years, a changed one
 * within weeks. Since each deal has one weight, whatever it is split by, parts always sum to the whole.
 * Dirichlet-multinomial with discounting: West and Harrison (1997), Bayesian Forecasting and Dynamic Models,
 * 2nd ed., section 14.4. Deals without a creation date have no weight; without any dated deal every share is
 * 0.
 */
export function arrivalShares(known: readonly DealRecord[], asOf: Day): ArrivalShares {
  const dated = known.flatMap((deal) => {
    const week = deal.created === null ? -1 : Math.floor((asOf - deal.created) / 7)
    return week >= 0 && week < MOST_WEEKS ? [{ deal, week }] : []
  })
  const verdict = verdictOnHalfLives(dated)
  const byHalfLife = HALF_LIVES.map((halfLife) =>
    dated.reduce((sum, { week }) => sum + 0.5 ** (week / halfLife), 0),
  )
  const weights = dated.map(({ week }) =>
    HALF_LIVES.reduce(
      (sum, halfLife, i) => sum + (verdict[i]! * 0.5 ** (week / halfLife)) / byHalfLife[i]!,
      0,
    ),
  )
  const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0)
  return {
    sumOf: (figure) => dated.reduce((sum, { deal }, i) => sum + figure(deal) * weights[i]!, 0),
    effective: squares === 0 ? 0 : 1 / squares,
  }
}

/** Probability of each half-life, from the weeks' mixes in order of time. */
function verdictOnHalfLives(
  dated: readonly { readonly deal: DealRecord; readonly week: number }[],
): number[] {
  const even = HALF_LIVES.map(() => 1 / HALF_LIVES.length)
  const key = (['team', 'owner', 'product', 'source'] as const).find((field) => {
    const named = dated.find(({ deal }) => deal[field] !== null)
    return named !== undefined && dated.some(({ deal }) => deal[field] !== named.deal[field])
  })
  if (key === undefined) return even
  const groups = new Map<string | null, number>()
  for (const { deal } of dated) if (!groups.has(deal[key])) groups.set(deal[key], groups.size)
  const weeks = dated.reduce((most, { week }) => Math.max(most, week), 0) + 1
  const counts = Array.from({ length: weeks }, () => new Map<number, number>())
  for (const { deal, week } of dated) {
    const group = groups.get(deal[key])!
    const mix = counts[weeks - 1 - week]!
    mix.set(group, (mix.get(group) ?? 0) + 1)
  }
  const prior = PRIOR_DEALS / groups.size
  const past = HALF_LIVES.map(() => new Float64Array(groups.size))
  let logs = HALF_LIVES.map(() => 0)
  for (const mix of counts) {
    logs = logs.map((log, i) => {
      const seen = past[i]!
      const kept = 0.5 ** (1 / HALF_LIVES[i]!)
      let all = PRIOR_DEALS
      for (let group = 0; group < seen.length; group++) all += seen[group]! *= kept
      let total = 0
      let likelihood = 0
      for (const [group, n] of mix) {
        likelihood += logGamma(seen[group]! + prior + n) - logGamma(seen[group]! + prior)
        seen[group]! += n
        total += n
      }
      return KEPT_VERDICT * log + likelihood + logGamma(all) - logGamma(all + total)
    })
  }
  const most = Math.max(...logs)
  const likely = logs.map((log) => Math.exp(log - most))
  const sum = likely.reduce((total, n) => total + n, 0)
  return likely.map((n) => n / sum)
}
