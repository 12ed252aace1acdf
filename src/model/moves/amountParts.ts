import type { MovePart } from './forecastMove.ts'
import type { DealPair } from './movesOfDeal.ts'

/** What moved a deal's amount, and what it then is, minor units. */
export interface AmountParts {
  readonly parts: readonly MovePart[]
  /** What the deal would count as, had nothing but recorded amount and exchange rate changed. */
  readonly exchanged: number
}

/**
 * Recorded amount (`grown`, `shrunk`) and exchange rate of a deal known on both days, each at `chance`. `worth` is what it
 * counts as on the first day; what that day makes of a recorded amount (such as 4 % less by the win) stays as it was then.
 * An amount that isn't recorded on one of the days is an estimate there: it changes with what is known, not with the deal, so
 * it is in neither part.
 */
export function amountParts(
  { before, after, atOpeningRate }: DealPair,
  worth: number,
  chance: number,
): AmountParts {
  const was = before!.record.amount
  const is = after!.record.amount
  if (was === null || is === null) return { parts: [], exchanged: worth }
  const level = atOpeningRate ?? is
  const scale = was <= 0 ? 1 : worth / was
  const recorded = level === was ? worth : Math.max(0, scale * level)
  const exchanged = level === is ? recorded : Math.max(0, scale * is)
  const parts: MovePart[] = []
  if (level !== was) {
    const move = level > was ? 'grown' : 'shrunk'
    parts.push({ move, value: (recorded - worth) * chance, from: was, to: level })
  }
  if (exchanged !== recorded) {
    parts.push({ move: 'exchange', value: (exchanged - recorded) * chance, from: recorded, to: exchanged })
  }
  return { parts, exchanged }
}
