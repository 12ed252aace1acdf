import { addDays, type Day, formatDay, parseDay } from '../../src/model/calendar/day.ts'
import { csv } from './table.ts'

/** The day looked back to: facts up to the day before are known. */
export const CUT_OFF = '2026-04-01'
/** The day of an export that knows of the future. */
export const LATER = '2026-07-31'
const KNOWN_TO = '2026-03-31'

const FIRST_DAY = parseDay('2025-01-03')!
const CUT = parseDay(CUT_OFF)!
const DEALS = 190
const OWNERS = ['Ada', 'Bo', 'Cy']
const PRODUCTS = ['Base', 'Plus']
const STAGES = ['Qualified', 'Proposal', 'Negotiation']

/** What comes after the cut-off; each kind changes nothing that was on record by then. */
export interface Future {
  /** Deals end, with a recorded change of stage and another amount. `seed` says which, when and how. */
  readonly closings?: number
  /** Deals end, and only their row tells. */
  readonly unrecordedClosings?: number
  /** Recorded moves of stage, amount and expected close. */
  readonly moves?: number
  /** Amount, stage and expected close of deals that are still open are edited without a record. */
  readonly edits?: number
  /** Columns of the later export that give the outcome away, of open deals and closed ones. */
  readonly columns?: number
  readonly arrivals?: number
  readonly activities?: number
  readonly leads?: number
  readonly rates?: number
}

/** Files of a made-up pipeline; with a future, as a later export tells it. */
export function filesWith(future: Future | null): Record<string, string> {
  const deals = Array.from({ length: DEALS }, (_, i) => dealOf(i, future))
  if (future?.arrivals !== undefined) {
    for (let i = 0; i < 30; i++) deals.push(arrival(i, future.arrivals))
  }
  const telling = future?.columns
  const head = ['Deal ID', 'Owner', 'Product', 'Stage', 'Amount', 'Currency', 'Created Date']
  const more = telling === undefined ? [] : ['Next Step', 'Last Activity Date', 'Health']
  return {
    'deals.csv': csv([
      [...head, 'Expected Close Date', 'Close Date', ...more],
      ...deals.map(({ row, open }, i) => (telling === undefined ? row : [...row, ...tell(i, open, telling)])),
    ]),
    'stage-history.csv': csv([
      ['Deal ID', 'Changed At', 'From Stage', 'To Stage', 'Amount', 'Expected Close Date'],
      ...deals.flatMap(({ history }) => history),
    ]),
    'activities.csv': activities(future?.activities),
    'leads.csv': leads(future?.leads),
    'measures.csv': rates(future?.rates),
    ...PEOPLE_AND_PRODUCTS,
  }
}

const PEOPLE_AND_PRODUCTS = {
  'people.csv': people(['North', 'North', 'South']),
  'products.csv': products(9000),
}

/** A later import of people and products: other teams, other prices. */
export function laterPeopleAndProducts(seed: number): Record<string, string> {
  const teams = OWNERS.map((_, i) => ((i + seed) % 2 ? 'West' : 'East'))
  return { 'people.csv': people(teams), 'products.csv': products(9000 + 500 * (1 + (seed % 50))) }
}

interface MadeDeal {
  readonly row: (string | number)[]
  readonly history: (string | number)[][]
  readonly open: boolean
}

function dealOf(i: number, future: Future | null): MadeDeal {
  const id = `D${i}`
  const created = addDays(FIRST_DAY, Math.floor((i * 448) / DEALS))
  const currency = i % 6 === 0 ? 'EUR' : 'USD'
  // Every fourth deal has no amount before its end.
  let amount: number | '' = i % 4 === 1 ? '' : 4000 + ((i * 37) % 13) * 1000
  let expected = addDays(created, 45 + ((i * 7) % 80))
  let stage = STAGES[0]!
  let closed: Day | null = null
  const history: (string | number)[][] = []
  const change = (on: Day, to: string) => {
    history.push([id, formatDay(on), history.length === 0 ? '' : stage, to, amount, formatDay(expected)])
    stage = to
  }
  change(created, STAGES[0]!)
  for (const [step, to] of STAGES.slice(1).entries()) {
    const on = addDays(created, (step + 1) * (9 + ((i * 5) % 17)))
    if (on < CUT && i % 3 !== step) change(on, to)
  }
  const fate = (['won', 'lost', 'won', 'lost', 'open'] as const)[(i * 3) % 5]!
  const end = addDays(created, fate === 'won' ? 25 + ((i * 7) % 61) : 40 + ((i * 11) % 76))
  const close = (on: Day, won: boolean, recorded: boolean) => {
    closed = on
    if (amount === '') amount = 5000 + (i % 7) * 900
    if (recorded) change(on, won ? 'Closed Won' : 'Closed Lost')
    else stage = won ? 'Closed Won' : 'Closed Lost'
  }
  if (fate !== 'open' && end < CUT) close(end, fate === 'won', true)
  else if (future) live(i, future)
  function live(index: number, { closings, unrecordedClosings, moves, edits }: Future): void {
    const dice = (seed: number, sides: number) => ((index * 7919 + seed * 104729) >>> 3) % sides
    const later = (seed: number) => addDays(CUT, dice(seed, 110))
    if (moves !== undefined && dice(moves, 2) === 0) {
      amount = 2000 + 1000 * dice(moves + 1, 40)
      expected = addDays(CUT, 30 + dice(moves + 2, 200))
      change(CUT, STAGES[dice(moves, 3)]!)
    }
    if (closings !== undefined && dice(closings, 3) > 0) {
      amount = 1000 + 1000 * dice(closings, 60)
      close(later(closings), dice(closings, 3) === 1, true)
    } else if (unrecordedClosings !== undefined && dice(unrecordedClosings, 3) > 0) {
      amount = 1000 + 1000 * dice(unrecordedClosings, 60)
      close(later(unrecordedClosings), dice(unrecordedClosings, 3) === 1, false)
    } else if (edits !== undefined && dice(edits, 3) > 0) {
      amount = 1000 + 1000 * dice(edits + 1, 60)
      expected = addDays(CUT, dice(edits + 2, 200))
      stage = STAGES[dice(edits, 3)]!
    }
  }
  const row = [id, OWNERS[i % 3]!, PRODUCTS[i % 2]!, stage, amount, currency, formatDay(created)]
  return {
    row: [...row, formatDay(expected), closed === null ? '' : formatDay(closed)],
    history,
    open: closed === null,
  }
}

function arrival(i: number, seed: number): MadeDeal {
  const created = addDays(CUT, (i * 3 + seed) % 60)
  const closed = addDays(created, 5 + (i % 20))
  const won = (i + seed) % 3 > 0
  const stage = won ? 'Closed Won' : 'Closed Lost'
  const row = [`N${i}`, OWNERS[i % 3]!, PRODUCTS[0]!, stage, 90_000, 'USD', formatDay(created)]
  return { row: [...row, formatDay(closed), formatDay(closed)], history: [], open: false }
}

/** Cells that only an export of later tells, unlike for open and closed deals. */
function tell(i: number, open: boolean, seed: number): (string | number)[] {
  const on = addDays(CUT, open ? 60 + ((i + seed) % 40) : -((i + seed) % 90))
  return [open ? 'Call again' : '', formatDay(on), open ? 'alive' : (i + seed) % 2 ? 'signed' : 'gone']
}

function activities(seed: number | undefined): string {
  const rows = Array.from({ length: 160 }, (_, i) => {
    return [
      `A${i}`,
      formatDay(addDays(FIRST_DAY, 300 + (i % 150))),
      'Call',
      OWNERS[i % 3]!,
      `D${100 + (i % 90)}`,
    ]
  })
  if (seed !== undefined) {
    for (let i = 0; i < 60; i++) {
      rows.push([
        `L${i}`,
        formatDay(addDays(CUT, (i * 2 + seed) % 90)),
        'Meeting',
        OWNERS[0]!,
        `D${130 + ((i + seed) % 60)}`,
      ])
    }
  }
  return csv([['Activity ID', 'Date', 'Type', 'Owner', 'Deal ID'], ...rows])
}

function leads(seed: number | undefined): string {
  const rows: (string | number)[][] = []
  for (let i = 0; i < 240; i++) {
    const created = addDays(FIRST_DAY, Math.floor((i * 448) / 240))
    const converted = i % 4 === 0 && created + 9 < CUT
    rows.push([
      `L${i}`,
      formatDay(created),
      i % 2 ? 'Web' : 'Event',
      seed === undefined ? 40 : (i * 13 + seed) % 100,
      converted
        ? formatDay(addDays(created, 9))
        : seed !== undefined && i % 3 === 1
          ? formatDay(addDays(CUT, i % 80))
          : '',
      converted || (seed !== undefined && i % 3 === 1) ? `D${Math.min(DEALS - 1, i)}` : '',
    ])
  }
  if (seed !== undefined) {
    for (let i = 0; i < 80; i++) {
      rows.push([`M${i}`, formatDay(addDays(CUT, (i + seed) % 90)), 'Web', 50, '', ''])
    }
  }
  return csv([['Lead ID', 'Created Date', 'Source', 'Score', 'Converted Date', 'Deal ID'], ...rows])
}

function rates(seed: number | undefined): string {
  const rows: (string | number)[][] = [
    ['2025-01-01', 'EUR/USD', 1.1],
    [KNOWN_TO, 'EUR/USD', 1.2],
  ]
  if (seed !== undefined) rows.push([CUT_OFF, 'EUR/USD', 2 + (seed % 7)], [LATER, 'EUR/USD', 5])
  return csv([['Date', 'Measure', 'Value'], ...rows])
}

function people(teams: readonly string[]): string {
  return csv([['Name', 'Team', 'Manager'], ...OWNERS.map((name, i) => [name, teams[i]!, 'Max'])])
}

function products(price: number): string {
  return csv([
    ['Product', 'List Price', 'Currency'],
    ...PRODUCTS.map((name, i) => [name, price + i * 2000, 'USD']),
  ])
}
