import {
  MOST_LISTED_MOVES,
  MOVES,
  type Move,
  type MovedDeal,
  type PipelineMoves,
} from '../../contract/pipelineMoves.ts'
import { roundMoney } from '../../contract/scalars.ts'
import { batchAsOf, batches, importedFiles } from '../../store/batches.ts'
import { dealPairs, importsOfDeals, type Knowledge } from '../../store/dealPairs.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { exchangeTo } from '../forecast/exchange.ts'
import { workbookCurrency } from '../forecast/workbookCurrency.ts'
import { largestFirst } from './largestFirst.ts'
import { type Convert, type FoundMove, movesOf } from './movesOf.ts'
import { newestListing } from './newestListing.ts'

/** The two moments that are compared. */
export interface MovesRequest {
  /** `YYYY-MM-DD`, not after `to`. */
  readonly from: string
  readonly to: string
  /** An import that wasn't known yet at the first moment. */
  readonly withoutBatch?: number
  /** Imports that were known at the first moment though they are switched off now. */
  readonly replacedBatches?: readonly number[]
  /** Deals listed for each move; `MOST_LISTED_MOVES` by default. */
  readonly listed?: number
}

/**
 * What moved among the deals between two days of the history, all kinds of moves in the order of `MOVES` (see `movesOf` for what each
 * means). Amounts are in the workbook's currency at the rates of the later day; one that can't be converted is counted, listed
 * with no amount and not summed. Memory: a stretch of deals at a time. Cost: two reads of every deal's versions.
 */
export function pipelineMoves(db: ReadableWorkbook, request: MovesRequest): PipelineMoves {
  const { from, to, withoutBatch, replacedBatches = [], listed = MOST_LISTED_MOVES } = request
  const imports = importsOfDeals(db)
  const active = new Set(batches(db).flatMap(({ id, active }) => (active ? [id] : [])))
  const before: Knowledge = {
    on: from,
    imports: new Set([...active, ...replacedBatches].filter((id) => id !== withoutBatch)),
  }
  const after: Knowledge = { on: to, imports: active }
  const listing = newestListing(imports, before, after)
  const { convert } = exchangeTo(db, workbookCurrency(db), to)
  const tallies = new Map(MOVES.map((move) => [move, tally(move, listed, convert)]))
  for (const pair of dealPairs(db, before, after, listing)) {
    for (const found of movesOf(pair, convert)) tallies.get(found.move)!.add(found)
  }
  return { from, to, moves: [...tallies.values()].map(({ result }) => result()) }
}

/**
 * What an import changed among the deals, measured against the newest deals imported before it: on their day, without this import;
 * an import of the same day, or of an older one than all, against what the others tell of its own day. `replacedBatches` are those
 * that it took the place of. null when it is about no deals, or when there were none before. It may be called inside the import's
 * transaction, once the import is switched on and has its day.
 */
export function movesOfImport(
  db: ReadableWorkbook,
  batchId: number,
  replacedBatches: readonly number[] = [],
): PipelineMoves | null {
  const kinds = importedFiles(db, batchId).map(({ kind }) => kind)
  if (!kinds.includes('deals') && !kinds.includes('stage-history')) return null
  const earlier = importsOfDeals(db).filter(
    ({ id, active }) => id !== batchId && (active || replacedBatches.includes(id)),
  )
  if (earlier.length === 0) return null
  const to = batchAsOf(db, batchId)
  const days = earlier.map(({ asOf }) => asOf).filter((day) => day <= to)
  const from = days.sort().at(-1) ?? to
  return pipelineMoves(db, { from, to, withoutBatch: batchId, replacedBatches })
}

function tally(move: Move, listed: number, convert: Convert) {
  const largest = largestFirst<FoundMove & { readonly id: string; readonly value: number | null }>(listed)
  let count = 0
  let sum = 0
  const inMinor = (part: FoundMove['from']): string | number | null => {
    if (part === null || typeof part === 'string') return part
    const value = convert(part)
    return value === null ? null : roundMoney(value)
  }
  return {
    add(found: FoundMove): void {
      count++
      const value = found.amount && convert(found.amount)
      sum += value ?? 0
      largest.add({ ...found, id: found.deal.id, value })
    },
    result: (): PipelineMoves['moves'][number] => ({
      move,
      count,
      amount: roundMoney(sum),
      deals: largest.list().map(
        ({ deal, value, from, to }): MovedDeal => ({
          id: deal.id,
          name: deal.name,
          owner: deal.owner,
          amount: value === null ? null : roundMoney(value),
          from: inMinor(from),
          to: inMinor(to),
        }),
      ),
    }),
  }
}
