import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DealRow } from '../../src/contract/records.ts'
import { newestDate } from '../../src/import/newestDate.ts'
import { profileTable } from '../../src/import/profile/profileTable.ts'
import { suggestNames } from '../../src/import/suggestNames.ts'
import { checkAll } from './checkAll.ts'
import { proposalOf } from './proposalOf.ts'
import { tableOf } from './tableOf.ts'

const DATA = new URL('../../../shared/data/', import.meta.url)
const present = existsSync(DATA)
const suite = describe.skipIf(!present)
const name = (title: string) => (present ? title : `${title} (skipped: ../shared/data is not there)`)
const bytes = (path: string) => new Uint8Array(readFileSync(new URL(path, DATA)))
const propose = (path: string) => proposalOf(bytes(path), path)
const rowsOf = <Row extends { line: number }>(rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, attributes: null }))

suite(name('Maven CRM opportunities'), () => {
  const outcomes = (rows: readonly DealRow[], outcome: string) =>
    rows.filter((row) => row.outcome === outcome)

  it('takes every deal, and says what is missing', () => {
    const { rows, rejected, counts } = checkAll(bytes('maven-crm/sales_pipeline.csv'), 'deals')
    expect([rows.length, rejected]).toEqual([8800, 0])
    expect(['won', 'lost', 'open'].map((outcome) => outcomes(rows, outcome).length)).toEqual([
      4238, 2473, 2089,
    ])
    expect(counts).toEqual({ 'open-without-amount': 2089, 'undated-deal': 500 })
    expect(newestDate('deals', rows)).toBe('2017-12-31')
  })

  it('sums the won value by close month as published', () => {
    const { rows } = checkAll(bytes('maven-crm/sales_pipeline.csv'), 'deals')
    const months = new Map<string, number>()
    for (const { closedOn, amount } of outcomes(rows, 'won')) {
      const month = closedOn!.slice(0, 7)
      months.set(month, (months.get(month) ?? 0) + amount!.minor / 100)
    }
    const sums = [...months].sort().map(([, sum]) => sum)
    expect(sums).toEqual([
      1134672, 721932, 1025713, 1338466, 696932, 1050059, 1235264, 731980, 938943, 1131573,
    ])
    expect(sums.reduce((a, b) => a + b)).toBe(10005534)
  })

  it('reads the copy with American dates into equal rows', () => {
    const iso = checkAll(bytes('maven-crm/sales_pipeline.csv'), 'deals')
    const american = checkAll(bytes('maven-crm/us-dates-resaved/sales_pipeline.csv'), 'deals')
    expect(american.reads.engage_date).toBe('month-first')
    expect(american.rows).toEqual(iso.rows)
  })

  it('tells the five files apart', () => {
    const kinds = ['accounts', 'products', 'sales_pipeline', 'sales_teams', 'data_dictionary'].map(
      (file) => propose(`maven-crm/${file}.csv`).kind,
    )
    expect(kinds).toEqual(['accounts', 'products', 'deals', 'people', null])
    expect(checkAll(bytes('maven-crm/accounts.csv'), 'accounts').accepted).toBe(85)
    expect(checkAll(bytes('maven-crm/products.csv'), 'products').accepted).toBe(7)
    const people = checkAll(bytes('maven-crm/sales_teams.csv'), 'people')
    expect(people.accepted).toBe(35)
    expect(people.rows[0]).toMatchObject({ team: 'Central', manager: 'Dustin Brinkmann', region: 'Central' })
  })

  it('proposes GTX Pro for GTXPro, and nothing else', () => {
    const used = new Map<string, number>()
    for (const { product } of checkAll(bytes('maven-crm/sales_pipeline.csv'), 'deals').rows)
      used.set(product!, (used.get(product!) ?? 0) + 1)
    const known = checkAll(bytes('maven-crm/products.csv'), 'products').rows.map((row) => row.name)
    expect(suggestNames('product', used, known)).toMatchObject([
      { from: 'GTXPro', to: 'GTX Pro', rows: 1480 },
    ])
  })

  it('profiles the close value', async () => {
    const { columns } = await profileTable('x', tableOf(bytes('maven-crm/sales_pipeline.csv')))
    // numpy 2.4.6 on the 6,711 filled values: mean, std(ddof=1), percentiles 25, 50, 75
    expect(columns[7]).toMatchObject({
      count: 6711,
      missing: 2089,
      p25: 0.0,
      median: 472.0,
      p75: 3225.0,
      max: 30288,
    })
    expect(columns[7]!.mean).toBeCloseTo(1490.9155118462227, 8)
    expect(columns[7]!.sd).toBeCloseTo(2320.6707734216193, 8)
  }, 60_000)
})

suite(name('Olist marketing funnel'), () => {
  it('takes leads and closed deals, inventing no created date', () => {
    const leads = checkAll(bytes('olist-funnel/olist_marketing_qualified_leads_dataset.csv'), 'leads')
    expect([leads.accepted, leads.rejected]).toEqual([8000, 0])
    expect(leads.rows.filter(({ createdOn }) => createdOn.startsWith('2018-04')).length).toBe(1352)
    const deals = checkAll(bytes('olist-funnel/olist_closed_deals_dataset.csv'), 'deals')
    expect([deals.accepted, deals.rejected]).toEqual([842, 0])
    expect(
      deals.rows.every(
        (row) =>
          row.outcome === 'won' && row.id === row.leadId && row.createdOn === null && row.amount === null,
      ),
    ).toBe(true)
    expect(propose('olist-funnel/olist_closed_deals_dataset.csv').kind).toBe('deals')
    expect(propose('olist-funnel/olist_marketing_qualified_leads_dataset.csv').kind).toBe('leads')
  })

  it('reads the copies with the day first into equal rows', () => {
    for (const [file, kind] of [
      ['olist_marketing_qualified_leads_dataset', 'leads'],
      ['olist_closed_deals_dataset', 'deals'],
    ] as const) {
      const original = checkAll(bytes(`olist-funnel/${file}.csv`), kind)
      const resaved = checkAll(bytes(`olist-funnel/excel-resaved/${file}.csv`), kind)
      expect(Object.values(resaved.reads)).toEqual(['day-first'])
      expect(rowsOf<{ line: number }>(resaved.rows)).toEqual(rowsOf<{ line: number }>(original.rows))
    }
  })
})

suite(name('HubSpot-shaped deals'), () => {
  it('takes won, lost and open from the yes-or-no columns', () => {
    const { rows, rejected } = checkAll(bytes('flinn-hubspot/hubspot_deals.csv'), 'deals')
    expect(rejected).toBe(0)
    expect(
      ['won', 'lost', 'open'].map((outcome) => rows.filter((row) => row.outcome === outcome).length),
    ).toEqual([31, 37, 21])
    expect(rows[0]!.amount).toEqual({ minor: 1_200_000, currency: 'EUR' })
  })
})
