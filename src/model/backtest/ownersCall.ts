import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'
import { filedCategory } from '../rollUp/filedCategory.ts'
import { lettersOf } from '../rollUp/lettersOf.ts'

/** What a deal's people say of it: the chance that it is won in the period, and its amount in minor units. */
export interface CalledDeal {
  readonly id: string
  readonly probability: number
  readonly amount: number
}

/** What a person had adjusted on a deal; null where nothing. */
export interface OwnJudgement {
  readonly probability: number | null
  /** Minor units. */
  readonly amount: number | null
  readonly committed: boolean | null
  readonly expectedClose: Day | null
}

/** Share of the open deals of which something has to be said; with less it isn't a forecast of the whole. */
const LEAST_CALLED = 0.5

/** How files name a probability among their further columns, letters only. */
const PROBABILITY_COLUMN = /^(win|close|deal)?probability(percent)?$/

/**
 * The owners' own call of each open deal: an adjustment made by then, else its forecast category (commit
 * counts in full, the others not at all), else the expected close: a deal whose date lies in the period
 * counts in full, or with its imported probability where there is one. A date outside the period, or nothing
 * known, counts nothing. Null where fewer than half of the deals carry any of these: the data has no call.
 * Fields must be those of the day (`knownOn`).
 */
export function ownersCall(
  open: readonly DealRecord[],
  period: Period,
  amountOf: (deal: DealRecord) => number,
  judgements: ReadonlyMap<string, OwnJudgement> = new Map(),
): readonly CalledDeal[] | null {
  const isPercent = open.some((deal) => (probabilityCell(deal) ?? 0) > 1)
  let called = 0
  const calls = open.map((deal) => {
    const judged = judgements.get(deal.id)
    const said = judged?.probability ?? ownChance(deal, judged, period, isPercent)
    if (said !== null) called++
    return { id: deal.id, probability: said ?? 0, amount: judged?.amount ?? amountOf(deal) }
  })
  return called === 0 || called < LEAST_CALLED * open.length ? null : calls
}

function ownChance(
  deal: DealRecord,
  judged: OwnJudgement | undefined,
  period: Period,
  isPercent: boolean,
): number | null {
  const expectedClose = judged?.expectedClose ?? deal.expectedClose
  const isInPeriod =
    expectedClose === null ? null : expectedClose >= period.start && expectedClose <= period.end
  const category = filedCategory(deal.attributes)
  const committed = judged?.committed ?? (category === null ? null : category === 'commit')
  if (committed !== null) return committed && isInPeriod !== false ? 1 : 0
  if (isInPeriod === null) return null
  if (!isInPeriod) return 0
  const probability = probabilityCell(deal)
  return probability === null ? 1 : Math.min(1, Math.max(0, isPercent ? probability / 100 : probability))
}

function probabilityCell({ attributes }: DealRecord): number | null {
  for (const name in attributes) {
    if (!PROBABILITY_COLUMN.test(lettersOf(name))) continue
    const value = Number.parseFloat(attributes[name]!.replace(',', '.'))
    if (Number.isFinite(value)) return value
  }
  return null
}
