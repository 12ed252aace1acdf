import { periodOf } from '../../../src/model/calendar/period.ts'
import { buildForecastBasis } from '../../../src/model/forecast/buildForecastBasis.ts'
import { madeHistory } from '../madeHistory.ts'

/** Reasons that state a fact of a deal or of the calendar, whatever it means; all others claim that something tells deals apart. */
const FACTS: ReadonlySet<string> = new Set(['older-than-all-won', 'little-time-left', 'no-history'])

/**
 * In how many of the seeds each reason is given to any open deal, and in how many each family is held to be telling, where outcomes are
 * independent of everything but, by `shared`, of what all closings of one quarter have in common.
 */
export function placeboReasons(deals: number, seeds: number, shared = 0) {
  const reasons = new Map<string, number>()
  const families = new Map<string, number>()
  let pairs = 0
  for (let seed = 1; seed <= seeds; seed++) {
    const { records, landmarks, asOf } = madeHistory({ deals, seed: 1000 * seed + 7, shared })
    const period = periodOf(asOf, 'quarter', 1)
    const { deals: open, evidence } = buildForecastBasis({ records, landmarks, asOf, period })
    const given = new Set(open.flatMap((deal) => deal.reasons.map(({ code }) => code)))
    for (const code of given) if (!FACTS.has(code)) reasons.set(code, (reasons.get(code) ?? 0) + 1)
    for (const { family, telling, byChance } of evidence.families) {
      if (byChance === null) continue
      pairs++
      if (telling) families.set(family, (families.get(family) ?? 0) + 1)
    }
  }
  return { reasons, families, pairs }
}
