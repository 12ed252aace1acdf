import { toIso } from './calendar.ts'
import { type Account, products } from './catalogue.ts'
import type { Deal, HistoryRow } from './deals.ts'
import { type Lead, leadStatus, scoreBand } from './leads.ts'
import { makeMeasures } from './measures.ts'
import { asOfDay, stages, WON } from './parameters.ts'
import { people } from './people.ts'
import type { TargetRow } from './targets.ts'

const field = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const csv = (header: string, rows: readonly (readonly string[])[]): string =>
  `${[header, ...rows.map((row) => row.map(field).join(','))].join('\n')}\n`

const date = (day: number | null): string => (day === null ? '' : toIso(day))
const money = (amount: number | null): string => (amount === null ? '' : amount.toFixed(2))
const stageName = (stage: number | null): string => (stage === null ? '' : stages[stage]!)
const known = (day: number): string => (day <= asOfDay ? toIso(day) : '')

const leadId = (index: number): string => `L-${String(index + 1).padStart(5, '0')}`
export const dealId = (index: number): string => `D-${String(index + 1).padStart(4, '0')}`

function leadRow(lead: Lead, index: number, dealIndex: number | undefined): string[] {
  const convertedDay = dealIndex !== undefined && lead.fate.kind !== 'nurture' ? lead.fate.day : null
  const responseDay = Math.min(lead.responseDay, convertedDay ?? lead.responseDay)
  return [
    leadId(index),
    toIso(lead.createdDay),
    lead.source.name,
    `${lead.score}`,
    scoreBand(lead.score),
    leadStatus(lead),
    lead.owner.name,
    lead.owner.region,
    date(convertedDay),
    dealIndex === undefined ? '' : dealId(dealIndex),
    known(responseDay),
  ]
}

function dealRow(deal: Deal, index: number, leadIndex: number | undefined): string[] {
  const last = deal.history.at(-1)!
  return [
    dealId(index),
    `${deal.account.name} - ${deal.product.name}`,
    deal.account.name,
    deal.owner.name,
    deal.product.name,
    deal.source,
    stageName(last.to),
    money(last.amount),
    deal.owner.team === 'Europe' ? 'EUR' : 'USD',
    toIso(deal.history[0]!.day),
    date(last.expected),
    last.to >= WON ? toIso(last.day) : '',
    deal.lostReason,
    leadIndex === undefined ? '' : leadId(leadIndex),
    deal.nextStep,
    toIso(deal.lastActivityDay),
    `${deal.contacts}`,
  ]
}

const historyRow = (row: HistoryRow, index: number): string[] => [
  dealId(index),
  toIso(row.day),
  stageName(row.from),
  stageName(row.to),
  money(row.amount),
  date(row.expected),
]

/** The CSV files by name. */
export function writeTables(
  accounts: readonly Account[],
  leads: readonly Lead[],
  deals: readonly Deal[],
  targets: readonly TargetRow[],
): Map<string, string> {
  const dealOfLead = new Map(deals.flatMap((deal, index) => (deal.lead === null ? [] : [[deal.lead, index]])))
  const leadIndex = new Map(leads.map((lead, index) => [lead, index]))
  return new Map([
    [
      'accounts.csv',
      csv(
        'Account,Industry,Employees,Country',
        accounts.map((account) => [account.name, account.industry, `${account.employees}`, account.country]),
      ),
    ],
    [
      'products.csv',
      csv(
        'Product,Family,List Price,Currency',
        products.map((product) => [product.name, product.family, money(product.listPrice), 'USD']),
      ),
    ],
    [
      'people.csv',
      csv(
        'Name,Team,Manager,Region,Start Date',
        people.map((person) => [
          person.name,
          person.team,
          person.manager,
          person.region,
          toIso(person.startDay),
        ]),
      ),
    ],
    [
      'leads.csv',
      csv(
        'Lead ID,Created Date,Source,Score,Score Band,Status,Owner,Region,Converted Date,Deal ID,First Response Date',
        leads.map((lead, index) => leadRow(lead, index, dealOfLead.get(lead))),
      ),
    ],
    [
      'deals.csv',
      csv(
        'Deal ID,Deal Name,Account,Owner,Product,Source,Stage,Amount,Currency,Created Date,Expected Close Date,Close Date,Lost Reason,Lead ID,Next Step,Last Activity Date,Contacts',
        deals.map((deal, index) =>
          dealRow(deal, index, deal.lead === null ? undefined : leadIndex.get(deal.lead)),
        ),
      ),
    ],
    [
      'stage-history.csv',
      csv(
        'Deal ID,Changed At,From Stage,To Stage,Amount,Expected Close Date',
        deals.flatMap((deal, index) => deal.history.map((row) => historyRow(row, index))),
      ),
    ],
    [
      'targets.csv',
      csv(
        'Period,Team,Amount,Currency',
        targets.map((target) => [target.period, target.team, money(target.usd), 'USD']),
      ),
    ],
    [
      'measures.csv',
      csv(
        'Date,Measure,Value,Owner,Segment',
        makeMeasures(deals).map((row) => [row.date, row.measure, row.value, row.owner, row.segment]),
      ),
    ],
  ])
}
