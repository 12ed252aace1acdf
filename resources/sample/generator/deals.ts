import { businessDays, isBusinessDay, quarterOf, toDay } from './calendar.ts'
import type { Account, Product } from './catalogue.ts'
import { firstCloseDate, nextCloseDate } from './closeDate.ts'
import { drawDeal } from './drawDeal.ts'
import { type Lead, leadRate } from './leads.ts'
import { type DealState, moveDeal } from './moveDeal.ts'
import { normalQuantile } from './normal.ts'
import * as p from './parameters.ts'
import { onDuty, type Person, teams } from './people.ts'
import { createRandom, type Random } from './prng.ts'

/** One row of the history: how the deal stood after a change. Amount null: none entered yet. */
export interface HistoryRow {
  day: number
  from: number | null
  to: number
  amount: number | null
  expected: number | null
}

export interface Deal {
  state: DealState
  product: Product
  owner: Person
  account: Account
  source: string
  lead: Lead | null
  lostReason: string
  nextStep: string
  lastActivityDay: number
  contacts: number
  history: HistoryRow[]
}

const allDays = businessDays(p.startDay, p.asOfDay)

/**
 * The quarters' common factors, by quarter: evenly spaced quantiles of the standard normal in a shuffled order,
 * so that ten quarters show the spread that ten draws show only on average.
 */
export function quarterFactors(): Map<number, number> {
  const random = createRandom(p.DEAL_SEED, 'quarter factors')
  const first = quarterOf(p.startDay)
  const count = quarterOf(p.asOfDay) - first + 1
  const order = Array.from({ length: count }, (_, rank) => ({ rank, key: random.uniform() }))
  order.sort((a, b) => a.key - b.key)
  return new Map(order.map(({ rank }, i) => [first + i, normalQuantile((rank + 0.5) / count)]))
}

function lostReason(lostFrom: HistoryRow, lostDay: number, random: Random): string {
  const { firstWeek, competitor, shareOfDemoLosses } = p.story.demoFall
  const demoAfterFall = lostFrom.to === p.DEMO && lostFrom.day >= toDay(firstWeek)
  if (demoAfterFall && random.chance(shareOfDemoLosses)) return `Competitor: ${competitor}`
  if (lostDay >= toDay(firstWeek) + 14 && random.chance(0.06)) return `Competitor: ${competitor}`
  const reasons = ['No decision', 'Budget', 'Price', 'Timing', 'Competitor: incumbent', 'Missing feature', '']
  return random.weighted(reasons, (reason) => (reason === 'No decision' ? 2 : reason === '' ? 1.5 : 1))
}

const nextSteps = [
  'Send proposal',
  'Book demo',
  'Security review',
  'Call with finance',
  'Reference call',
  'Legal review',
  '',
]

/** Lives a deal from its first day to the as-of date, and keeps its history. */
function liveDeal(
  state: DealState,
  factors: Map<number, number>,
  random: Random,
  dates: Random,
): HistoryRow[] {
  const amountIsLate = dates.chance(p.dealMix.amountEnteredLate)
  let amountShown = amountIsLate ? null : state.amount
  let expected = firstCloseDate(state, dates)
  const history: HistoryRow[] = [
    { day: state.createdDay, from: null, to: state.stage, amount: amountShown, expected },
  ]
  for (const today of allDays) {
    if (today.day <= state.createdDay) continue
    const from = state.stage
    const moved = moveDeal(state, today, factors.get(today.quarter)!, random)
    if (
      !amountIsLate ||
      state.stage === p.WON ||
      (state.stage >= p.PROPOSAL && state.stage < p.LOST) ||
      amountShown !== null
    )
      amountShown = state.amount
    const closed = state.stage >= p.WON
    const next = closed ? expected : nextCloseDate(expected, state, today.day, moved, dates)
    if (moved || next !== expected)
      history.push({ day: today.day, from, to: state.stage, amount: amountShown, expected: next })
    expected = next
    if (closed) break
  }
  return history
}

interface Opening {
  day: number
  owner: Person
  source: string
  lead: Lead | null
}

function openings(leads: readonly Lead[]): Opening[] {
  const found: Opening[] = leads.flatMap((lead) =>
    lead.fate.kind === 'converted' && lead.fate.day <= p.asOfDay
      ? [{ day: lead.fate.day, owner: lead.owner, source: lead.source.name, lead }]
      : [],
  )
  for (const team of teams) {
    const random = createRandom(p.DEAL_SEED, `direct ${team.name}`)
    for (let day = p.startDay; day <= p.asOfDay; day++)
      if (isBusinessDay(day)) found.push(...directOpenings(random, team.name, day))
  }
  return found.sort((a, b) => a.day - b.day)
}

/** The deals that a team finds without a lead on a day: the leads' growth and season, not the story's drop. */
export function directOpenings(random: Random, team: string, day: number): Opening[] {
  const relative = leadRate(team, day, false) / p.leadArrivals.perWeekAtStart[team]!
  return Array.from({ length: random.poisson(p.directDealsPerWeek * relative) }, () => ({
    day,
    owner: random.weighted(onDuty(team, day), (person) => person.load),
    source: random.pick(['Outbound', 'Expansion']),
    lead: null,
  }))
}

/** All deals on file, oldest first. */
export function makeDeals(leads: readonly Lead[], accounts: readonly Account[]): Deal[] {
  const factors = quarterFactors()
  return openings(leads).map(({ day, owner, source, lead }, index) => {
    const random = createRandom(p.DEAL_SEED, `deal ${index}`)
    const dates = createRandom(p.DEAL_SEED, `close dates ${index}`)
    const details = createRandom(p.DEAL_SEED, `details ${index}`)
    const { product, state } = drawDeal(random, owner, day)
    const history = liveDeal(state, factors, random, dates)
    const last = history.at(-1)!
    const open = last.to < p.WON
    const active = p.asOfDay - Math.min(18, Math.floor(details.lognormal(4, 0.8)))
    const forgottenSince = Math.min(p.asOfDay, state.stageDay + details.integer(0, 25))
    const lastLiving = state.forgotten ? forgottenSince : Math.max(last.day, active)
    return {
      state,
      product,
      owner,
      source,
      lead,
      history,
      account: details.weighted(
        accounts.filter((a) => a.team === owner.team),
        (a) => a.weight,
      ),
      lostReason: last.to === p.LOST ? lostReason(beforeLoss(history), last.day, details) : '',
      nextStep: open && !state.forgotten ? details.pick(nextSteps) : '',
      lastActivityDay: open ? lastLiving : Math.max(day, last.day - details.integer(0, 4)),
      contacts: 1 + details.poisson(0.5 + 0.45 * Math.min(last.from ?? 0, p.NEGOTIATION)),
    }
  })
}

/** The row with which a lost deal entered the stage it was lost from. */
function beforeLoss(history: readonly HistoryRow[]): HistoryRow {
  const stage = history.at(-1)!.from
  return history.findLast((row) => row.to === stage && row.from !== row.to) ?? history[0]!
}
