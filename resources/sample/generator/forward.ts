import { businessDays, mondayOf, quarterEnd, quarterOf } from './calendar.ts'
import { type Deal, directOpenings } from './deals.ts'
import { drawDeal } from './drawDeal.ts'
import { drawFate, drawLead, type Lead, leadRate } from './leads.ts'
import { type DealState, moveDeal } from './moveDeal.ts'
import { asOfDay, leadArrivals, leadConversion, SEED, WON } from './parameters.ts'
import { type Person, teams } from './people.ts'
import { createRandom, type Random } from './prng.ts'

/** One simulated future: bookings in USD by quarter and team, from the open deals and from new ones. */
export interface Future {
  open: Map<string, number>
  fresh: Map<string, number>
}

export const bookingKey = (quarter: number, team: string): string => `${quarter} ${team}`

export interface ForwardSettings {
  runs: number
  lastQuarter: number
  usdPerEur: number
  /** False leaves the story's fall in lead volume out of the days to come (the counterfactual). */
  withLeadDrop: boolean
}

/** A lead that hasn't converted yet gets a new fate, drawn until it lies after the as-of date. */
function redrawnConversion(random: Random, lead: Lead): number | null {
  for (;;) {
    const fate = drawFate(random, lead)
    if (fate.kind === 'nurture') return null
    if (fate.day > asOfDay) return fate.kind === 'converted' ? fate.day : null
  }
}

/**
 * Runs the generator's own process on from the as-of date. The hidden traits of open deals are known here, the
 * common factors of the quarters to come are not: they are drawn anew in every run.
 */
export function simulateForward(
  deals: readonly Deal[],
  leads: readonly Lead[],
  settings: ForwardSettings,
): Future[] {
  const random = createRandom(SEED, `forward ${settings.lastQuarter} ${settings.withLeadDrop}`)
  const days = businessDays(asOfDay + 1, quarterEnd(settings.lastQuarter))
  const open = deals.filter((deal) => deal.state.stage < WON && !deal.state.forgotten)
  const openLeads = leads.filter((lead) => {
    const young = asOfDay - lead.createdDay <= leadConversion.longestLagDays
    return young && (lead.fate.kind === 'nurture' || lead.fate.day > asOfDay)
  })
  const futures: Future[] = []
  for (let run = 0; run < settings.runs; run++) {
    const factors = new Map<number, number>()
    for (let q = quarterOf(asOfDay); q <= settings.lastQuarter; q++) factors.set(q, random.normal())
    const future: Future = { open: new Map(), fresh: new Map() }
    const live = (state: DealState, owner: Person, into: Map<string, number>) => {
      for (const today of days) {
        if (today.day <= state.createdDay) continue
        moveDeal(state, today, factors.get(today.quarter)!, random)
        if (state.forgotten || state.stage > WON) return
        if (state.stage < WON) continue
        const usd = state.amount * (owner.team === 'Europe' ? settings.usdPerEur : 1)
        const key = bookingKey(today.quarter, owner.team)
        into.set(key, (into.get(key) ?? 0) + usd)
        return
      }
    }
    for (const deal of open) live({ ...deal.state }, deal.owner, future.open)
    const create = (owner: Person, day: number) =>
      live(drawDeal(random, owner, day).state, owner, future.fresh)
    for (const lead of openLeads) {
      const day = redrawnConversion(random, lead)
      if (day !== null) create(lead.owner, day)
    }
    for (const team of teams) {
      let week = random.unitGamma(leadArrivals.weeklyGammaShape)
      for (const { day } of days) {
        if (day === mondayOf(day)) week = random.unitGamma(leadArrivals.weeklyGammaShape)
        const count = random.poisson(leadRate(team.name, day, settings.withLeadDrop) * week)
        for (let i = 0; i < count; i++) {
          const { fate, owner } = drawLead(random, team.name, day)
          if (fate.kind === 'converted') create(owner, fate.day)
        }
        for (const opening of directOpenings(random, team.name, day)) create(opening.owner, day)
      }
    }
    futures.push(future)
  }
  return futures
}

/** The bookings of a quarter in each future, of one team or of all. */
export function bookings(
  futures: readonly Future[],
  part: 'open' | 'fresh',
  quarter: number,
  team?: string,
): number[] {
  const names = team === undefined ? teams.map(({ name }) => name) : [team]
  return futures.map((future) =>
    names.reduce((sum, name) => sum + (future[part].get(bookingKey(quarter, name)) ?? 0), 0),
  )
}

export const quantile = (values: readonly number[], at: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(at * values.length))]!

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
