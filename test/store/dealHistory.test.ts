import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DealState, dealsAsOf } from '../../src/store/deals.ts'
import { eachDealAsOf } from '../../src/store/eachDealAsOf.ts'
import type { ReadableWorkbook } from '../../src/store/workbookHandle.ts'
import { dealRow, importDeals, usd } from './sampleRows.ts'
import { temporaryWorkbook } from './temporaryFolder.ts'

const DAYS = Array.from({ length: 28 }, (_, n) => `2026-05-${String(n + 1).padStart(2, '0')}`)
const day = fc.constantFrom(...DAYS)
const anyDeal = fc
  .record({
    id: fc.constantFrom('A', 'B', 'C'),
    outcome: fc.constantFrom('open' as const, 'open' as const, 'won' as const, 'lost' as const),
    createdOn: fc.option(day),
    closedOn: fc.option(day),
    expectedCloseOn: fc.option(day),
    owner: fc.constantFrom('Ann', 'Bo', null),
    stage: fc.constantFrom('Demo', 'Offer', null),
    minor: fc.option(fc.nat({ max: 5 })),
  })
  .map(({ minor, ...fields }) =>
    dealRow({
      ...fields,
      closedOn: fields.outcome === 'open' ? null : fields.closedOn,
      amount: minor === null ? null : usd(minor),
    }),
  )
const exports = fc
  .uniqueArray(fc.tuple(day, fc.uniqueArray(anyDeal, { selector: ({ id }) => id })), {
    selector: ([asOf]) => asOf,
    minLength: 2,
    maxLength: 4,
  })
  .map((list) => list.sort(([a], [b]) => (a < b ? -1 : 1)))

/** Every deal on every day, as `id on day`. */
function everyDay(workbook: ReadableWorkbook): Map<string, DealState> {
  return new Map(
    DAYS.flatMap((asOf) => dealsAsOf(workbook, asOf).map((deal) => [`${deal.id} on ${asOf}`, deal] as const)),
  )
}

it('a newer export never rewrites what is known of a deal up to the last export that lists it', () => {
  fc.assert(
    fc.property(exports, (list) => {
      const { workbook } = temporaryWorkbook()
      const lastListed = new Map<string, string>()
      for (const [asOf, rows] of list) {
        const before = everyDay(workbook)
        importDeals(workbook, asOf, rows)
        const after = everyDay(workbook)
        for (const [id, until] of lastListed) {
          for (const past of DAYS.filter((one) => one <= until)) {
            const key = `${id} on ${past}`
            expect([key, after.get(key)]).toEqual([key, before.get(key)])
          }
        }
        for (const { id } of rows) lastListed.set(id, asOf)
      }
    }),
    { numRuns: 40 },
  )
})

it('deals read one after another are the deals read at once', () => {
  fc.assert(
    fc.property(exports, day, (list, asOf) => {
      const { workbook } = temporaryWorkbook()
      for (const [on, rows] of list) importDeals(workbook, on, rows)
      expect([...eachDealAsOf(workbook, asOf)]).toEqual(dealsAsOf(workbook, asOf))
    }),
    { numRuns: 25 },
  )
  const { workbook } = temporaryWorkbook()
  const many = Array.from({ length: 4_500 }, (_, k) => dealRow({ id: `D${k}`, createdOn: '2026-05-01' }))
  importDeals(workbook, '2026-05-02', many)
  expect([...eachDealAsOf(workbook, '2026-05-03')]).toEqual(dealsAsOf(workbook, '2026-05-03'))
})

it('the deals of any day are found by the covering index and primary keys, without a sort', () => {
  const { workbook } = temporaryWorkbook()
  importDeals(workbook, '2026-05-02', [dealRow({ id: 'A' })])
  const statements: string[] = []
  const prepare = workbook.prepare.bind(workbook)
  workbook.prepare = ((sql: string) => {
    statements.push(sql)
    return prepare(sql)
  }) as typeof workbook.prepare
  dealsAsOf(workbook, '2026-05-03')
  Array.from(eachDealAsOf(workbook, '2026-05-03'))
  const steps = statements
    .filter((sql) => sql.includes('deal_version'))
    .flatMap((sql) => {
      const values = sql.match(/\?/g)?.map(() => null) ?? []
      return prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[]
    })
    .map(({ detail }) => detail)
  expect(steps.length).toBeGreaterThan(0)
  const fast = /COVERING INDEX deal_version_timeline|INTEGER PRIMARY KEY|SCAN wanted VIRTUAL TABLE/
  expect(steps.filter((step) => !fast.test(step))).toEqual([])
})
