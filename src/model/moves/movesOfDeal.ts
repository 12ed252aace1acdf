import type { DealJudgement } from '../forecast/forecastBasis.ts'
import { amountParts } from './amountParts.ts'
import type { ChanceSteps } from './chanceSteps.ts'
import type { DealPosition } from './dealPosition.ts'
import type { ForecastMove, MovePart } from './forecastMove.ts'
import { isMoved } from './isMoved.ts'
import { dateText, stateText } from './stateText.ts'

/** One deal on both days. */
export interface DealPair {
  /** null: not counted on that day. */
  readonly before: DealPosition | null
  readonly after: DealPosition | null
  /** Whether it was known on the day, counted or not. */
  readonly knownBefore: boolean
  readonly knownAfter: boolean
  /** Whether the newest export still lists it. */
  readonly listed: boolean
  /** The recorded amount of the second day at the first day's exchange rate, where that differs. */
  readonly atOpeningRate?: number | undefined
}

const CALLED = ['probability', 'amount', 'expectedClose', 'category'] as const

/**
 * A deal's change of expected bookings, in parts that sum to it exactly (but for floating point).
 *
 * Everything goes to one bar where the deal came, went, was lost, opened again or is in no export any more. A
 * deal won: first its amount at the first day's chance, then the outcome. A deal open on both days, one step
 * after another: amount, exchange rate, each at the first day's chance; then, at the second day's amount,
 * time passed, expected close, stage, all else; last the calls. A date, stage or amount that only became
 * known is no move of its own: it comes with all else (or with how the deal was won).
 */
export function movesOfDeal(pair: DealPair, steps: () => ChanceSteps): readonly MovePart[] {
  const { before, after, knownBefore, knownAfter } = pair
  if (after === null) {
    if (before === null) return []
    return [
      { ...all(knownAfter ? 'transferred' : 'vanished', pair), from: stateText(before.record), to: null },
    ]
  }
  if (before === null) {
    return [{ ...all(knownBefore ? 'transferred' : 'new', pair), from: null, to: stateText(after.record) }]
  }
  const [was, is] = [before.record.outcome, after.record.outcome]
  const states = { from: stateText(before.record), to: stateText(after.record) }
  if (is === 'open' && was !== 'open') return [{ ...all('reopened', pair), ...states }]
  if (is === 'lost')
    return was === 'lost' ? [] : [{ ...all('lost', pair), ...states, to: dateText(after.record.closed) }]
  if (is === 'won') return was === 'won' ? corrected(pair) : wonParts(pair)
  if (!pair.listed) return [{ ...all('vanished', pair), from: states.from, to: null }]
  if (before.open === null && after.open === null) return []
  if (before.open === null || after.open === null) return [{ ...all('transferred', pair), ...states }]
  return openParts(pair, steps())
}

function openParts(pair: DealPair, steps: ChanceSteps): readonly MovePart[] {
  const [before, after] = [pair.before!, pair.after!]
  const { parts: amounts, exchanged } = amountParts(pair, before.amount, before.probability)
  const parts = [...amounts]
  const add = (
    move: ForecastMove,
    value: number,
    from: MovePart['from'],
    to: MovePart['to'],
    always = true,
  ) => {
    if (always || value !== 0) parts.push({ move, value, from, to })
  }
  const [dateBefore, dateAfter] = [before.record.expectedClose, after.record.expectedClose]
  const { aged, dated, staged } = steps
  const worth = after.amount
  add('aged', worth * (aged - before.probability), null, null, false)
  if (isMoved(dateBefore, dateAfter)) {
    const later = dateAfter! > dateBefore!
    add(later ? 'pushed' : 'pulled', worth * (dated - aged), dateText(dateBefore), dateText(dateAfter))
  }
  if (isMoved(before.record.stage, after.record.stage)) {
    add('stage', worth * (staged - dated), before.record.stage, after.record.stage)
  }
  const otherwise = (worth - exchanged) * before.probability + worth * (after.probability - staged)
  add('rerated', otherwise, null, null, false)
  const calls = [before.open!.judgement, after.open!.judgement] as const
  add('called', after.called - before.called, null, null, !sameCall(...calls))
  return parts
}

function wonParts(pair: DealPair): readonly MovePart[] {
  const [first, second] = [pair.before!, pair.after!]
  const { parts } =
    second.probability > 0 ? amountParts(pair, first.amount, first.probability) : { parts: [] }
  const before = parts.reduce((sum, { value }) => sum + value, 0)
  const whole = all('won', pair).value
  return [
    ...parts,
    {
      move: 'won',
      value: whole - before,
      from: stateText(first.record),
      to: dateText(second.record.closed),
    },
  ]
}

/** A deal won before the first day whose amount or closing date was corrected since. */
function corrected(pair: DealPair): readonly MovePart[] {
  const [before, after] = [pair.before!, pair.after!]
  if (before.probability > 0 && after.probability > 0) {
    const { parts, exchanged } = amountParts(pair, before.amount, before.probability)
    const rest = after.value - exchanged
    return rest === 0 ? parts : [...parts, { move: 'rerated', value: rest, from: null, to: null }]
  }
  const [from, to] = [before.record.closed, after.record.closed]
  if (from === to) return []
  return [
    { ...all((to ?? 0) > (from ?? 0) ? 'pushed' : 'pulled', pair), from: dateText(from), to: dateText(to) },
  ]
}

/** The deal's whole change as one part. */
function all(move: ForecastMove, { before, after }: DealPair): Pick<MovePart, 'move' | 'value'> {
  const worth = (position: DealPosition | null) => (position ? position.value + position.called : 0)
  return { move, value: worth(after) - worth(before) }
}

/** Whether a person's call is the same one; its weight follows from the person's record and isn't part of it. */
function sameCall(a: DealJudgement | null, b: DealJudgement | null): boolean {
  return CALLED.every((field) => (a?.[field] ?? null) === (b?.[field] ?? null))
}
