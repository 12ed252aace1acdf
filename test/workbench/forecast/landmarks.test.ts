import { describe, expect, it } from 'vitest'
import { formatDay, parseDay } from '../../../src/model/calendar/day.ts'
import { insertActivities } from '../../../src/store/activities.ts'
import { insertMeasures } from '../../../src/store/measures.ts'
import type { ReadableWorkbook } from '../../../src/store/workbookHandle.ts'
import { exchangeTo } from '../../../src/workbench/forecast/exchange.ts'
import { landmarksBefore } from '../../../src/workbench/forecast/landmarks.ts'
import { insertDeals } from '../../store/insertDeals.ts'
import { dealRow, importRows, stageChange } from '../../store/sampleRows.ts'
import { temporaryWorkbook } from '../../store/temporaryFolder.ts'

const day = (text: string) => parseDay(text)!
/** The landmarks of a forecast made on a day, at the rates of that day. */
const before = (db: ReadableWorkbook, asOf: string) =>
  landmarksBefore(db, day(asOf), exchangeTo(db, 'USD', asOf), 1)

/** One open deal; it goes from Demo to Offer in the middle of the first quarter. */
function workbookOf({ withHistory = true } = {}) {
  const { workbook } = temporaryWorkbook()
  const amount = { minor: 100, currency: 'EUR' }
  const deal = dealRow({ id: 'D1', createdOn: '2026-01-01', stage: 'Offer', amount })
  const change = { dealId: 'D1', changedOn: '2026-02-15', fromStage: 'Demo', toStage: 'Offer', amount }
  const opened = { dealId: 'D1', changedOn: '2026-01-01', toStage: 'Demo', amount }
  const history = [stageChange(opened), stageChange(change)]
  importRows(workbook, '2026-07-31', (db, batchId) => {
    insertDeals(db, batchId, [deal], new Map(withHistory ? [['D1', history]] : []))
    insertActivities(
      db,
      batchId,
      ['2026-01-10', '2026-02-20', '2026-07-01'].map((on, index) => ({
        ...{ line: index + 2, id: null, on, type: 'Call', owner: null },
        ...{ dealId: 'D1', account: null, attributes: {} },
      })),
    )
    insertMeasures(
      db,
      batchId,
      [1, 2].map((value, index) => ({
        ...{ line: index + 2, on: index === 0 ? '2026-01-01' : '2026-07-10', measure: 'EUR/USD', value },
        ...{ owner: null, segment: null },
      })),
    )
  })
  return workbook
}

describe('landmarksBefore', () => {
  it('looks back only on days whose quarter is over', () => {
    const workbook = workbookOf()
    const ends = before(workbook, '2026-06-29').map(({ period }) => formatDay(period.end))
    expect(new Set(ends)).toEqual(new Set(['2026-03-31']))
    expect(before(workbook, '2026-06-30').map(({ period }) => formatDay(period.end))).toContain('2026-06-30')
  })

  it('shows each deal as it was known that day, its activities among what was known', () => {
    for (const { asOf, records, recorded } of before(workbookOf(), '2026-07-31')) {
      expect(recorded).toBe(true)
      expect(records[0]!.stage).toBe(asOf < day('2026-02-15') ? 'Demo' : 'Offer')
      const calls = ['2026-01-10', '2026-02-20'].map(day).filter((on) => on <= asOf)
      expect(records[0]!.lastActivity).toBe(calls.at(-1) ?? null)
    }
  })

  it('knows a state that was only read back from a later row for what it is', () => {
    const landmarks = before(workbookOf({ withHistory: false }), '2026-07-31')
    expect(landmarks.length).toBeGreaterThan(3)
    for (const { recorded } of landmarks) expect(recorded).toBe(false)
  })

  it('converts at the rates asked for, whatever was asked before', () => {
    const workbook = workbookOf()
    const amounts = ['2026-07-31', '2026-07-09'].map((asOf) => before(workbook, asOf)[0]!.records[0]!.amount)
    expect(amounts).toEqual([200, 100])
  })
})
