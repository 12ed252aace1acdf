import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DealRow } from '../../src/contract/records.ts'
import { insertBatch, setBatchAsOf } from '../../src/store/batches.ts'
import { type DealState, dealHistory, dealsAsOf, versionsOfStoredDeal } from '../../src/store/deals.ts'
import { dateClosings, dealWriter } from '../../src/store/dealWriter.ts'
import { recordedCommand } from '../../src/store/recordedCommand.ts'
import { versionsOfDeal } from '../../src/store/versionsOfDeal.ts'
import type { WritableWorkbook } from '../../src/store/workbookHandle.ts'
import { COMMAND, dealRow, importDeals, importRows, usd } from './sampleRows.ts'
import { temporaryWorkbook } from './temporaryFolder.ts'

const DAYS = ['2017-01-10', '2017-02-10', '2017-03-10', '2017-04-10', '2017-05-10'] as const
const AS_OF = '2017-04-10'
const day = fc.constantFrom(...DAYS)
const dayOrNone = fc.option(day, { nil: null })

const deal = fc.record({
  outcome: fc.constantFrom('open', 'won', 'lost'),
  stage: fc.constantFrom(null, 'Proposal', 'Closed'),
  amount: fc.constantFrom(null, usd(0), usd(500)),
  createdOn: dayOrNone,
  closedOn: dayOrNone,
  expectedCloseOn: dayOrNone,
  lostReason: fc.constantFrom(null, 'price'),
  nextStep: fc.constantFrom(null, 'call'),
  lastActivityOn: dayOrNone,
  attributes: fc.constantFrom({}, { Region: 'East' }),
})
const deals = fc
  .array(deal, { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.map(
      ({ outcome, closedOn, ...rest }, index): DealRow =>
        dealRow({ ...rest, id: `D${index}`, outcome, closedOn: outcome === 'open' ? null : closedOn }),
    ),
  )

/** Writes every version as a row of its own, as workbooks of before version 6 hold them. */
function storeAllVersions(workbook: WritableWorkbook, rows: readonly DealRow[]): void {
  importRows(workbook, AS_OF, (db, batchId) => {
    const insert = db.prepare(
      `INSERT INTO deal_version (deal_id, batch_id, known_from, seq, recorded, line, outcome, stage, amount, currency,
         created_on, closed_on, expected_close_on, lost_reason, next_step, last_activity_on, attributes)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    for (const row of rows) {
      versionsOfDeal(row, { asOf: AS_OF }).forEach((v, seq) => {
        insert.run(
          ...[v.id, batchId, v.knownFrom, seq, v.recorded ? 1 : 0, v.line, v.outcome, v.stage],
          ...[v.amount?.minor ?? null, v.amount?.currency ?? null, v.createdOn, v.closedOn],
          ...[v.expectedCloseOn, v.lostReason, v.nextStep, v.lastActivityOn, JSON.stringify(v.attributes)],
        )
      })
    }
  })
}

/** What is known on each day, and every deal's versions. */
function told(workbook: WritableWorkbook, rows: readonly DealRow[]): unknown {
  const history = dealHistory(workbook)
  const plain = (states: readonly DealState[]) => states.map((state) => ({ ...state, batchId: 0 }))
  return {
    days: ['2016-12-31', ...DAYS, '2017-12-31'].map((on) => {
      expect(history.asOf(on)).toEqual(dealsAsOf(workbook, on))
      return plain(dealsAsOf(workbook, on))
    }),
    versions: rows.map(({ id }) => plain(versionsOfStoredDeal(workbook, id, '2017-12-31'))),
  }
}

describe('openings that follow from the closed row', () => {
  test('tell the same on every day as openings that are stored', () => {
    fc.assert(
      fc.property(deals, (rows) => {
        const stored = temporaryWorkbook().workbook
        const derived = temporaryWorkbook().workbook
        storeAllVersions(stored, rows)
        importDeals(derived, AS_OF, rows)
        expect(told(derived, rows)).toEqual(told(stored, rows))
      }),
      { numRuns: 40 },
    )
  })

  test('tell the same when a newer export follows', () => {
    fc.assert(
      fc.property(deals, deals, (rows, later) => {
        const stored = temporaryWorkbook().workbook
        const derived = temporaryWorkbook().workbook
        storeAllVersions(stored, rows)
        importDeals(derived, AS_OF, rows)
        importDeals(stored, '2017-05-10', later)
        importDeals(derived, '2017-05-10', later)
        expect(told(derived, later)).toEqual(told(stored, later))
      }),
      { numRuns: 25 },
    )
  })

  test('take no row of their own', () => {
    const { workbook } = temporaryWorkbook()
    importDeals(workbook, AS_OF, [
      dealRow({ id: 'D1', outcome: 'won', createdOn: '2017-01-10', closedOn: '2017-02-10' }),
    ])
    expect(workbook.prepare('SELECT count(*) FROM deal_version').pluck().get()).toBe(1)
    expect(
      versionsOfStoredDeal(workbook, 'D1', AS_OF).map(({ outcome, knownFrom }) => [outcome, knownFrom]),
    ).toEqual([
      ['open', '2017-01-10'],
      ['won', '2017-02-10'],
    ])
  })
})

test('an import whose day is known only at its end tells the same as one whose day was known', () => {
  fc.assert(
    fc.property(deals, (rows) => {
      const known = temporaryWorkbook().workbook
      const late = temporaryWorkbook().workbook
      importDeals(known, '2017-05-10', rows)
      recordedCommand(late, COMMAND, (recorder) => {
        const batchId = insertBatch(late, { madeAt: '', asOf: '', isSnapshot: false, label: '' })
        const writer = dealWriter(late, { batchId, asOf: null, outcomeOfStage: new Map() })
        for (const row of rows) writer.write(row)
        const undated = rows.filter(({ outcome, closedOn }) => outcome !== 'open' && closedOn === null)
        expect(writer.finish()).toBe(undated.length)
        setBatchAsOf(late, batchId, '2017-05-10')
        dateClosings(late, batchId, '2017-05-10')
        recorder.update('import_batch', batchId, { active: 1 })
      })
      expect(told(late, rows)).toEqual(told(known, rows))
    }),
    { numRuns: 40 },
  )
})
