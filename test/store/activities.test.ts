import { expect, test } from 'vitest'
import type { ActivityRow } from '../../src/contract/records.ts'
import {
  activityCounts,
  insertActivities,
  lastActivities,
  UNTYPED_ACTIVITY,
} from '../../src/store/activities.ts'
import { insertMeasures, measureNames, measureSeries } from '../../src/store/measures.ts'
import { redo, undo } from '../../src/store/undo.ts'
import { importRows } from './sampleRows.ts'
import { temporaryWorkbook } from './temporaryFolder.ts'

function activity(fields: Partial<ActivityRow> & { on: string }): ActivityRow {
  return {
    ...{ line: 2, id: null, type: 'Call', owner: 'M. Frase', dealId: null, account: null, attributes: {} },
    ...fields,
  }
}

test('activities come back as they went in, up to a day, and are undone with their import', () => {
  const { workbook } = temporaryWorkbook()
  const rows = [
    activity({ on: '2026-02-03', id: 'A2', type: null, attributes: { __proto__x: '1', Subject: 'Demo' } }),
    activity({ on: '2026-01-05', id: 'A1', dealId: 'D1', account: 'Acme' }),
    activity({ on: '2026-04-01', id: 'A3' }),
  ]
  importRows(workbook, '2026-03-31', (db, batchId) => {
    expect(insertActivities(db, batchId, rows)).toBe(3)
  })
  const stored = workbook
    .prepare(
      `SELECT line, activity_id AS id, on_date AS "on", type, owner, deal_id AS dealId, account, attributes
       FROM activity ORDER BY activity.id`,
    )
    .all() as { attributes: string }[]
  expect(stored.map((row) => ({ ...row, attributes: JSON.parse(row.attributes) }))).toEqual(rows)
  expect(activityCounts(workbook, 'Call', '2026-03-31')).toHaveLength(1)
  expect(activityCounts(workbook, 'Call', '2026-12-31')).toHaveLength(2)
  undo(workbook)
  expect(activityCounts(workbook, 'Call', '2026-12-31')).toEqual([])
  expect(measureNames(workbook)).toEqual([])
  redo(workbook)
  expect(activityCounts(workbook, 'Call', '2026-12-31')).toHaveLength(2)
})

test('of several imports the newest counts, activity by activity', () => {
  const { workbook } = temporaryWorkbook()
  const twice = [activity({ on: '2026-01-05', line: 4 }), activity({ on: '2026-01-05', line: 5 })]
  importRows(workbook, '2026-01-31', (db, batchId) =>
    insertActivities(db, batchId, [activity({ on: '2026-01-09', id: 'A1' }), ...twice]),
  )
  importRows(workbook, '2026-02-28', (db, batchId) =>
    insertActivities(db, batchId, [
      activity({ on: '2026-01-10', id: 'A1', type: 'Meeting' }),
      activity({ on: '2026-01-05', line: 2 }),
      activity({ on: '2026-01-05', line: 3 }),
      activity({ on: '2026-01-05', line: 9, owner: 'K. Lee' }),
    ]),
  )
  const known = ['Call', 'Meeting'].flatMap((type) => activityCounts(workbook, type, '2026-02-28'))
  expect(known.map(({ on, measure, owner, value, line }) => [on, measure, owner, value, line])).toEqual([
    ['2026-01-05', 'Call', 'K. Lee', 1, 9],
    ['2026-01-05', 'Call', 'M. Frase', 2, 2],
    ['2026-01-10', 'Meeting', 'M. Frase', 1, 2],
  ])
})

test('each type is a measure, counted by day and owner', () => {
  const { workbook } = temporaryWorkbook()
  importRows(workbook, '2026-03-31', (db, batchId) => {
    insertActivities(db, batchId, [
      activity({ on: '2026-01-05', id: '1', line: 2 }),
      activity({ on: '2026-01-05', id: '2', line: 3 }),
      activity({ on: '2026-01-05', id: '3', line: 4, owner: null }),
      activity({ on: '2026-01-06', id: '4', line: 5 }),
      activity({ on: '2026-01-06', id: '5', line: 6, type: 'Meeting' }),
      activity({ on: '2026-01-07', id: '6', line: 7, type: null }),
      activity({ on: '2026-05-01', id: '7', line: 8 }),
    ])
    insertMeasures(db, batchId, [
      { line: 2, on: '2026-01-05', measure: 'Meeting', value: 4, owner: null, segment: null },
    ])
  })
  expect(measureNames(workbook)).toEqual([UNTYPED_ACTIVITY, 'Call', 'Meeting'])
  const series = measureSeries(workbook, 'Call', '2026-03-31')
  expect(series.map(({ on, value, owner }) => [on, value, owner])).toEqual([
    ['2026-01-05', 1, null],
    ['2026-01-05', 2, 'M. Frase'],
    ['2026-01-06', 1, 'M. Frase'],
  ])
  expect(measureSeries(workbook, UNTYPED_ACTIVITY, '2026-03-31')).toMatchObject([
    { on: '2026-01-07', measure: UNTYPED_ACTIVITY, value: 1, segment: null },
  ])
  // A measure that was imported by this name goes before the count.
  expect(measureSeries(workbook, 'Meeting', '2026-03-31')).toMatchObject([{ on: '2026-01-05', value: 4 }])
  expect(measureSeries(workbook, 'Meeting', '2026-01-01')).toEqual([])
  expect(activityCounts(workbook, 'Meeting', '2026-03-31')).toMatchObject([{ on: '2026-01-06', value: 1 }])
})

test('the newest activity of each deal is known for any day', () => {
  const { workbook } = temporaryWorkbook()
  importRows(workbook, '2026-03-31', (db, batchId) =>
    insertActivities(db, batchId, [
      activity({ on: '2026-01-05', dealId: 'D1' }),
      activity({ on: '2026-02-05', dealId: 'D1' }),
      activity({ on: '2026-02-01', dealId: 'D2' }),
      activity({ on: '2026-01-01' }),
    ]),
  )
  expect(lastActivities(workbook, '2026-01-31')).toEqual(new Map([['D1', '2026-01-05']]))
  expect(lastActivities(workbook, '2026-02-28', 'D2')).toEqual(new Map([['D2', '2026-02-01']]))
  expect(lastActivities(workbook, '2026-02-28')).toEqual(
    new Map([
      ['D1', '2026-02-05'],
      ['D2', '2026-02-01'],
    ]),
  )

  // An activity that a newer import moves to another day is no longer one of its old day.
  importRows(workbook, '2026-04-30', (db, batchId) =>
    insertActivities(db, batchId, [activity({ id: 'A9', on: '2026-03-20', dealId: 'D1' })]),
  )
  importRows(workbook, '2026-05-31', (db, batchId) =>
    insertActivities(db, batchId, [activity({ id: 'A9', on: '2026-02-20', dealId: 'D1' })]),
  )
  expect(lastActivities(workbook, '2026-12-31').get('D1')).toBe('2026-02-20')
})
