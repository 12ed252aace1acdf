import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkAll } from '../checkAll.ts'

const FLINN = new URL('../../../../shared/data/flinn-hubspot/hubspot_deals.csv', import.meta.url)
const present = existsSync(FLINN)

const HEADER = [
  ...['Record ID', 'Deal Stage', 'Is Closed', 'Is Closed Won', 'date_entered_demo', 'date_entered_offer'],
  ...['date_entered_closed_won', 'date_entered_closed_lost'],
].join(',')
const deals = (...rows: string[]) => checkAll(`${HEADER}\n${rows.join('\n')}\n`, 'deals')
const told = (result: ReturnType<typeof deals>) =>
  result.stageChanges.map(({ dealId, changedOn, fromStage, toStage }) =>
    [dealId, changedOn, fromStage ?? '-', toStage].join(' '),
  )
const message = (result: ReturnType<typeof deals>, code: string) =>
  result.warnings.find((warning) => warning.code === code)?.message

describe('columns with dates of entering a stage', () => {
  it('become stage changes in the order of time, those of one day in the order of their columns', () => {
    const result = deals(
      '1,,true,true,2026-01-01 10:00:00,2026-02-01 09:00:00,2026-02-01 08:00:00,',
      '2,,false,false,2026-01-05,,,',
    )
    expect(told(result)).toEqual([
      '1 2026-01-01 - demo',
      '1 2026-02-01 demo offer',
      '1 2026-02-01 offer closed won',
      '2 2026-01-05 - demo',
    ])
    expect(result.rows.map(({ stage, outcome, closedOn }) => [stage, outcome, closedOn])).toEqual([
      ['closed won', 'won', '2026-02-01'],
      ['demo', 'open', null],
    ])
    expect(result.newestDate).toBe('2026-02-01')
    expect(result.attributes).toEqual([])
  })

  it("take the stage column's spelling, wherever in the file it stands", () => {
    const result = deals('1,,false,false,2026-01-01,,,', '2,De-Mo,false,false,2026-01-01,2026-01-09,,')
    expect(told(result)).toEqual(['1 2026-01-01 - De-Mo', '2 2026-01-01 - De-Mo', '2 2026-01-09 De-Mo offer'])
    expect(result.rows.map(({ stage }) => stage)).toEqual(['De-Mo', 'De-Mo'])
  })

  it('tell how a deal ended where nothing else does', () => {
    const csv =
      'Record ID,date_entered_demo,date_entered_closed_lost,Create Date\n1,2026-01-01,2026-02-01,2026-01-01\n'
    expect(checkAll(csv, 'deals').rows[0]).toMatchObject({ outcome: 'lost', closedOn: '2026-02-01' })
  })

  it('are warned of when a deal skips a stage, goes back, or is won and lost', () => {
    const result = deals(
      '1,,true,true,,2026-02-01,2026-03-01,',
      '2,,true,false,2026-01-01,,,2026-03-01',
      '3,,false,false,2026-03-01,2026-02-01,,',
      '4,,true,false,2026-01-01,2026-02-01,2026-03-01,2026-04-01',
      '5,,false,false,2026-05-01,2026-02-01,2026-03-01,',
    )
    expect(result.counts).toMatchObject({ 'stage-skipped': 1, 'stage-flip': 1, 'stage-backwards': 2 })
    expect(message(result, 'stage-skipped')).toContain('1 deal (1)')
    expect(message(result, 'stage-flip')).toContain('1 deal (4)')
    expect(message(result, 'stage-backwards')).toContain('2 deals (3, 5)')
  })

  it('with a bad date set the row aside, to be repaired like any other', () => {
    const csv = `${HEADER}\n1,,false,false,soon,,,\n2,,false,false,2026-01-01,,,\n`
    expect(checkAll(csv, 'deals').groups[0]).toMatchObject({ code: 'bad-date', index: 4, canBeEmpty: true })
    const repairs = [{ index: 4, from: 'soon', to: null }]
    expect(checkAll(csv, 'deals', { answers: { repairs } }).accepted).toBe(2)
  })
})

describe('a stage history', () => {
  const history = (rows: string[], stageOrder?: string[]) =>
    checkAll(
      `Deal ID,Changed At,From Stage,To Stage\n${rows.join('\n')}\n`,
      'stage-history',
      stageOrder ? { answers: { stageOrder } } : {},
    )

  it('is warned of when a deal is won and lost, in any order of rows', () => {
    const result = history([
      '1,2026-03-01,Offer,Closed Lost',
      '2,2026-03-01,Offer,Closed Won',
      '1,2026-02-01,Demo,Closed Won',
    ])
    expect(result.counts['stage-flip']).toBe(1)
    expect(result.warnings.find(({ code }) => code === 'stage-flip')!.message).toContain('1 deal (1)')
    expect(result.values.map(({ value, meaning, rows }) => [value, meaning, rows])).toEqual([
      ['Closed Won', 'won', 2],
      ['Closed Lost', 'lost', 1],
    ])
  })

  it('goes backwards where the opposite step is the usual one, or the order of the stages says so', () => {
    const rows = [
      ...['1,2026-01-01,Demo,Offer', '2,2026-01-01,Demo,Offer', '2,2026-01-02,Offer,Demo'],
      ...['3,2026-01-02,Closed Lost,Demo', '4,2026-01-02,Pilot,Demo'],
    ]
    expect(history(rows).counts['stage-backwards']).toBe(2)
    expect(history(rows, ['Demo', 'Pilot', 'Offer']).counts['stage-backwards']).toBe(3)
    expect(history(rows, ['Offer', 'Demo']).counts['stage-backwards']).toBe(3)
  })
})

const title = 'reads the HubSpot-shaped deals with their skipped stages and their two flips'
it.skipIf(!present)(present ? title : `${title} (skipped: ../shared/data is not there)`, () => {
  const result = checkAll(new Uint8Array(readFileSync(FLINN)), 'deals')
  // Counted with Python's csv module: filled date_entered cells, and deals with a gap before their furthest stage.
  expect(result.stageChanges.length).toBe(392)
  expect(result.counts).toEqual({ 'stage-skipped': 54, 'stage-flip': 2 })
  expect(message(result, 'stage-flip')).toContain('2 deals (20002045, 20003652) entered a won stage')
  expect(result.values.map(({ value }) => value)).toEqual([
    ...['pre pitch', 'pitching', 'product testing', 'price offering', 'contract negotiation'],
    ...['closed won', 'closed lost'],
  ])
  const flipped = result.stageChanges.filter(({ dealId }) => dealId === '20002045').slice(-2)
  expect(flipped).toMatchObject([
    { changedOn: '2025-02-07', fromStage: 'contract negotiation', toStage: 'closed won' },
    { changedOn: '2025-06-17', fromStage: 'closed won', toStage: 'closed lost' },
  ])
})
