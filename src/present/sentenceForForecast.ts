import { chanceInWords } from './chanceInWords.ts'
import { formatMoney } from './formatMoney.ts'
import { formatPeriod } from './formatPeriod.ts'
import { figure, type Sentence, say } from './phrase.ts'

export interface ForecastFigures {
  /** Label of the period, such as `2017-Q4`. */
  readonly period: string
  readonly currency: string
  /** Minor units; null without a target. */
  readonly target: number | null
  readonly total: { readonly mean: number; readonly p10: number; readonly p90: number }
  readonly chance: number | null
  /** The period ended on or before the as-of date: nothing is uncertain any more. */
  readonly over?: boolean
}

/** Where the period will land and how likely the target is, in one or two sentences. */
export function sentenceForForecast(figures: ForecastFigures): Sentence {
  const money = (minorUnits: number) => formatMoney(minorUnits, figures.currency, { compact: true })
  const period = formatPeriod(figures.period)
  if (figures.over) {
    const closed = [say(`${period} closed at `), figure(money(figures.total.mean))]
    if (figures.target === null) return [...closed, say('.')]
    const reached = figures.total.mean >= figures.target
    return [...closed, say(`; the target of ${money(figures.target)} was ${reached ? 'reached' : 'missed'}.`)]
  }
  const landing = [
    say(`${period} will likely close at `),
    figure(money(figures.total.mean)),
    say(', between '),
    figure(money(figures.total.p10)),
    say(' and '),
    figure(money(figures.total.p90)),
    say('.'),
  ]
  if (figures.target === null || figures.chance === null) return landing
  return [
    ...landing,
    say(` The chance of reaching ${money(figures.target)} is `),
    figure(chanceInWords(figures.chance)),
    say('.'),
  ]
}
