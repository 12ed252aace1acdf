import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  MOVES,
  type Move,
  pipelineMoves as pipelineMovesSchema,
} from '../../../src/contract/pipelineMoves.ts'
import type { DealRow } from '../../../src/contract/records.ts'
import { type DealState, dealsAsOf } from '../../../src/store/deals.ts'
import { insertMeasures } from '../../../src/store/measures.ts'
import { redo, undo } from '../../../src/store/undo.ts'
import type { WritableWorkbook } from '../../../src/store/workbookHandle.ts'
import { movesOfImport, pipelineMoves } from '../../../src/workbench/importing/whatMoved.ts'
import { insertDeals } from '../../store/insertDeals.ts'
import { insertFile } from '../../store/insertFile.ts'
import { dealRow, importRows, usd } from '../../store/sampleRows.ts'
import { temporaryWorkbook } from '../../store/temporaryFolder.ts'

/** Imports deals with the report of their file, as the app does. */
function importExport(workbook: WritableWorkbook, asOf: string, rows: readonly DealRow[]): number {
  return importRows(workbook, asOf, (db, batchId) => {
    insertFile(db, batchId, {
      file: `deals_${asOf}.csv`,
      kind: 'deals',
      sha256: '',
      rowsRead: rows.length,
      accepted: rows.length,
      rejected: 0,
      ignored: 0,
      mapping: [],
      warnings: [],
      rejects: [],
    })
    insertDeals(db, batchId, rows)
  })
}

/** The moves that some deal made, each with its deals' ids. */
function idsOf(moved: ReturnType<typeof movesOfImport>): Partial<Record<Move, string[]>> {
  const some = moved!.moves.filter(({ count }) => count > 0)
  return Object.fromEntries(some.map(({ move, deals }) => [move, deals.map(({ id }) => id)]))
}

const SEPTEMBER = '2026-09-30'
const OCTOBER = '2026-10-31'
const open = (id: string, fields: Partial<DealRow> = {}) =>
  dealRow({
    id,
    createdOn: '2026-07-01',
    stage: 'Offer',
    amount: usd(1000_00),
    expectedCloseOn: '2026-12-01',
    ...fields,
  })

describe('movesOfImport', () => {
  it('is null for the first deals, and for an import about no deals', () => {
    const { workbook } = temporaryWorkbook()
    expect(movesOfImport(workbook, importExport(workbook, SEPTEMBER, [open('A')]))).toBeNull()
    const measures = importRows(workbook, OCTOBER, (db, batchId) => {
      insertMeasures(db, batchId, [])
    })
    expect(movesOfImport(workbook, measures)).toBeNull()
  })

  it('names every kind of move, with what was and what is', () => {
    const { workbook } = temporaryWorkbook()
    const ids = ['won', 'lost', 'pushed', 'pulled', 'grown', 'shrunk', 'stage', 'vanished', 'same', 'two']
    importExport(workbook, SEPTEMBER, [
      ...ids.map((id) => open(id)),
      open('reopened', { outcome: 'lost', closedOn: '2026-09-01' }),
    ])
    const batchId = importExport(workbook, OCTOBER, [
      open('won', { outcome: 'won', closedOn: '2026-10-05', stage: 'Won', amount: usd(900_00) }),
      open('lost', { outcome: 'lost', closedOn: '2026-10-06', stage: 'Lost', amount: usd(0) }),
      open('pushed', { expectedCloseOn: '2027-01-15' }),
      open('pulled', { expectedCloseOn: '2026-11-15' }),
      open('grown', { amount: usd(1500_00) }),
      open('shrunk', { amount: usd(400_00) }),
      open('stage', { stage: 'Contract' }),
      open('same'),
      open('two', { stage: 'Contract', expectedCloseOn: '2027-02-01' }),
      open('reopened'),
      // Dated before the older export, which didn't list it: new all the same.
      open('new', { createdOn: '2026-08-15', name: 'Late entry', owner: 'Ann' }),
    ])
    const moved = movesOfImport(workbook, batchId)!
    expect(pipelineMovesSchema.parse(moved)).toEqual(moved)
    expect([moved.from, moved.to]).toEqual([SEPTEMBER, OCTOBER])
    expect(moved.moves.map(({ move }) => move)).toEqual([...MOVES])
    expect(idsOf(moved)).toEqual({
      new: ['new'],
      won: ['won'],
      lost: ['lost'],
      reopened: ['reopened'],
      pushed: ['pushed', 'two'],
      pulled: ['pulled'],
      grown: ['grown'],
      shrunk: ['won', 'shrunk'],
      stage: ['stage', 'two'],
      vanished: ['vanished'],
    })
    const find = (name: Move) => moved.moves.find(({ move }) => move === name)!
    expect(find('pushed').deals[0]).toMatchObject({ from: '2026-12-01', to: '2027-01-15', amount: 1000_00 })
    expect(find('grown').deals[0]).toMatchObject({ from: 1000_00, to: 1500_00 })
    expect(find('stage').deals[0]).toMatchObject({ from: 'Offer', to: 'Contract' })
    expect(find('won')).toMatchObject({ amount: 900_00, deals: [{ from: 'Offer', to: '2026-10-05' }] })
    // What was lost is what the deal was worth while it was open.
    expect(find('lost')).toMatchObject({ count: 1, amount: 1000_00 })
    expect(find('new').deals[0]).toMatchObject({ name: 'Late entry', owner: 'Ann', from: null, to: 'Offer' })
    expect(find('reopened').deals[0]).toMatchObject({ from: 'lost', to: 'Offer' })
    // The one that vanished is kept as last known.
    expect(dealsAsOf(workbook, OCTOBER).map(({ id }) => id)).toContain('vanished')
  })

  it('measures an import of the same day against the state without it', () => {
    const { workbook } = temporaryWorkbook()
    importExport(workbook, OCTOBER, [open('A'), open('B')])
    const batchId = importExport(workbook, OCTOBER, [open('A', { amount: usd(2000_00) }), open('C')])
    const moved = movesOfImport(workbook, batchId)
    expect(moved).toMatchObject({ from: OCTOBER, to: OCTOBER })
    // B is in another export of the same day.
    expect(idsOf(moved)).toEqual({ new: ['C'], grown: ['A'] })
  })

  it('measures an import that takes the place of another against that one', () => {
    const { workbook } = temporaryWorkbook()
    const replaced = importExport(workbook, OCTOBER, [open('A'), open('B')])
    const batchId = importExport(workbook, OCTOBER, [open('A', { stage: 'Contract' })])
    workbook.prepare('UPDATE import_batch SET active = 0 WHERE id = ?').run(replaced)
    expect(idsOf(movesOfImport(workbook, batchId, [replaced]))).toEqual({ stage: ['A'], vanished: ['B'] })
  })

  it('sums in one currency; what has no rate is counted and listed without an amount', () => {
    const { workbook } = temporaryWorkbook()
    importRows(workbook, SEPTEMBER, (db, batchId) => {
      const on = '2026-09-01'
      insertMeasures(db, batchId, [
        { line: 2, on, measure: 'EUR/USD', value: 1.1, owner: null, segment: null },
      ])
    })
    importExport(workbook, SEPTEMBER, [open('U'), open('V'), open('W')])
    const batchId = importExport(workbook, OCTOBER, [
      ...[open('U'), open('V'), open('W')],
      open('E', { amount: { minor: 100_00, currency: 'EUR' } }),
      open('J', { amount: { minor: 5_000, currency: 'JPY' } }),
      open('N', { amount: null }),
    ])
    const created = movesOfImport(workbook, batchId)!.moves[0]!
    expect(created).toMatchObject({ move: 'new', count: 3, amount: 110_00 })
    expect(created.deals.map(({ id, amount }) => [id, amount])).toEqual([
      ['E', 110_00],
      ['J', null],
      ['N', null],
    ])
  })

  it('lists the largest of a move and counts them all', () => {
    const { workbook } = temporaryWorkbook()
    importExport(workbook, SEPTEMBER, [open('first')])
    importExport(
      workbook,
      OCTOBER,
      Array.from({ length: 20 }, (_, k) => open(`D${k}`, { createdOn: '2026-10-02', amount: usd(k * 100) })),
    )
    const moved = pipelineMoves(workbook, { from: SEPTEMBER, to: OCTOBER, listed: 3 })
    expect(moved.moves[0]).toMatchObject({ move: 'new', count: 20, amount: 190_00 })
    expect(moved.moves[0]!.deals.map(({ id }) => id)).toEqual(['D19', 'D18', 'D17'])
  })
})

const days = fc.integer({ min: 1, max: 28 }).map((n) => `2026-05-${String(n).padStart(2, '0')}`)
const someDeal = fc
  .record({
    id: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    outcome: fc.constantFrom('open' as const, 'open' as const, 'won' as const, 'lost' as const),
    createdOn: fc.option(days),
    closedOn: days,
    expectedCloseOn: fc.option(days),
    stage: fc.constantFrom('One', 'Two', null),
    minor: fc.option(fc.integer({ min: 0, max: 9 })),
  })
  .map(({ minor, closedOn, ...fields }) =>
    dealRow({
      ...fields,
      closedOn: fields.outcome === 'open' ? null : closedOn,
      amount: minor === null ? null : usd(minor * 100),
    }),
  )
const exports = fc.array(
  fc.tuple(days, fc.uniqueArray(someDeal, { selector: ({ id }) => id, minLength: 1 })),
  { minLength: 2, maxLength: 4 },
)

/** What each move means, told by the two states alone. */
const MEANS: Record<
  Exclude<Move, 'vanished'>,
  (before: DealState | undefined, after: DealState) => boolean
> = {
  new: (before) => before === undefined,
  won: (before, after) => after.outcome === 'won' && before?.outcome !== 'won',
  lost: (before, after) => after.outcome === 'lost' && before?.outcome !== 'lost',
  reopened: (before, after) =>
    before !== undefined && before.outcome !== 'open' && before.outcome !== after.outcome,
  pushed: (before, after) =>
    bothOpen(before, after) && (after.expectedCloseOn ?? '') > (before?.expectedCloseOn ?? '~'),
  pulled: (before, after) =>
    bothOpen(before, after) && (after.expectedCloseOn ?? '~') < (before?.expectedCloseOn ?? ''),
  grown: (before, after) => worth(before, after) && after.amount!.minor > before!.amount!.minor,
  shrunk: (before, after) => worth(before, after) && after.amount!.minor < before!.amount!.minor,
  stage: (before, after) => bothOpen(before, after) && after.stage !== before?.stage,
}
const bothOpen = (before: DealState | undefined, after: DealState) =>
  before?.outcome === 'open' && after.outcome === 'open'
const worth = (before: DealState | undefined, after: DealState) =>
  before?.outcome === 'open' && after.outcome !== 'lost' && before.amount !== null && after.amount !== null

describe('laws', () => {
  it('an import’s moves are those between what was known without it and with it, and the open deals add up', () => {
    fc.assert(
      fc.property(exports, (list) => {
        const { workbook } = temporaryWorkbook()
        const batchIds = list.map(([asOf, rows]) => importExport(workbook, asOf, rows))
        const moved = movesOfImport(workbook, batchIds.at(-1)!)!
        const after = dealsAsOf(workbook, moved.to)
        undo(workbook)
        const before = new Map(dealsAsOf(workbook, moved.from).map((deal) => [deal.id, deal]))
        redo(workbook)

        const sameDay = list
          .filter(([asOf]) => asOf === moved.to)
          .flatMap(([, rows]) => rows.map(({ id }) => id))
        const count = (name: Move) => moved.moves.find(({ move }) => move === name)!
        for (const [move, means] of Object.entries(MEANS) as [
          Exclude<Move, 'vanished'>,
          (typeof MEANS)['new'],
        ][]) {
          const ids = after.filter((deal) => means(before.get(deal.id), deal)).map(({ id }) => id)
          expect([
            move,
            count(move)
              .deals.map(({ id }) => id)
              .sort(),
          ]).toEqual([move, ids])
        }
        const vanished = after.filter(
          (deal) => bothOpen(before.get(deal.id), deal) && !sameDay.includes(deal.id),
        )
        const known = new Set(after.map(({ id }) => id))
        const gone = [...before.values()].filter(({ id, outcome }) => outcome === 'open' && !known.has(id))
        expect(
          count('vanished')
            .deals.map(({ id }) => id)
            .sort(),
        ).toEqual([...vanished, ...gone].map(({ id }) => id).sort())
        const openBefore = [...before.values()].filter(({ outcome }) => outcome === 'open').length
        const openAfter = after.filter(({ outcome }) => outcome === 'open').length
        expect(openAfter).toBe(
          openBefore +
            count('new').count +
            count('reopened').count -
            count('won').count -
            count('lost').count -
            gone.length,
        )
      }),
      { numRuns: 60 },
    )
  })
})
