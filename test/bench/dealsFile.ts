import { writeFileSync } from 'node:fs'
import { createRandom } from '../../resources/sample/generator/prng.ts'
import { addDays, type Day, dayOf, formatDay } from '../../src/model/calendar/day.ts'

/** How many deals, and how many of them are still open. */
interface Deals {
  readonly rows: number
  readonly open: number
}

const HEADER =
  'Deal ID,Deal Name,Account,Owner,Product,Lead Source,Stage,Amount,Created Date,Expected Close Date,Close Date,Notes'
const SEED = 20_260_210
/** The newest day of the file: mid-quarter, so that open deals have time left and new ones can still come. */
const NEWEST = dayOf(2026, 2, 10)
const YEARS_OF_HISTORY = 6
const OLDEST_OPEN_DAYS = 240
const WON_SHARE = 0.3
const LONGEST_CYCLE_DAYS = 200
const SOURCES = ['Website', 'Event', 'Outbound', 'Partner', 'Referral']
const OPEN_STAGES = ['Qualified', 'Discovery', 'Proposal', 'Negotiation']
const EVERY_QUOTED_NOTE = 8
const EVERY_BROKEN_NOTE = 20

/**
 * Writes a made-up CRM export of 12 columns, the same at every run: UTF-8 with a byte order mark, CRLF, quoted cells with
 * commas and doubled quotes, line breaks inside some of them.
 */
export function writeDealsFile(path: string, { rows, open }: Deals): void {
  const random = createRandom(SEED, 'bench deals')
  const lines = [`\uFEFF${HEADER}`]
  for (let index = 0; index < rows; index++) {
    const account = random.integer(1, 1 + Math.floor(rows / 20))
    const shared = [
      `D-${String(index + 1).padStart(7, '0')}`,
      `Account ${account} renewal and expansion ${random.integer(1, 99)}`,
      `Account ${account}`,
      `Owner ${random.integer(1, 40)}`,
      `Product ${random.integer(1, 12)}`,
      random.pick(SOURCES),
    ]
    const amount = random.lognormal(18_000, 0.9).toFixed(2)
    const rest = index < open ? openDeal(random) : closedDeal(random)
    lines.push([...shared, rest.stage, amount, ...rest.dates, note(index)].join(','))
  }
  writeFileSync(path, `${lines.join('\r\n')}\r\n`)
}

type Random = ReturnType<typeof createRandom>

function openDeal(random: Random): { stage: string; dates: string[] } {
  const created = addDays(NEWEST, -random.integer(0, OLDEST_OPEN_DAYS))
  return {
    stage: random.pick(OPEN_STAGES),
    dates: [formatDay(created), formatDay(addDays(NEWEST, random.integer(1, 90))), ''],
  }
}

function closedDeal(random: Random): { stage: string; dates: string[] } {
  const cycle = 1 + Math.floor(LONGEST_CYCLE_DAYS * random.uniform() ** 2)
  const closed: Day = addDays(NEWEST, -random.integer(0, 365 * YEARS_OF_HISTORY))
  return {
    stage: random.chance(WON_SHARE) ? 'Closed Won' : 'Closed Lost',
    dates: [addDays(closed, -cycle), addDays(closed, random.integer(-20, 40)), closed].map(formatDay),
  }
}

function note(index: number): string {
  if (index % EVERY_BROKEN_NOTE === 0) return `"Asked for a quote, then\r\n""next month"", they said"`
  if (index % EVERY_QUOTED_NOTE === 0) return '"Board meets in spring, budget ""likely"""'
  return 'Follow up with the sponsor'
}
