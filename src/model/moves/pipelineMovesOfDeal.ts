import type { Period } from '../calendar/period.ts'
import { amountParts } from './amountParts.ts'
import type { DealPosition } from './dealPosition.ts'
import type { MovePart } from './forecastMove.ts'
import type { DealPair } from './movesOfDeal.ts'
import { dateText, stateText } from './stateText.ts'

/**
 * What a deal adds to the open pipeline of a period, chances left aside: its amount as recorded (else as
 * estimated) while it is open, dated and not expected to close after the period. A deal whose expected close
 * isn't known counts, so where a file has no such dates the pipeline is all open deals.
 */
export function standing(position: DealPosition | null, period: Period): number {
  if (position === null || position.open === null) return 0
  return isLate(position, period) ? 0 : Math.max(0, position.record.amount ?? position.amount)
}

/**
 * A deal's change of the open pipeline in parts that sum to it. A deal that stood in it on neither day is in
 * no part: not one that came and closed in between either. A deal that left or came is one part; a deal won
 * leaves with the amount that it was won at, the difference being `grown` or `shrunk`; one that stood on both
 * days has recorded amount, exchange rate, and `rerated` where its amount is an estimate.
 */
export function pipelineMovesOfDeal(pair: DealPair, period: Period): readonly MovePart[] {
  const { before, after } = pair
  const [was, is] = [standing(before, period), standing(after, period)]
  if (was === 0 && is === 0) return []
  const part = (move: MovePart['move'], from: MovePart['from'], to: MovePart['to']): MovePart[] => [
    { move, value: is - was, from, to },
  ]
  if (after === null)
    return part(pair.knownAfter ? 'transferred' : 'vanished', stateText(before!.record), null)
  if (before === null) return part(pair.knownBefore ? 'transferred' : 'new', null, stateText(after.record))
  const { outcome, closed } = after.record
  if (outcome === 'lost') return part('lost', stateText(before.record), dateText(closed))
  if (outcome === 'won') {
    const { parts, exchanged } = amountParts(pair, was, 1)
    return [
      ...parts,
      { move: 'won', value: -exchanged, from: stateText(before.record), to: dateText(closed) },
    ]
  }
  if (before.record.outcome !== 'open')
    return part('reopened', stateText(before.record), stateText(after.record))
  if (before.open === null || after.open === null)
    return part('transferred', stateText(before.record), stateText(after.record))
  const dates = [dateText(before.record.expectedClose), dateText(after.record.expectedClose)] as const
  if (is === 0 && isLate(after, period)) return part('pushed', ...dates)
  if (was === 0 && isLate(before, period)) return part('pulled', ...dates)
  const { parts, exchanged } = amountParts(pair, was, 1)
  return is === exchanged
    ? parts
    : [...parts, { move: 'rerated', value: is - exchanged, from: null, to: null }]
}

function isLate({ record }: DealPosition, period: Period): boolean {
  return record.expectedClose !== null && record.expectedClose > period.end
}
