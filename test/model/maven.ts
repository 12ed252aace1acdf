import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDay } from '../../src/model/calendar/day.ts'
import type { DealRecord, Outcome } from '../../src/model/forecast/dealRecord.ts'

const FOLDER = join(import.meta.dirname, '../../../shared/data/maven-crm')
const MINOR_UNITS = 100
const OUTCOMES: Readonly<Record<string, Outcome>> = { Won: 'won', Lost: 'lost' }

/** Whether the real data lies beside the project; its tests are skipped where it doesn't. */
export const mavenIsHere: boolean = existsSync(join(FOLDER, 'sales_pipeline.csv'))

/** The 8,800 opportunities of the Maven CRM data as deal records, amounts in cents. No field of these files is quoted. */
export function mavenDeals(): DealRecord[] {
  const prices = new Map(
    rows('products.csv').map((row) => [row.product!, Number(row.sales_price) * MINOR_UNITS]),
  )
  return rows('sales_pipeline.csv').map((row) => {
    const product = row.product === 'GTXPro' ? 'GTX Pro' : row.product!
    return {
      id: row.opportunity_id!,
      name: row.opportunity_id!,
      outcome: OUTCOMES[row.deal_stage!] ?? 'open',
      created: parseDay(row.engage_date!),
      closed: parseDay(row.close_date!),
      expectedClose: null,
      amount: row.close_value ? Number(row.close_value) * MINOR_UNITS : null,
      listPrice: prices.get(product) ?? null,
      stage: row.deal_stage!,
      owner: row.sales_agent!,
      team: null,
      product,
      account: row.account || null,
      source: null,
      lastActivity: null,
      pushes: 0,
      region: null,
      manager: null,
      managers: [],
      attributes: {},
    }
  })
}

function rows(file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(join(FOLDER, file), 'utf8').trim().split(/\r?\n/)
  const columns = head!.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i]!, cell])))
}
