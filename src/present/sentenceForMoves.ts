import type { MovesDocument } from '../contract/movingForecast.ts'
import { moveInSentence } from './forecastMoveWords.ts'
import { formatDate } from './formatDate.ts'
import { formatMoney } from './formatMoney.ts'
import { formatPercent } from './formatPercent.ts'
import { formatSignedMoney } from './formatSignedMoney.ts'
import { figure, risk, type Sentence, say } from './phrase.ts'

/** Bars named in the sentence; the rest are in the chart. */
const NAMED = 3

/** By how much the forecast changed since when, and its largest reasons. */
export function sentenceForMoves(document: MovesDocument): Sentence {
  const { from, opening, closing, bars, currency, chance } = document
  const money = (minorUnits: number) => formatMoney(minorUnits, currency, { compact: true })
  const signed = (minorUnits: number) => formatSignedMoney(minorUnits, currency, { compact: true })
  const change = closing - opening
  const since = `on ${formatDate(from, { year: false })}`
  const size = money(Math.abs(change))
  const changed = size !== money(0)
  const head: Sentence = changed
    ? [(change < 0 ? risk : figure)(`${size} ${change < 0 ? 'lower' : 'higher'}`), say(` than ${since}`)]
    : [say(`As high as ${since}`)]
  const largest = bars
    .filter(({ amount }) => signed(amount) !== money(0))
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
    .slice(0, NAMED)
  const reasons = largest.map(
    ({ move, count, amount }) => `${moveInSentence(move, count)} (${signed(amount)})`,
  )
  const why = reasons.length === 0 ? [] : [say(`: ${inARow(reasons)}`)]
  const odds =
    chance === null || formatPercent(chance.opening) === formatPercent(chance.closing)
      ? []
      : [
          say(
            ` The chance of the target went from ${formatPercent(chance.opening)} to ${formatPercent(chance.closing)}.`,
          ),
        ]
  return [...head, ...why, say('.'), ...odds]
}

function inARow(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
