import { describe, expect, test } from 'vitest'
import type { DealVersion } from '../../src/store/versionsOfDeal.ts'
import { ALWAYS, stageOutcomeLearner, versionsOfDeal } from '../../src/store/versionsOfDeal.ts'
import { dealRow, stageChange, usd } from './sampleRows.ts'

const ASOF = '2017-12-31'

/** What differs between versions, as one line each. */
function told(versions: DealVersion[]): string[] {
  return versions.map(
    ({ knownFrom, outcome, stage, amount, expectedCloseOn, closedOn }) =>
      `${knownFrom || 'always'} ${outcome} ${stage} ${amount?.minor ?? null} ${expectedCloseOn} ${closedOn}`,
  )
}

describe('a row without stage history', () => {
  test('open and dated: one version from its creation with its values', () => {
    const row = dealRow({ id: 'D1', createdOn: '2017-03-01', stage: 'Engaging', amount: usd(500) })
    expect(versionsOfDeal(row, { asOf: ASOF })).toEqual([
      { ...row, knownFrom: '2017-03-01', recorded: false },
    ])
  })

  test('open and undated: known always', () => {
    const row = dealRow({ id: 'D1', stage: 'Prospecting' })
    expect(versionsOfDeal(row, { asOf: ASOF })).toEqual([{ ...row, knownFrom: ALWAYS, recorded: false }])
  })

  test('closed: open without what only the end tells, then closed', () => {
    const row = dealRow({
      id: 'D1',
      outcome: 'lost',
      stage: 'Lost',
      owner: 'M. Frase',
      amount: usd(500),
      createdOn: '2017-03-01',
      closedOn: '2017-05-10',
      expectedCloseOn: '2017-05-01',
      lostReason: 'price',
      nextStep: 'none',
      lastActivityOn: '2017-05-09',
      attributes: { competitor: 'Acme' },
    })
    const [opening, closing, ...more] = versionsOfDeal(row, { asOf: ASOF })
    expect(more).toEqual([])
    expect(opening).toEqual({
      ...dealRow({ id: 'D1', owner: 'M. Frase', createdOn: '2017-03-01' }),
      knownFrom: '2017-03-01',
      recorded: false,
    })
    expect(closing).toEqual({ ...row, knownFrom: '2017-05-10', recorded: false })
  })

  test('closed on the day of its creation: only closed', () => {
    const row = dealRow({ id: 'D1', outcome: 'won', createdOn: '2017-03-01', closedOn: '2017-03-01' })
    expect(told(versionsOfDeal(row, { asOf: ASOF }))).toEqual(['2017-03-01 won null null null 2017-03-01'])
  })

  test('closed without a creation date: not known before its closing', () => {
    const row = dealRow({ id: 'D1', outcome: 'won', closedOn: '2017-03-01' })
    expect(told(versionsOfDeal(row, { asOf: ASOF }))).toEqual(['2017-03-01 won null null null 2017-03-01'])
  })

  test('closed without a closing date: known as closed from the day of the export', () => {
    const row = dealRow({ id: 'D1', outcome: 'won', createdOn: '2017-03-01', amount: usd(9) })
    expect(told(versionsOfDeal(row, { asOf: ASOF }))).toEqual([
      '2017-03-01 open null null null null',
      '2017-12-31 won null 9 null null',
    ])
  })
})

describe('a row with stage history', () => {
  const changes = [
    stageChange({
      dealId: 'D1',
      changedOn: '2017-04-01',
      fromStage: 'Lead',
      toStage: 'Demo',
      amount: usd(400),
    }),
    stageChange({ dealId: 'D1', changedOn: '2017-05-01', toStage: 'Offer', expectedCloseOn: '2017-06-30' }),
  ]

  test('each change is a version; a blank cell keeps the value before; what no change told counts from the export', () => {
    const row = dealRow({ id: 'D1', createdOn: '2017-03-01', stage: 'Offer', amount: usd(700) })
    const versions = versionsOfDeal(row, { asOf: ASOF, stageChanges: [...changes].reverse() })
    expect(told(versions)).toEqual([
      '2017-03-01 open Lead null null null',
      '2017-04-01 open Demo 400 null null',
      '2017-05-01 open Offer 400 2017-06-30 null',
      `${ASOF} open Offer 700 2017-06-30 null`,
    ])
    expect(versions.map(({ recorded }) => recorded)).toEqual([false, true, true, false])
  })

  test('a row that says what its last change left counts from that change', () => {
    const row = dealRow({ id: 'D1', createdOn: '2017-03-01', stage: 'Offer', amount: usd(400) })
    expect(told(versionsOfDeal(row, { asOf: ASOF, stageChanges: changes })).at(-1)).toBe(
      '2017-05-01 open Offer 400 2017-06-30 null',
    )
  })

  test('an amount without a currency in the history is in that of the row', () => {
    const row = dealRow({
      id: 'D1',
      outcome: 'won',
      createdOn: '2017-03-01',
      closedOn: '2017-05-10',
      amount: { minor: 900_00, currency: 'EUR' },
    })
    const stageChanges = [
      stageChange({
        dealId: 'D1',
        changedOn: '2017-03-01',
        toStage: 'Demo',
        amount: { minor: 1_000_00, currency: null },
      }),
      stageChange({
        dealId: 'D1',
        changedOn: '2017-04-01',
        toStage: 'Offer',
        amount: { minor: 950_00, currency: 'USD' },
      }),
    ]
    expect(versionsOfDeal(row, { asOf: ASOF, stageChanges }).map(({ amount }) => amount)).toEqual([
      { minor: 1_000_00, currency: 'EUR' },
      { minor: 950_00, currency: 'USD' },
      { minor: 900_00, currency: 'EUR' },
    ])
  })

  test('a closing after the last change is a version of its own', () => {
    const row = dealRow({
      id: 'D1',
      createdOn: '2017-03-01',
      outcome: 'won',
      stage: 'Won',
      closedOn: '2017-06-15',
      amount: usd(700),
    })
    expect(told(versionsOfDeal(row, { asOf: ASOF, stageChanges: changes }))).toEqual([
      '2017-03-01 open Lead null null null',
      '2017-04-01 open Demo 400 null null',
      '2017-05-01 open Offer 400 2017-06-30 null',
      '2017-06-15 won Won 700 2017-06-30 2017-06-15',
    ])
  })

  test('a change after the closing leaves the closing on its day', () => {
    const row = dealRow({
      id: 'D1',
      createdOn: '2017-03-01',
      outcome: 'won',
      stage: 'Onboarding',
      closedOn: '2017-04-20',
      amount: usd(700),
    })
    const [first, second] = changes
    const later = [first!, { ...second!, toStage: 'Onboarding' }]
    expect(told(versionsOfDeal(row, { asOf: ASOF, stageChanges: later }))).toEqual([
      '2017-03-01 open Lead null null null',
      '2017-04-01 open Demo 400 null null',
      '2017-04-20 won Demo 700 null 2017-04-20',
      '2017-05-01 won Onboarding 700 2017-06-30 2017-04-20',
    ])
  })

  test('a won deal that is lost later is won in between', () => {
    const row = dealRow({
      id: 'D1',
      createdOn: '2017-03-01',
      outcome: 'lost',
      stage: 'Lost',
      closedOn: '2017-08-01',
    })
    const flip = [
      stageChange({
        dealId: 'D1',
        changedOn: '2017-05-01',
        fromStage: 'Demo',
        toStage: 'Won',
        amount: usd(5),
      }),
      stageChange({ dealId: 'D1', changedOn: '2017-08-01', fromStage: 'Won', toStage: 'Lost' }),
    ]
    const outcomeOfStage = new Map([
      ['Won', 'won'],
      ['Lost', 'lost'],
    ] as const)
    expect(told(versionsOfDeal(row, { asOf: ASOF, stageChanges: flip, outcomeOfStage }))).toEqual([
      '2017-03-01 open Demo null null null',
      '2017-05-01 won Won 5 null 2017-05-01',
      '2017-08-01 lost Lost 5 null 2017-08-01',
    ])
  })

  test('of several changes on a day the last one counts', () => {
    const row = dealRow({ id: 'D1' })
    const sameDay = ['A', 'B', 'C'].map((toStage, n) =>
      stageChange({ dealId: 'D1', changedOn: '2017-05-01', toStage, line: n + 2 }),
    )
    expect(told(versionsOfDeal(row, { asOf: ASOF, stageChanges: sameDay }))).toEqual([
      '2017-05-01 open C null null null',
    ])
  })
})

test('a stage means an outcome only where all its rows agree on a closed one', () => {
  const rows = [
    dealRow({ id: '1', stage: 'Closed Won', outcome: 'won' }),
    dealRow({ id: '2', stage: 'Closed', outcome: 'won' }),
    dealRow({ id: '3', stage: 'Closed', outcome: 'lost' }),
    dealRow({ id: '4', stage: 'Demo' }),
    dealRow({ id: '5', outcome: 'lost' }),
  ]
  const learner = stageOutcomeLearner()
  for (const row of rows) learner.add(row)
  expect(learner.outcomes()).toEqual(new Map([['Closed Won', 'won']]))
})
