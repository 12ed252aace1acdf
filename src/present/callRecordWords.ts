import type { CallScoresDocument } from '../contract/judging.ts'
import { formatPercent } from './formatPercent.ts'

/** `Your upward calls came true 3 of 12 times; said were 8.4, the model said 4.1.`, and that it is too few to tell where it is. */
export function cameTrueInWords(
  whose: string,
  { n, won, said, modelSaid }: CallScoresDocument['chance'],
  least: number,
): string {
  const sums = `${said.toFixed(1)} were expected, and ${modelSaid.toFixed(1)} by the model`
  const few = n < least ? ` That is ${tooFewInWords(n, least)}.` : ''
  return `${whose} came true ${won} of ${n} ${n === 1 ? 'time' : 'times'}; ${sums}.${few}`
}

/** `too few to tell (4 of 10)` */
export function tooFewInWords(n: number, least: number): string {
  return `too few to tell (${n} of ${least})`
}

interface Added {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** Whether a step made the figures better: `better`, `worse`, or that the calls don't tell. null: too few. */
export function verdictInWords(added: Added | null, n: number, least: number): string {
  if (added === null) return tooFewInWords(n, least)
  if (added.low > 0) return 'better'
  if (added.high < 0) return 'worse'
  return 'no clear difference'
}

/** How much of a person's call the forecast takes: `50 %, the starting point` or `32 % from 14 calls`. */
export function weightInWords({ value, n }: { readonly value: number; readonly n: number }): string {
  if (n === 0) return `${formatPercent(value)}, the starting point`
  return `${formatPercent(value)} from ${n} ${n === 1 ? 'call' : 'calls'}`
}
