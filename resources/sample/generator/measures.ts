import { mondayOf, monthEnd, monthOfYear, monthStart, toIso } from './calendar.ts'
import type { Deal } from './deals.ts'
import { leadRate } from './leads.ts'
import { asOfDay, DEMO, DISCOVERY, exchangeRate, SEED, startDay } from './parameters.ts'
import { people, teams } from './people.ts'
import { createRandom } from './prng.ts'

export interface MeasureRow {
  date: string
  measure: string
  value: string
  owner: string
  segment: string
}

/** US dollars for one euro, invented: a walk by months that is pulled back towards its start. */
export function exchangeRates(): Map<number, number> {
  const random = createRandom(SEED, 'exchange rate')
  const rates = new Map<number, number>()
  let rate = exchangeRate.start
  for (let day = monthStart(startDay); day <= asOfDay; day = monthEnd(day) + 1) {
    rates.set(day, Math.round(rate * 10_000) / 10_000)
    rate += exchangeRate.pullToStart * (exchangeRate.start - rate)
    rate *= Math.exp(exchangeRate.monthlySigma * random.normal())
  }
  return rates
}

/** The rate of the month a day falls in. */
export const usdPerEur = (rates: Map<number, number>, day: number): number => rates.get(monthStart(day))!

const VISITS_PER_LEAD = 88
const CALLS_A_WEEK = 42
/** Calls in the first weeks after the start, as a share of the usual. */
const RAMP_WEEKS = 8

/** Weekly series (dated on the week's Monday, whole weeks only) and the monthly exchange rate. */
export function makeMeasures(deals: readonly Deal[]): MeasureRow[] {
  const random = createRandom(SEED, 'measures')
  const rows: MeasureRow[] = []
  for (let monday = mondayOf(startDay); monday + 6 <= asOfDay; monday += 7) {
    const date = toIso(monday)
    const season = monthOfYear(monday + 3) === 11 ? 0.85 : 1
    for (const team of teams) {
      // Visits follow the market, not the leads: the story's fall in leads doesn't show in them.
      const visits = 5 * leadRate(team.name, monday + 2, false) * VISITS_PER_LEAD * random.lognormal(1, 0.06)
      rows.push({
        date,
        measure: 'Web visits',
        value: `${Math.round(visits)}`,
        owner: '',
        segment: team.name,
      })
    }
    for (const person of people) {
      if (person.startDay > monday) continue
      const ramp = Math.min(1, 0.4 + ((monday - person.startDay) / 7 / RAMP_WEEKS) * 0.6)
      const calls = random.poisson(CALLS_A_WEEK * person.load * ramp * season)
      rows.push({ date, measure: 'Calls', value: `${calls}`, owner: person.name, segment: person.team })
    }
    for (const team of teams) {
      const meetings = deals.reduce((sum, deal) => {
        if (deal.owner.team !== team.name) return sum
        const met = deal.history.filter(
          (row) => row.from !== row.to && row.to >= DISCOVERY && row.day >= monday && row.day < monday + 7,
        )
        return sum + met.reduce((held, row) => held + (row.to === DEMO ? 2 : 1), 0)
      }, random.poisson(4))
      rows.push({ date, measure: 'Meetings', value: `${meetings}`, owner: '', segment: team.name })
    }
  }
  for (const [day, rate] of exchangeRates())
    rows.push({ date: toIso(day), measure: 'EUR/USD', value: rate.toFixed(4), owner: '', segment: '' })
  return rows
}
