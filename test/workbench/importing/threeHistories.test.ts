import { afterEach, beforeEach, expect, it } from 'vitest'
import { dealsAsOf } from '../../../src/store/deals.ts'
import { openWorkbook } from '../../../src/store/openWorkbook.ts'
import { type Files, importFiles, type OpenBench, openBench } from '../openBench.ts'
import { csv } from '../table.ts'

/**
 * One pipeline, told in the three ways in which a CRM can tell its past. A moves on and its close date moves out; B is won; C is
 * lost from the first stage.
 */
const HEADER = ['Deal ID', 'Owner', 'Stage', 'Amount', 'Create Date', 'Expected Close Date', 'Close Date']
const A0 = ['A', 'Ann', 'Demo', 100, '2026-07-01', '2026-10-01', '']
const A1 = ['A', 'Ann', 'Offer', 150, '2026-07-01', '2026-11-01', '']
const A2 = ['A', 'Ann', 'Contract', 150, '2026-07-01', '2026-12-01', '']
const B0 = ['B', 'Bo', 'Demo', 300, '2026-07-01', '2026-09-30', '']
const B1 = ['B', 'Bo', 'Offer', 300, '2026-07-01', '2026-09-30', '']
const B2 = ['B', 'Bo', 'Closed Won', 280, '2026-07-01', '2026-09-30', '2026-09-20']
const C0 = ['C', 'Bo', 'Demo', 50, '2026-07-01', '2026-09-30', '']
const C1 = ['C', 'Bo', 'Closed Lost', 50, '2026-07-01', '2026-09-30', '2026-08-15']
const CHANGES = ['2026-07-01', '2026-08-15', '2026-09-20']

const DATED_EXPORTS: readonly [string, Files][] = [
  ['2026-07-01', { 'deals.csv': csv([HEADER, A0, B0, C0]) }],
  ['2026-08-15', { 'deals.csv': csv([HEADER, A1, B1, C1]) }],
  ['2026-09-20', { 'deals.csv': csv([HEADER, A2, B2, C1]) }],
]

const NOW = csv([HEADER, A2, B2, C1])
const STAGE_HISTORY = csv([
  ['Deal ID', 'Changed On', 'From Stage', 'To Stage', 'Amount', 'Expected Close Date'],
  ['A', '2026-07-01', '', 'Demo', 100, '2026-10-01'],
  ['A', '2026-08-15', 'Demo', 'Offer', 150, '2026-11-01'],
  ['A', '2026-09-20', 'Offer', 'Contract', 150, '2026-12-01'],
  ['B', '2026-07-01', '', 'Demo', 300, '2026-09-30'],
  ['B', '2026-08-15', 'Demo', 'Offer', 300, '2026-09-30'],
  ['B', '2026-09-20', 'Offer', 'Closed Won', 280, '2026-09-30'],
  ['C', '2026-07-01', '', 'Demo', 50, '2026-09-30'],
  ['C', '2026-08-15', 'Demo', 'Closed Lost', 50, '2026-09-30'],
])
const ENTERED = ['Demo', 'Offer', 'Contract', 'Closed_Won', 'Closed_Lost'].map(
  (stage) => `date_entered_${stage}`,
)
const DATE_COLUMNS = csv([
  [...HEADER, ...ENTERED],
  [...A2, '2026-07-01', '2026-08-15', '2026-09-20', '', ''],
  [...B2, '2026-07-01', '2026-08-15', '', '2026-09-20', ''],
  [...C1, '2026-07-01', '', '', '', '2026-08-15'],
])

let bench: OpenBench
beforeEach(() => {
  bench = openBench()
})
afterEach(() => bench[Symbol.dispose]())

async function historyOf(imports: readonly [string | null, Files][]) {
  const { path } = await bench.client.workbook.create({ path: `book${crypto.randomUUID()}` })
  for (const [asOf, files] of imports) await importFiles(bench.client, files, asOf === null ? {} : { asOf })
  const opened = openWorkbook(path, { readonly: true })
  if (!opened.ok) throw new Error(opened.failure.code)
  // Each day from a day before the first change to a day after the last.
  const days: string[] = []
  for (let at = Date.UTC(2026, 5, 30); at <= Date.UTC(2026, 8, 21); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10))
  const states = days.flatMap((day) => dealsAsOf(opened.workbook, day).map((deal) => ({ day, ...deal })))
  opened.workbook.close()
  return states
}

type History = Awaited<ReturnType<typeof historyOf>>
const standing = (history: History) =>
  history.map(({ day, id, owner, stage, outcome }) => ({ day, id, owner, stage, outcome }))
const worth = (history: History) =>
  history.map(({ day, id, amount, expectedCloseOn, pushes }) => ({
    day,
    id,
    amount,
    expectedCloseOn,
    pushes,
  }))

it('dated exports, a stage history and date columns tell the same pipeline on every day', async () => {
  const exports = await historyOf(DATED_EXPORTS)
  const changes = await historyOf([[null, { 'deals.csv': NOW, 'stage-history.csv': STAGE_HISTORY }]])
  const columns = await historyOf([[null, { 'deals.csv': DATE_COLUMNS }]])

  expect(standing(changes)).toEqual(standing(exports))
  expect(worth(changes)).toEqual(worth(exports))
  // Date columns say nothing of amounts and close dates in the past.
  expect(standing(columns)).toEqual(standing(exports))

  const on = (day: string) => exports.filter((deal) => deal.day === day)
  expect(on('2026-06-30')).toEqual([])
  expect(CHANGES.map((day) => on(day).map(({ stage }) => stage))).toEqual([
    ['Demo', 'Demo', 'Demo'],
    ['Offer', 'Offer', 'Closed Lost'],
    ['Contract', 'Closed Won', 'Closed Lost'],
  ])
  expect(on('2026-09-20')[0]).toMatchObject({ pushes: 2, expectedCloseOn: '2026-12-01' })
})
