import { describe, expect, it } from 'vitest'
import { REJECT_COLUMNS } from '../../../src/import/exportRejects.ts'
import { proposalOf as propose } from '../proposalOf.ts'

const fieldsOf = (csv: string) =>
  Object.fromEntries(propose(csv).mapping.map(({ column, field }) => [column, field]))

describe('proposeFile', () => {
  it('knows the columns of a Pipedrive export', () => {
    const csv =
      'Deal - Title,Deal - Value,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Lost reason,Deal - Expected close date,Deal - Owner\nA,1,Demo,open,2026-01-02 10:00:00,,,,2026-03-01,Kim\n'
    expect(propose(csv).kind).toBe('deals')
    expect(Object.values(fieldsOf(csv))).toEqual([
      'name',
      'amount',
      'stage',
      'outcome',
      'createdOn',
      'wonOn',
      'lostOn',
      'lostReason',
      'expectedCloseOn',
      'owner',
    ])
    expect(propose(csv).mapping[0]!.reason).toContain('stands in for the deal ID')
  })

  it('knows the columns of a Salesforce opportunity export', () => {
    const csv =
      '"Id","Name","AccountId","StageName","Amount","CloseDate","IsClosed","IsWon","CreatedDate","LeadSource","OwnerId","NextStep","CurrencyIsoCode"\n"006A","Deal","001A","Prospecting","10.0","2026-03-01 00:00:00","0","0","2026-01-01 00:00:00","Web","005A","","USD"\n'
    expect(propose(csv).kind).toBe('deals')
    expect(Object.values(fieldsOf(csv))).toEqual([
      'id',
      'name',
      'account',
      'stage',
      'amount',
      'closedOn',
      'isClosed',
      'isWon',
      'createdOn',
      'source',
      'owner',
      'nextStep',
      'currency',
    ])
  })

  it('knows the columns of a HubSpot export', () => {
    const csv =
      'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Create Date\n1,A,Closed Won,2026-01-02,Kim,5,2025-12-01\n'
    expect(Object.values(fieldsOf(csv))).toEqual([
      'id',
      'name',
      'stage',
      'closedOn',
      'owner',
      'amount',
      'createdOn',
    ])
  })

  it.each([
    ['leads', 'Lead ID,Created Date,Source,Score\n1,2026-01-01,Web,20\n'],
    ['stage-history', 'Deal ID,Changed At,From Stage,To Stage\n1,2026-01-01,A,B\n'],
    ['accounts', 'Account,Industry,Country\nA,Steel,Peru\n'],
    ['products', 'Product,List Price\nA,20\n'],
    ['people', 'Name,Team,Manager\nA,East,B\n'],
    ['targets', 'Period,Team,Amount\n2026-Q1,,100\n'],
    ['measures', 'Date,Measure,Value\n2026-01-01,Calls,3\n'],
  ])('tells %s by their columns', (kind, csv) => expect(propose(csv).kind).toBe(kind))

  it('leaves out a description of columns', () => {
    const { kind, reason, confidence } = propose('Table,Field,Description\naccounts,account,Company name\n')
    expect(kind).toBeNull()
    expect(confidence).toBeGreaterThan(0.9)
    expect(reason).toBe('It describes columns of other files; it holds no deals, leads or targets.')
  })

  it('says what an unknown file lacks', () => {
    expect(propose('city,temperature\nParis,20\n')).toMatchObject({ kind: null, confidence: 0.2 })
    expect(propose('Stage,Amount,Owner\nDemo,20,Kim\n').reason).toContain(
      'no column holds the deal ID, name or lead ID',
    )
    expect(propose('id,name,created at\n1,Kim,2026-01-01\n').kind).toBeNull()
  })

  it('leaves a column alone whose name fits but whose values do not', () => {
    const { mapping } = propose('Lead ID,Created Date,Score\n1,2026-01-01,hot\n2,2026-01-02,cold\n')
    expect(mapping[2]).toMatchObject({
      field: null,
      reason: 'named like a score: 0 of 2 values are numbers; the name matches; kept as an attribute',
    })
  })

  it('keeps dates and money that do not fit, unsure, so that bad cells are rejected and not passed over', () => {
    const { mapping } = propose('Deal ID,Stage,Close Date\n1,Demo,soon\n2,Won,later\n')
    expect(mapping[2]).toMatchObject({ field: 'closedOn', confidence: 0.43 })
  })

  it('gives each field to one column, the better one, and keeps the other', () => {
    const { mapping } = propose('Deal ID,Stage,Owner,Deal Owner\n1,Demo,Kim,Lee\n')
    expect(mapping.map(({ field }) => field)).toEqual(['id', 'stage', null, 'owner'])
    expect(mapping[2]!.reason).toContain('another column fits the owner better')
  })

  it('reads a name with a slip or a currency in it', () => {
    expect(fieldsOf('Oportunity ID,Stage,Amount (EUR)\n1,Demo,5\n')).toEqual({
      'Oportunity ID': 'id',
      Stage: 'stage',
      'Amount (EUR)': 'amount',
    })
  })

  it('carries samples and size', () => {
    const proposal = propose('Deal ID,Stage\n1,\n2,Demo\n3,Won\n4,Lost\n')
    expect(proposal).toMatchObject({ rows: 4, bytes: 37, importedBefore: null })
    expect(proposal.samples).toEqual([
      ['1', '2', '3'],
      ['Demo', 'Won', 'Lost'],
    ])
  })

  it('gives a reason that a person can read', () => {
    const csv = 'Deal ID,Stage,Close Date,Besitzer\n1,Demo,2026-01-02,Kim\n2,Won,2026-02-03,\n3,Won,,Lee\n'
    expect(propose(csv).mapping.map(({ reason }) => reason)).toEqual([
      'looks like a deal ID: it holds 3 values; the name matches',
      'looks like a stage: it holds 3 values; the name matches',
      'looks like a close date: 2 of 2 values are dates; the name matches',
      'looks like an owner: it holds 2 values; the name matches (German)',
    ])
  })

  it('takes numbers of days for dates where the name says so', () => {
    const { mapping } = propose('Deal ID,Stage,Close Date\n1,Demo,46023\n2,Won,46054\n')
    expect(mapping[2]).toMatchObject({
      field: 'closedOn',
      reason: 'looks like a close date: 2 of 2 values are dates, written as numbers; the name matches',
    })
  })

  it('reads deals whose ID repeats, each time with a date and a stage, as their history', () => {
    const rows = ['1,2026-01-01,Demo', '1,2026-02-01,Offer', '1,2026-03-01,Won', '2,2026-01-05,Demo']
    expect(propose(`Deal ID,Date,Stage\n${rows.join('\n')}\n`).kind).toBe('stage-history')
    expect(propose(`Deal ID,Date,Stage\n${rows.slice(2).join('\n')}\n`).kind).toBe('deals')
  })

  it('leaves out the columns that exported rejects carry', () => {
    const header = ['Deal ID', 'Stage', ...REJECT_COLUMNS]
    const { kind, mapping } = propose(`${header.join(',')}\n1,Demo${',x'.repeat(REJECT_COLUMNS.length)}\n`)
    expect(kind).toBe('deals')
    for (const { field, reason } of mapping.slice(2)) {
      expect(field).toBeNull()
      expect(reason).toContain('written by Foresight')
    }
  })

  it('says why a file can not be read', () => {
    expect(propose('')).toMatchObject({ kind: null, rows: 0, mapping: [] })
  })
})
