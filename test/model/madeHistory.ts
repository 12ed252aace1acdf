import { addDays, type Day, parseDay } from '../../src/model/calendar/day.ts'
import { periodOf } from '../../src/model/calendar/period.ts'
import type { Landmark } from '../../src/model/evidence/landmarkCases.ts'
import type { DealRecord } from '../../src/model/forecast/dealRecord.ts'
import { logistic } from '../../src/model/probability/logistic.ts'
import { logit } from '../../src/model/probability/logit.ts'
import { normalQuantile } from '../../src/model/probability/normalQuantile.ts'
import { dealOf } from './dealOf.ts'
import { minimal } from './minimal.ts'

/** A sales history whose every chance is known. */
export interface MadeHistory {
  readonly asOf: Day
  /** Deals as known on the as-of date. */
  readonly records: readonly DealRecord[]
  /** The pipeline every four weeks, as it stood. */
  readonly landmarks: readonly Landmark[]
  /** Chance of a win by the end of the as-of date's quarter, of each open deal. */
  readonly chances: ReadonlyMap<string, number>
}

export interface HistoryPlan {
  readonly deals: number
  readonly seed: number
  /** Share of closings won before effects. */
  readonly winShare?: number
  /** What a deal's traits add to the log-odds of that share; none by default: outcomes are independent of everything. */
  readonly effectOf?: (deal: DealRecord) => number
  /** Standard deviation of what all closings of a quarter share, on the same scale. */
  readonly shared?: number
  /** Whether stage, amount and the like were on record on past days. */
  readonly recorded?: boolean
  /** Spread of the logarithm of amounts. */
  readonly amountSpread?: number
}

const FIRST = parseDay('2024-01-01')!
export const HISTORY_AS_OF = parseDay('2026-08-14')!
/** Deals close at this rate a day, whatever their age. */
const CLOSING_RATE = 1 / 50
const DAYS_BETWEEN = 28
const STAGES = ['Qualify', 'Discover', 'Propose', 'Negotiate']
const KINDS = ['gone-quiet', 'competitor', 'budget-frozen'] as const

/**
 * Deals created evenly, closing at random whatever they are. Owner, team, region, product, source, account, columns, stage, dates, amounts and
 * concerns are drawn at random too, changing ones anew on each look, and bear on the outcome only through `effectOf`.
 */
export function madeHistory(plan: HistoryPlan): MadeHistory {
  const { deals, seed, winShare = 0.4, effectOf = () => 0, shared = 0, recorded = true } = plan
  const random = minimal(seed)
  const pick = (count: number) => Math.floor(count * random())
  const shocks = new Map<string, number>()
  const shockOf = (day: Day) => {
    const { label } = periodOf(day, 'quarter', 1)
    if (!shocks.has(label)) shocks.set(label, shared * normalQuantile(random()))
    return shocks.get(label)!
  }
  const lives: { deal: DealRecord; created: Day; closed: Day; share: number; won: boolean }[] = []
  for (let i = 0; i < deals; i++) {
    const owner = pick(12)
    const product = pick(6)
    const created = addDays(FIRST, Math.floor(((HISTORY_AS_OF - FIRST) * i) / deals))
    const closed = addDays(created, 1 + Math.floor(-Math.log(random()) / CLOSING_RATE))
    const deal = dealOf({
      id: `deal ${i}`,
      created,
      owner: `owner ${owner}`,
      team: `team ${owner % 4}`,
      region: `region ${owner % 3}`,
      product: `product ${product}`,
      listPrice: 100_000 * 2 ** product,
      source: `source ${pick(5)}`,
      account: `account ${pick(300)}`,
      amount: Math.round(1_000_000 * Math.exp((plan.amountSpread ?? 1) * normalQuantile(random()))),
      attributes: { Segment: `segment ${pick(3)}`, Channel: `channel ${pick(4)}` },
    })
    const share = logistic(logit(winShare) + effectOf(deal) + shockOf(closed))
    lives.push({ deal, created, closed, share, won: random() < share })
  }
  const asSeen = (deal: DealRecord, day: Day): DealRecord => ({
    ...deal,
    stage: STAGES[pick(4)]!,
    expectedClose: addDays(day, pick(180) - 30),
    pushes: pick(4),
    lastActivity: addDays(day, -pick(60)),
  })
  const openOn = (day: Day) => lives.filter(({ created, closed }) => created <= day && closed > day)
  const landmarks: Landmark[] = []
  for (let day = addDays(FIRST, DAYS_BETWEEN * 6); day < HISTORY_AS_OF; day = addDays(day, DAYS_BETWEEN)) {
    const period = periodOf(day, 'quarter', 1)
    if (period.end > HISTORY_AS_OF) break
    const open = openOn(day).map(({ deal }) => asSeen(deal, day))
    const concerned = open.filter(() => random() < 0.06)
    const concerns = new Map(concerned.map(({ id }) => [id, [KINDS[pick(3)]!]]))
    const records = recorded
      ? open
      : open.map((deal) => ({ ...deal, amount: null, stage: null, expectedClose: null, attributes: {} }))
    landmarks.push({ asOf: day, period, records, recorded, concerns })
  }
  const left = periodOf(HISTORY_AS_OF, 'quarter', 1).end - HISTORY_AS_OF
  const chances = new Map(
    openOn(HISTORY_AS_OF).map(({ deal, share }) => [deal.id, share * -Math.expm1(-CLOSING_RATE * left)]),
  )
  const records = lives.map(({ deal, closed, won }) =>
    closed > HISTORY_AS_OF
      ? asSeen(deal, HISTORY_AS_OF)
      : { ...deal, closed, outcome: won ? ('won' as const) : ('lost' as const) },
  )
  return { asOf: HISTORY_AS_OF, records, landmarks, chances }
}
