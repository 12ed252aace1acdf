import { makeAccounts } from './catalogue.ts'
import { makeDeals } from './deals.ts'
import { makeLeads } from './leads.ts'
import { lookAhead } from './outlook.ts'
import { makeQuietDeal, quietAccount } from './quietDeal.ts'
import { makeTruth } from './truth.ts'
import { writeTables } from './write.ts'

/** Every generated file of the sample, by name: the CSV files and truth.json. The same bytes in every run. */
export function generateSample(): Map<string, string> {
  const accounts = makeAccounts()
  const leads = makeLeads()
  const deals = [...makeDeals(leads, accounts), makeQuietDeal()].sort(
    (a, b) => a.state.createdDay - b.state.createdDay,
  )
  const { targets, outlook } = lookAhead(deals, leads)
  const tables = writeTables([...accounts, quietAccount], leads, deals, targets)
  const truth = makeTruth(deals, leads, tables, outlook)
  return new Map([...tables, ['truth.json', `${JSON.stringify(truth, null, 2)}\n`]])
}
