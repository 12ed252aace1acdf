import { quarterLabel, quarterOf } from './calendar.ts'
import type { Deal } from './deals.ts'
import { bookings, mean, quantile, simulateForward } from './forward.ts'
import type { Lead } from './leads.ts'
import { exchangeRates, usdPerEur } from './measures.ts'
import { asOfDay, forward, story, WON } from './parameters.ts'
import { planTargets, type TargetRow } from './targets.ts'

const range = (values: readonly number[]) => ({
  mean: Math.round(mean(values)),
  p10: Math.round(quantile(values, 0.1)),
  p50: Math.round(quantile(values, 0.5)),
  p90: Math.round(quantile(values, 0.9)),
})

const sum = (a: readonly number[], b: readonly number[], certain = 0): number[] =>
  a.map((value, i) => value + b[i]! + certain)

const targetOf = (targets: readonly TargetRow[], period: string, team: string): number =>
  targets.find((row) => row.period === period && row.team === team)!.usd

/** What the generator's own process says of the current and the next quarter, and the targets set by it. */
export function lookAhead(deals: readonly Deal[], leads: readonly Lead[]) {
  const rates = exchangeRates()
  const fx = usdPerEur(rates, asOfDay)
  const current = quarterOf(asOfDay)
  const settings = { runs: forward.runs, lastQuarter: current, usdPerEur: fx, withLeadDrop: true }
  const futures = simulateForward(deals, leads, settings)
  const wonToDate = deals.reduce((total, deal) => {
    const last = deal.history.at(-1)!
    if (last.to !== WON || quarterOf(last.day) !== current) return total
    return total + last.amount! * (deal.owner.team === 'Europe' ? usdPerEur(rates, last.day) : 1)
  }, 0)
  const open = bookings(futures, 'open', current)
  const fresh = bookings(futures, 'fresh', current)
  const total = sum(open, fresh, wonToDate)
  const targets = planTargets(quantile(total, forward.targetQuantile))
  const period = quarterLabel(current)
  const target = targetOf(targets, period, '')

  const next = current + 1
  const nextPeriod = quarterLabel(next)
  const { team } = story.leadDrop
  const nextSettings = { ...settings, runs: forward.runsNextQuarter, lastQuarter: next }
  const nextTotal = (withLeadDrop: boolean, name?: string): number[] => {
    const run = simulateForward(deals, leads, { ...nextSettings, withLeadDrop })
    return sum(bookings(run, 'open', next, name), bookings(run, 'fresh', next, name))
  }
  const share = (values: readonly number[], reached: number): number =>
    values.filter((value) => value >= reached).length / values.length
  const teamNext = nextTotal(true, team)
  const teamTarget = targetOf(targets, nextPeriod, team)
  const outlook = {
    currentQuarter: {
      period,
      currency: 'USD',
      runs: forward.runs,
      usdPerEur: fx,
      wonToDate: Math.round(wonToDate),
      open: range(open),
      newBusiness: range(fresh),
      total: range(total),
      target,
      chance: share(total, target),
    },
    nextQuarter: {
      period: nextPeriod,
      currency: 'USD',
      runs: forward.runsNextQuarter,
      team,
      total: range(teamNext),
      totalIfLeadsRecover: range(nextTotal(false, team)),
      target: teamTarget,
      chance: share(teamNext, teamTarget),
    },
  }
  return { targets, outlook }
}
