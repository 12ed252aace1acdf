import { addDays, formatDay, parseDay } from '../../src/model/calendar/day.ts'
import { csv } from './table.ts'

const FIRST_DAY = parseDay('2025-01-02')!
/** Newest date in the deals: the default as-of date. */
export const NEWEST = '2026-05-15'
const DEALS = 250
const OWNERS = ['Ada', 'Bo', 'Cy', 'Di']

/**
 * 250 made-up deals, one every other day from 2025-01-02. Of five, two are won after 20 to 60 days, two are lost after
 * 30 to 75, and one stays open; what would have closed after the newest date is open. Amounts 1,000 to 13,000 USD.
 * Teams North (Ada, Bo) and South (Cy, Di); Eve's deals have no team.
 */
export const SMALL_PIPELINE = { 'deals.csv': deals(), 'people.csv': people(), 'targets.csv': targets() }

function deals(): string {
  const newest = parseDay(NEWEST)!
  const rows = Array.from({ length: DEALS }, (_, i) => {
    const created = addDays(FIRST_DAY, 2 * i)
    const fate = (['won', 'lost', 'won', 'lost', 'open'] as const)[(i * 3) % 5]!
    const closed = addDays(created, fate === 'won' ? 20 + ((i * 7) % 41) : 30 + ((i * 11) % 46))
    const open = fate === 'open' || closed > newest
    const amount = 1000 + ((i * 37) % 13) * 1000
    const owner = i % 17 === 0 ? 'Eve' : OWNERS[i % 4]!
    const stage = open ? 'Proposal' : fate === 'won' ? 'Closed Won' : 'Closed Lost'
    return [`D${i}`, owner, stage, amount, formatDay(created), open ? '' : formatDay(closed)]
  })
  const last = ['last', 'Ada', 'Closed Lost', 5000, '2026-04-01', NEWEST]
  return csv([['Deal ID', 'Owner', 'Stage', 'Amount', 'Created Date', 'Close Date'], ...rows, last])
}

function people(): string {
  return csv([
    ['Name', 'Team', 'Manager'],
    ['Ada', 'North', 'Max'],
    ['Bo', 'North', 'Max'],
    ['Cy', 'South', 'Max'],
    ['Di', 'South', 'Max'],
  ])
}

function targets(): string {
  return csv([
    ['Period', 'Team', 'Amount', 'Currency'],
    ['2026-Q1', '', 160000, 'USD'],
    ['2026-Q2', '', 180000, 'USD'],
    ['2026-Q2', 'North', 100000, 'USD'],
    ['2026-Q2', 'South', 80000, 'USD'],
    ['2026-07', '', 50000, 'USD'],
    ['2026-08', '', 60000, 'USD'],
    ['2026-09', '', 70000, 'USD'],
  ])
}
