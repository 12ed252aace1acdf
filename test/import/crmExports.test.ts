import { describe, expect, it } from 'vitest'
import { checkAll } from './checkAll.ts'

describe('a data export of Salesforce', () => {
  it('gives deals, its empty lookups read as no value', () => {
    const csv = [
      '"Id","Name","AccountId","StageName","Amount","CloseDate","IsClosed","IsWon","CreatedDate","LeadSource","OwnerId","CampaignId","Region__c"',
      '"006A","Big deal","000000000000000AAA","Closed Won","1250.5","2026-03-01 00:00:00","1","1","2026-01-01 09:00:00","Web","005A","000000000000000AAA","North"',
      '"006B","","001B","Prospecting","","2026-05-01 00:00:00","0","0","2026-01-02 09:00:00","","000000000000000AAA","701C",""',
    ].join('\n')
    const { rows, rejected } = checkAll(`${csv}\n`, 'deals')
    expect(rejected).toBe(0)
    expect(rows).toMatchObject([
      {
        ...{
          id: '006A',
          name: 'Big deal',
          account: null,
          owner: '005A',
          stage: 'Closed Won',
          outcome: 'won',
        },
        ...{ amount: { minor: 125050, currency: null }, createdOn: '2026-01-01', closedOn: '2026-03-01' },
        attributes: { Region__c: 'North' },
      },
      {
        ...{ id: '006B', name: null, account: '001B', owner: null, outcome: 'open', amount: null },
        ...{
          expectedCloseOn: '2026-05-01',
          closedOn: null,
          source: null,
          attributes: { CampaignId: '701C' },
        },
      },
    ])
  })

  it('gives stage history from OpportunityHistory', () => {
    const csv = [
      '"Id","OpportunityId","CreatedDate","StageName","Amount","CloseDate","Probability"',
      '"008A","006A","2026-01-05 09:00:00","Prospecting","1000.0","2026-03-01 00:00:00","10.0"',
      '"008B","006A","2026-02-05 09:00:00","Proposal","1500.0","2026-04-01 00:00:00","60.0"',
    ].join('\n')
    const { rows } = checkAll(`${csv}\n`, 'stage-history')
    expect(rows.map(({ line: _, ...row }) => row)).toEqual([
      {
        ...{ dealId: '006A', changedOn: '2026-01-05', fromStage: null, toStage: 'Prospecting' },
        ...{ amount: { minor: 100000, currency: null }, expectedCloseOn: '2026-03-01' },
      },
      {
        ...{ dealId: '006A', changedOn: '2026-02-05', fromStage: null, toStage: 'Proposal' },
        ...{ amount: { minor: 150000, currency: null }, expectedCloseOn: '2026-04-01' },
      },
    ])
  })
})

describe('activities', () => {
  it('of Pipedrive are read with their deal and the person', () => {
    const csv =
      'Activity - ID,Activity - Type,Activity - Subject,Activity - Due date,Activity - Deal,Activity - Assigned to user\n7,call,Intro,2026-01-05,Big deal,Kim\n8,meeting,,2026-01-06,,Lee\n'
    expect(checkAll(csv, 'activities').rows).toEqual([
      {
        ...{
          line: 2,
          id: '7',
          on: '2026-01-05',
          type: 'call',
          owner: 'Kim',
          dealId: 'Big deal',
          account: null,
        },
        attributes: { 'Activity - Subject': 'Intro' },
      },
      {
        ...{ line: 3, id: '8', on: '2026-01-06', type: 'meeting', owner: 'Lee', dealId: null, account: null },
        attributes: {},
      },
    ])
  })

  it('without an ID are all kept, however alike; with one, a repeated row is left out', () => {
    const calls = 'Date,Activity Type,Owner\n2026-01-05,Call,Kim\n2026-01-05,Call,Kim\n'
    expect(checkAll(calls, 'activities')).toMatchObject({ accepted: 2, ignored: 0 })
    const withId = 'Activity ID,Activity Date,Type\n1,2026-01-05,Call\n1,2026-01-05,Call\n'
    expect(checkAll(withId, 'activities')).toMatchObject({ accepted: 1, ignored: 1 })
  })

  it('need a date', () => {
    const { rejects } = checkAll('Activity ID,Activity Date,Type\n1,,Call\n', 'activities')
    expect(rejects).toMatchObject([{ row: 2, code: 'missing-date', column: 'Activity Date' }])
  })
})
