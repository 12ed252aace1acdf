import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DealRow } from '../../src/contract/records.ts'
import { insertAliases } from '../../src/store/aliases.ts'
import { dealHistory, dealsAsOf, latestDealRows, versionsOfStoredDeal } from '../../src/store/deals.ts'
import { ALL_TIMELINES, ONE_TIMELINE } from '../../src/store/dealTimelines.ts'
import { undo } from '../../src/store/undo.ts'
import { versionsOfDeal } from '../../src/store/versionsOfDeal.ts'
import { insertDeals } from './insertDeals.ts'
import { dealRow, importDeals, importRows, stageChange, usd } from './sampleRows.ts'
import { temporaryWorkbook } from './temporaryFolder.ts'

const FULL: DealRow = {
  line: 17,
  id: 'D1',
  name: 'Isdom GTX Pro',
  account: 'Isdom',
  owner: 'M. Frase',
  product: 'GTX Pro',
  source: 'referral',
  stage: 'Won',
  outcome: 'won',
  amount: { minor: 123_456, currency: null },
  createdOn: '2017-03-01',
  expectedCloseOn: '2017-06-30',
  closedOn: '2017-05-10',
  lostReason: null,
  leadId: 'L1',
  nextStep: 'invoice',
  lastActivityOn: '2017-05-09',
  attributes: { 'Sub region': 'East', constructor: 'kept', 'name "quoted"': 'ä' },
}

describe('dealsAsOf', () => {
  test('gives every field back as it was imported', () => {
    const { workbook } = temporaryWorkbook()
    const batchId = importDeals(workbook, '2017-12-31', [FULL])
    expect(dealsAsOf(workbook, '2017-12-31')).toEqual([
      { ...FULL, batchId, knownFrom: '2017-05-10', pushes: 0, amountChanges: 0, isOfItsDay: true },
    ])
  })

  test('tells nothing before it was known', () => {
    const { workbook } = temporaryWorkbook()
    const undated = dealRow({ id: 'D2', stage: 'Prospecting' })
    importDeals(workbook, '2017-12-31', [FULL, undated])
    const seen = (asOf: string) => dealsAsOf(workbook, asOf).map(({ id, outcome }) => `${id} ${outcome}`)
    expect(seen('2017-02-28')).toEqual(['D2 open'])
    expect(seen('2017-03-01')).toEqual(['D1 open', 'D2 open'])
    expect(seen('2017-05-09')).toEqual(['D1 open', 'D2 open'])
    expect(seen('2017-05-10')).toEqual(['D1 won', 'D2 open'])
    expect(dealsAsOf(workbook, '2017-05-09')[0]).toMatchObject({ amount: null, closedOn: null, stage: null })
  })

  test('counts pushes and changes of the amount over snapshots and keeps what the older one knew', () => {
    const { workbook } = temporaryWorkbook()
    const deal = dealRow({ id: 'D1', createdOn: '2017-07-01' })
    importDeals(workbook, '2017-09-30', [{ ...deal, amount: usd(100), expectedCloseOn: '2017-10-15' }])
    importDeals(workbook, '2017-10-31', [{ ...deal, amount: usd(80), expectedCloseOn: '2017-12-15' }])
    expect(dealsAsOf(workbook, '2017-10-30')).toMatchObject([
      { amount: usd(100), pushes: 0, amountChanges: 0 },
    ])
    expect(dealsAsOf(workbook, '2017-10-31')).toMatchObject([
      {
        amount: usd(80),
        pushes: 1,
        amountChanges: 1,
        expectedCloseOn: '2017-12-15',
        knownFrom: '2017-10-31',
      },
    ])
  })

  test('an older snapshot that is imported later falls into its place', () => {
    const { workbook } = temporaryWorkbook()
    const deal = dealRow({ id: 'D1', createdOn: '2017-07-01' })
    importDeals(workbook, '2017-10-31', [{ ...deal, amount: usd(80) }])
    importDeals(workbook, '2017-09-30', [{ ...deal, amount: usd(100) }])
    expect(dealsAsOf(workbook, '2017-10-01')).toMatchObject([{ amount: usd(100) }])
    expect(dealsAsOf(workbook, '2017-11-01')).toMatchObject([{ amount: usd(80) }])
  })

  test('an import that was undone is as if it had never been', () => {
    const { workbook } = temporaryWorkbook()
    const deal = dealRow({ id: 'D1', createdOn: '2017-07-01' })
    importDeals(workbook, '2017-09-30', [{ ...deal, amount: usd(100) }])
    const before = dealsAsOf(workbook, '2017-12-31')
    importDeals(workbook, '2017-10-31', [{ ...deal, amount: usd(80) }, dealRow({ id: 'D2' })])
    undo(workbook)
    expect(dealsAsOf(workbook, '2017-12-31')).toEqual(before)
  })

  test('stage history of the same import is joined, and says what a stage means', () => {
    const { workbook } = temporaryWorkbook()
    const flipped = dealRow({
      id: 'D1',
      outcome: 'lost',
      stage: 'Lost',
      createdOn: '2017-01-01',
      closedOn: '2017-08-01',
    })
    const won = dealRow({
      id: 'D2',
      outcome: 'won',
      stage: 'Won',
      createdOn: '2017-01-01',
      closedOn: '2017-02-01',
    })
    const changes = [
      stageChange({ dealId: 'D1', changedOn: '2017-05-01', toStage: 'Won' }),
      stageChange({ dealId: 'D1', changedOn: '2017-08-01', toStage: 'Lost' }),
    ]
    importRows(workbook, '2017-12-31', (db, batchId) => {
      expect(insertDeals(db, batchId, [flipped, won], new Map([['D1', changes]]))).toBe(2)
    })
    const outcomes = (asOf: string) => dealsAsOf(workbook, asOf).map(({ outcome }) => outcome)
    expect(outcomes('2017-01-15')).toEqual(['open', 'open'])
    expect(outcomes('2017-06-01')).toEqual(['won', 'won'])
    expect(outcomes('2017-08-01')).toEqual(['lost', 'won'])
  })

  test('stage history that comes later is joined through the newest rows', () => {
    const { workbook } = temporaryWorkbook()
    const row = dealRow({
      id: 'D1',
      createdOn: '2017-01-01',
      stage: 'Offer',
      amount: usd(9),
      product: 'GTXPro',
    })
    importDeals(workbook, '2017-06-30', [row])
    importRows(workbook, '2017-07-31', (db, batchId) => {
      insertAliases(db, batchId, [{ field: 'product', from: 'GTXPro', to: 'GTX Pro' }])
      const known = latestDealRows(db, ['D1', 'D9'])
      expect([...known.values()]).toEqual([row])
      const change = stageChange({
        dealId: 'D1',
        changedOn: '2017-03-01',
        fromStage: 'Demo',
        toStage: 'Offer',
      })
      insertDeals(db, batchId, known.values(), new Map([['D1', [change]]]))
    })
    expect(dealsAsOf(workbook, '2017-02-01')).toMatchObject([
      { stage: 'Demo', amount: null, product: 'GTX Pro' },
    ])
    expect(dealsAsOf(workbook, '2017-03-01')).toMatchObject([{ stage: 'Offer', amount: null }])
    expect(dealsAsOf(workbook, '2017-07-31')).toMatchObject([{ stage: 'Offer', amount: usd(9) }])
  })

  test('aliases bring spellings together; the imported spelling comes back when they are undone', () => {
    const { workbook } = temporaryWorkbook()
    importDeals(workbook, '2017-12-31', [dealRow({ id: 'D1', product: 'GTXPro', owner: 'GTXPro' })])
    importRows(workbook, '2017-12-31', (db, batchId) =>
      insertAliases(db, batchId, [{ field: 'product', from: 'GTXPro', to: 'GTX Pro' }]),
    )
    expect(dealsAsOf(workbook, '2017-12-31')).toMatchObject([{ product: 'GTX Pro', owner: 'GTXPro' }])
    undo(workbook)
    expect(dealsAsOf(workbook, '2017-12-31')).toMatchObject([{ product: 'GTXPro' }])
  })

  test('walks the covering index and sorts nothing', () => {
    const { workbook } = temporaryWorkbook()
    const planOf = (sql: string, ...values: string[]) =>
      (workbook.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[]).map(
        ({ detail }) => detail,
      )
    expect(planOf(ALL_TIMELINES)).toEqual([
      'SCAN v USING COVERING INDEX deal_version_timeline',
      'SEARCH b USING INTEGER PRIMARY KEY (rowid=?)',
    ])
    expect(planOf(ONE_TIMELINE, 'D1')).toEqual([
      'SEARCH v USING COVERING INDEX deal_version_timeline (deal_id=?)',
      'SEARCH b USING INTEGER PRIMARY KEY (rowid=?)',
    ])
  })
})

const day = fc.integer({ min: 0, max: 60 }).map((n) => {
  const month = n < 31 ? '05' : '06'
  return `2017-${month}-${String(n < 31 ? n + 1 : n - 30).padStart(2, '0')}`
})
const anyDeal = fc
  .record({
    id: fc.constantFrom('A', 'B', 'C', 'D'),
    outcome: fc.constantFrom('open' as const, 'won' as const, 'lost' as const),
    createdOn: fc.option(day),
    closedOn: fc.option(day),
    expectedCloseOn: fc.option(day),
    minor: fc.option(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })),
  })
  .map(({ minor, ...fields }) =>
    dealRow({
      ...fields,
      closedOn: fields.outcome === 'open' ? null : fields.closedOn,
      amount: minor === null ? null : usd(minor),
    }),
  )
const exportOf = fc.tuple(day, fc.uniqueArray(anyDeal, { selector: ({ id }) => id }))

describe('laws', () => {
  test('one import: the state on a day is the last version known by then', () => {
    fc.assert(
      fc.property(exportOf, day, ([asOf, rows], today) => {
        const { workbook } = temporaryWorkbook()
        importDeals(workbook, asOf, rows)
        // By definition, in memory: no database, no index, no merging.
        const expected = rows
          .flatMap(
            (row) =>
              versionsOfDeal(row, { asOf })
                .filter(({ knownFrom }) => knownFrom <= today)
                .at(-1) ?? [],
          )
          .sort((a, b) => (a.id < b.id ? -1 : 1))
          .map(({ recorded: _, ...version }) => version)
        const states = dealsAsOf(workbook, today).map(
          ({ batchId: _batch, pushes: _pushes, amountChanges: _changes, isOfItsDay: _day, ...state }) =>
            state,
        )
        expect(states).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })

  test('several imports: history read once equals a read on each day, and a deal’s versions lead to its state', () => {
    fc.assert(
      fc.property(fc.array(exportOf, { minLength: 1, maxLength: 3 }), day, (exports, today) => {
        const { workbook } = temporaryWorkbook()
        for (const [asOf, rows] of exports) importDeals(workbook, asOf, rows)
        const states = dealsAsOf(workbook, today)
        expect(dealHistory(workbook).asOf(today)).toEqual(states)
        for (const state of states) {
          // A version is looked at on its first day, the state on a later one, when more may have been on record.
          const { isOfItsDay: _then, ...last } = versionsOfStoredDeal(workbook, state.id, today).at(-1)!
          const { isOfItsDay: _now, ...now } = state
          expect(last).toEqual(now)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('the values are those of the day where a change was recorded or an export was of that day', () => {
    fc.assert(
      fc.property(exportOf, day, ([asOf, rows], today) => {
        const { workbook } = temporaryWorkbook()
        importDeals(workbook, asOf, rows)
        for (const { isOfItsDay } of dealsAsOf(workbook, today)) expect(isOfItsDay).toBe(asOf <= today)
      }),
      { numRuns: 25 },
    )
  })
})
