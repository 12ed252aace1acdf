import { NORMAL_90 } from '../probability/normal90.ts'
import {
  AMOUNT_SCATTER,
  RATIO_SCATTER,
  type RatioCase,
  type RatioSums,
  ratioSums,
  scatterWithin,
  varianceBetween,
} from './ratioSums.ts'

/** A ratio with its 80 % interval; `n` observations. */
export interface CreditedRatio {
  readonly ratio: number
  readonly low: number
  readonly high: number
  readonly n: number
}

/** The ratio of all and of each group. */
export interface CreditedRatios {
  readonly all: CreditedRatio
  /** The group's ratio drawn towards that of all; the latter for a group without observations. */
  readonly of: (group: string | null) => CreditedRatio
  readonly groups: readonly string[]
}

/** What is held of ratios before looking, and its standard deviation; null for means of amounts, of which nothing is held. */
export interface RatioPrior {
  readonly ratio: number
  readonly sd: number
}

/**
 * Ratios of sums, all and by group, by credibility. The ratio of all is sum of values over sum of bases, so
 * that what is expected in sum is what came in sum; it is drawn towards the prior by its own variance, so
 * that one outlier, which makes that variance large, moves it little. A group's ratio is drawn towards that
 * of all by K / (n + K), K the variance within groups over that between them (no difference between groups:
 * all alike). An observation scatters in proportion to its base; n is Kish's effective number, (sum of
 * bases)^2 / sum of squared bases. Source: Buhlmann and Straub (1970), Mitteilungen der VSVM 70, 111-133;
 * moments as in Buhlmann and Gisler (2005), section 4.8. Bases are above 0. Without observations: the prior,
 * or 0 without one.
 */
export function creditedRatios(cases: readonly RatioCase[], prior: RatioPrior | null): CreditedRatios {
  const whole = ratioSums(cases)
  const groups = new Map<string, RatioCase[]>()
  for (const one of cases) {
    if (one.group === null) continue
    const members = groups.get(one.group) ?? []
    members.push(one)
    groups.set(one.group, members)
  }
  const own = new Map([...groups].map(([group, members]) => [group, ratioSums(members)]))
  const scatter = scatterWithin(cases, whole, own, prior === null ? AMOUNT_SCATTER : RATIO_SCATTER)
  const all = drawn(whole, scatter, prior)
  const between = varianceBetween([...own.values()], scatter)
  return {
    all: withInterval(all, whole.n),
    groups: [...groups.keys()],
    of: (group) => {
      const sums = group === null ? undefined : own.get(group)
      if (sums === undefined) return { ...withInterval(all, whole.n), n: 0 }
      if (between === 0) return { ...withInterval(all, whole.n), n: sums.n }
      return withInterval(drawn(sums, scatter, { ratio: all.ratio, sd: Math.sqrt(between) }), sums.n)
    },
  }
}

function drawn(sums: RatioSums, scatter: number, prior: RatioPrior | null): { ratio: number; sd: number } {
  if (sums.n === 0) return prior ?? { ratio: 0, sd: 0 }
  const variance = scatter / sums.effective
  if (prior === null) return { ratio: sums.ratio, sd: Math.sqrt(variance) }
  const credit = prior.sd ** 2 / (prior.sd ** 2 + variance)
  return {
    ratio: credit * sums.ratio + (1 - credit) * prior.ratio,
    sd: Math.sqrt(credit * variance),
  }
}

function withInterval({ ratio, sd }: { ratio: number; sd: number }, n: number): CreditedRatio {
  return { ratio, low: Math.max(0, ratio - NORMAL_90 * sd), high: ratio + NORMAL_90 * sd, n }
}
