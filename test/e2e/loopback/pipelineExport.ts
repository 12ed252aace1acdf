import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../src/hosts/projectRoot.ts'
import { addDays, dayOf, formatDay } from '../../../src/model/calendar/day.ts'
import type { DroppedFile } from './dropFiles.ts'

/** What a CRM exports, and what is known of it. */
export interface PipelineExport {
  readonly files: readonly DroppedFile[]
  /** What each file holds; null for one that is to be left out. */
  readonly kinds: Readonly<Record<string, 'deals' | 'accounts' | 'products' | 'people' | null>>
  readonly dealsFile: string
  readonly deals: number
  /** A product under two spellings: as the deals write it, as the products do. */
  readonly spelling: { readonly deals: string; readonly products: string }
  /** A day on which the quarter is under way. */
  readonly asOf: string
  /** About what that quarter brings, so that the chance is neither sure nor none. */
  readonly target: string
}

const MAVEN = join(projectRoot, '../shared/data/maven-crm')

/** The published export of 8,800 deals; null where it is not at hand. */
export function mavenExport(): PipelineExport | null {
  if (!existsSync(MAVEN)) return null
  const kinds = {
    'accounts.csv': 'accounts',
    'data_dictionary.csv': null,
    'products.csv': 'products',
    'sales_pipeline.csv': 'deals',
    'sales_teams.csv': 'people',
  } as const
  return {
    files: Object.keys(kinds).map((name) => ({ name, content: readFileSync(join(MAVEN, name), 'utf8') })),
    kinds,
    dealsFile: 'sales_pipeline.csv',
    deals: 8_800,
    spelling: { deals: 'GTXPro', products: 'GTX Pro' },
    asOf: '2017-11-15',
    target: '2,800,000',
  }
}

const FIRST_DAY = dayOf(2024, 1, 8)
const LAST_DAY = dayOf(2025, 11, 14)
const DEALS = 320
const PRODUCTS = ['Harbour One', 'HarbourPro', 'Lantern']
const OWNERS = ['Ada North', 'Ben Marsh', 'Cleo Finch']
const ACCOUNTS = Array.from({ length: 24 }, (_, i) => `Customer ${String.fromCharCode(65 + i)} Works`)

/** A small made-up export of the same shape: a deal every other day, closed within three months, two in five won. */
export function madeExport(): PipelineExport {
  const deals = Array.from({ length: DEALS }, (_, i) => {
    const created = addDays(FIRST_DAY, Math.floor((i * (LAST_DAY - FIRST_DAY)) / DEALS))
    const closed = addDays(created, 12 + ((i * 37) % 75))
    const isClosed = closed <= LAST_DAY
    const stage = isClosed ? (i % 5 < 2 ? 'Won' : 'Lost') : 'Proposal'
    const row = [
      `D${1000 + i}`,
      `Deal ${i + 1}`,
      OWNERS[i % OWNERS.length],
      PRODUCTS[i % PRODUCTS.length],
      ACCOUNTS[i % ACCOUNTS.length],
      stage,
      formatDay(created),
      isClosed ? formatDay(closed) : '',
      String(4_000 + ((i * 613) % 9_000)),
    ]
    return row.join(',')
  })
  const products = ['Harbour One', 'Harbour Pro', 'Lantern']
  return {
    files: [
      csv(
        'accounts.csv',
        'account,sector,employees',
        ACCOUNTS.map((name, i) => `${name},retail,${50 + i}`),
      ),
      csv('columns.csv', 'Table,Field,Description', ['deals,stage,Where the deal stands']),
      csv('deals.csv', 'deal_id,deal_name,owner,product,account,stage,created_date,close_date,amount', deals),
      csv(
        'people.csv',
        'sales_agent,manager,regional_office',
        OWNERS.map((name) => `${name},Dora Hill,North`),
      ),
      csv(
        'products.csv',
        'product,series,sales_price',
        products.map((name, i) => `${name},S,${5_000 + i * 900}`),
      ),
    ],
    kinds: {
      'accounts.csv': 'accounts',
      'columns.csv': null,
      'deals.csv': 'deals',
      'people.csv': 'people',
      'products.csv': 'products',
    },
    dealsFile: 'deals.csv',
    deals: DEALS,
    spelling: { deals: 'HarbourPro', products: 'Harbour Pro' },
    asOf: '2025-11-01',
    target: '145,000',
  }
}

function csv(name: string, header: string, rows: readonly string[]): DroppedFile {
  return { name, content: [header, ...rows, ''].join('\r\n') }
}
